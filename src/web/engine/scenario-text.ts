import type { ScenarioFile } from '../../core/index.ts';

/** Write a scenario as the page saves it: the text that is hashed, and that `prospects run` reads. */
export function scenarioText(scenario: ScenarioFile): string {
  return `${JSON.stringify(scenario, undefined, 2)}\n`;
}
