import { mean } from './mean.ts';
import { quantiles } from './quantiles.ts';

/** What is told of one number over all members, in its unit. */
export type CellSummary = {
  readonly mean: number;
  /** One for each probability that was asked for, in that order. */
  readonly quantiles: Float64Array;
};

/**
 * Summarise one element in one year: `values` holds one number a member, in the order of the
 * members, and is left as it is. The probabilities run from 0 to 1. Throws without members and on
 * a value that is not finite.
 */
export function summariseCell(values: Float64Array, probabilities: readonly number[]): CellSummary {
  return { quantiles: quantiles(values, probabilities), mean: mean(values) };
}
