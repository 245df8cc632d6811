import { runSensitivity } from '../../../src/core/sensitivity/run-sensitivity.ts';
import type {
  Sensitivity,
  SensitivityOptions,
} from '../../../src/core/sensitivity/run-sensitivity.ts';
import type { Scenario } from '../../../src/core/validate/scenario.ts';
import { SETTINGS, targetOf, tinyKnowledge } from './tiny-knowledge.ts';

export const knowledge = tinyKnowledge();

type Question = readonly [
  Scenario,
  Parameters<typeof targetOf>[0],
  more?: Partial<SensitivityOptions>,
];

/** Ask what moves an outcome of the tiny model. */
export function ask(...[scenario, question, more]: Question) {
  const usual = { settings: SETTINGS, method: 'tornado', top: 5, byElement: false } as const;
  return runSensitivity(scenario, knowledge, { ...usual, target: targetOf(question), ...more });
}

/** The answer to a question that has one. */
export function good(...question: Question): Sensitivity {
  const answer = ask(...question);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}
