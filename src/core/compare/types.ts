import type { Labels } from '../label/types.ts';
import type { Ensemble } from '../plan/plan.ts';

/** A series that is compared, by its position in `CompiledModel.outputs`. */
export type ChosenSeries = {
  readonly output: number;
  readonly indicator: string;
  readonly country: string | undefined;
  readonly partner: string | undefined;
  readonly unit: string;
};

/** Years that are told of as one, both ends included. */
export type CompareSpan = {
  readonly name: string;
  readonly label: string;
  readonly years: readonly [number, number];
};

/**
 * What a comparison keeps of a scenario's run. In both ensembles element i is the i-th of the
 * compared series, over all years of the run; member m drew the same in every scenario.
 */
export type ComparedRun = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly scenario: Ensemble;
  readonly baseline: Ensemble;
  /** Counts the baselines: runs with one number share theirs. */
  readonly baselineNumber: number;
  readonly labels: Labels;
};
