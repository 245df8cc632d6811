import type { Ranking } from './rank.ts';

/**
 * What labelling one run found that holds for every other run on the same baseline, as long as that
 * one is kept in its place.
 */
export type LabelMemory = {
  /** By parameter and element, with a copy of the draws that were ranked. */
  readonly rankings: Map<string, Ranking & { readonly values: Float64Array }>;
  /** What claims come to in the baseline, by claim and horizon. */
  readonly baselines: Map<string, BaselineTally>;
};

/** How many members of the baseline count, and which share of them passes the test. */
export type BaselineTally = {
  readonly count: number;
  readonly all: number;
  readonly probability: number;
};

/** Make a memory that remembers nothing yet. */
export function createLabelMemory(): LabelMemory {
  return { rankings: new Map(), baselines: new Map() };
}
