import { resample } from '../sensitivity/resample.ts';
import type { Steps } from './evaluate-steps.ts';
import { findCrossing } from './find-crossing.ts';
import type { Crossing } from './find-crossing.ts';

/** Where samples of the members cross, in steps. */
export type CrossingSpread = {
  /** The 5th and the 95th percentile; undefined where it lies outside the range. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Share of the samples that cross within the range. */
  readonly share: number;
};

const RESAMPLES = 200;
const TAIL = 0.05;

/**
 * Find where the same number of members, drawn anew from those there are, would cross: the
 * bootstrap. A sample needs no run of its own: members keep what came of them, and a value is
 * computed only when the first sample asks for it.
 */
export function bootstrapCrossing(
  steps: Pick<Steps, 'at'>,
  grid: readonly number[],
  { hasCrossed, seed }: { readonly hasCrossed: (score: number) => boolean; readonly seed: string },
): CrossingSpread {
  const { length } = steps.at(grid[0] ?? 0).measured.values;
  const found = Array.from({ length: RESAMPLES }, (_, which) => {
    const sample = resample(seed, length, which);
    return findCrossing((step) => hasCrossed(steps.at(step).score(sample)), grid);
  });
  const places = found.map(placeOf).sort((a, b) => a - b);
  const inside = places.filter(isInside).length;
  return {
    low: within(places[Math.floor(TAIL * RESAMPLES)]),
    high: within(places[Math.ceil((1 - TAIL) * RESAMPLES) - 1]),
    share: inside / RESAMPLES,
  };
}

/** Crossed at the low end already counts as below the range, never as above it. */
function placeOf(crossing: Crossing): number {
  if (crossing.kind === 'crosses') return crossing.at;
  return crossing.kind === 'already' ? -1 : Infinity;
}

function isInside(place: number): boolean {
  return place >= 0 && place < Infinity;
}

function within(place: number | undefined): number | undefined {
  return place === undefined || !isInside(place) ? undefined : place;
}
