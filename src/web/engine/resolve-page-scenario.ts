import { resolveScenario } from '../../core/index.ts';
import type { Checked, Scenario, ScenarioFile, Vocabulary } from '../../core/index.ts';
import { scenarioText } from './scenario-text.ts';

/** What a scenario of the page is called unless its user gives it another name. */
export const DEFAULT_NAME = 'scenario';

/**
 * Take a scenario of the page through the checks that a file of it would meet: `name` is that of
 * the file, without its ending. There is no file beside it, so `extends` is a fault.
 */
export function resolvePageScenario(
  scenario: ScenarioFile,
  vocabulary: Vocabulary,
  name: string = DEFAULT_NAME,
): Checked<Scenario> {
  const file = `${name}.json`;
  const text = scenarioText(scenario);
  return resolveScenario(
    [file],
    (reference) =>
      reference === file
        ? { ok: true, file, text, id: file }
        : { ok: false, reason: 'missing', tried: [] },
    vocabulary,
  );
}
