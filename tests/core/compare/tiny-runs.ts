import type { ComparedRun } from '../../../src/core/compare/types.ts';
import type { Labels, Outcome, Untested } from '../../../src/core/label/types.ts';
import type { Ensemble } from '../../../src/core/plan/plan.ts';

/** Values of one element: one row a year, one number a member. */
export type Rows = readonly (readonly number[])[];

/** Make an ensemble of its elements. */
export function ensembleOf(...elements: readonly Rows[]): Ensemble {
  const [first = []] = elements;
  return {
    members: first[0]?.length ?? 0,
    years: first.length,
    values: Float64Array.from(elements.flat(2)),
  };
}

const NO_LABELS: Labels = { outcomes: [], untested: [] };

/** A run that a comparison keeps; its baseline is the scenario where none is given. */
export function runOf(
  id: string,
  scenario: Ensemble,
  more: Partial<ComparedRun> = {},
): ComparedRun {
  return {
    ...{ id, title: `The ${id}`, description: 'invented', scenario, baseline: scenario },
    ...{ baselineNumber: 0, labels: NO_LABELS, ...more },
  };
}

/** An outcome with a verdict of its own and one of the baseline. */
export function outcomeOf(
  claim: string,
  verdict: Outcome['verdict'],
  baseline: Outcome['verdict'] = verdict,
  horizon: Outcome['horizon'] = 'mid',
): Outcome {
  const p = { holds: 0.9, contested: 0.5, overturned: 0.1 };
  return {
    ...{ claim, chapter: 'AAA', section: '1', horizon, years: [2026, 2028], label: verdict },
    ...{ verdict, likelihood: 'a word', probability: p[verdict], standard_error: 0.01 },
    ...{ resolved: true, range: [0, 1], range_likelihood: ['a', 'b'], evidence: 'low' },
    true_by_construction: false,
    baseline: {
      ...{ label: baseline, verdict: baseline, likelihood: 'a word', probability: p[baseline] },
    },
  };
}

export function untestedOf(claim: string, reason: string): Untested {
  return { claim, chapter: 'AAA', horizon: 'mid', reason };
}
