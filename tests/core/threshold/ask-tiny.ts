import { chooseVaried } from '../../../src/core/threshold/choose-varied.ts';
import type { Criterion } from '../../../src/core/threshold/criterion.ts';
import type { StepOptions } from '../../../src/core/threshold/evaluate-steps.ts';
import { runThreshold } from '../../../src/core/threshold/run-threshold.ts';
import type { Threshold } from '../../../src/core/threshold/run-threshold.ts';
import type { Varied } from '../../../src/core/threshold/varied.ts';
import type { Scenario } from '../../../src/core/validate/scenario.ts';
import { SETTINGS, targetOf, tinyKnowledge } from '../sensitivity/tiny-knowledge.ts';

export const knowledge = tinyKnowledge();

export type Question = readonly [
  Scenario,
  vary: string,
  Parameters<typeof targetOf>[0],
  Criterion,
  more?: Partial<StepOptions>,
];

export const below = (value: number, quantile = 0.5) =>
  ({ kind: 'below', value, quantile }) as const;
export const above = (value: number, quantile = 0.5) =>
  ({ kind: 'above', value, quantile }) as const;
export const verdict: Criterion = { kind: 'verdict', to: undefined };

function variedOf(scenario: Scenario, id: string): Varied {
  const range = { low: undefined, high: undefined };
  const chosen = chooseVaried(id, range, { scenario, knowledge });
  if (!chosen.ok) throw new Error(chosen.message);
  return chosen.value;
}

export function optionsOf([scenario, vary, question, criterion, more]: Question): StepOptions {
  return {
    ...{ settings: SETTINGS, target: targetOf(question), varied: variedOf(scenario, vary) },
    ...{ criterion, ...more },
  };
}

/** Ask for a threshold in the tiny model. */
export function ask(...question: Question) {
  return runThreshold(question[0], knowledge, optionsOf(question));
}

/** The answer to a question that has one. */
export function good(...question: Question): Threshold {
  const answer = ask(...question);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}
