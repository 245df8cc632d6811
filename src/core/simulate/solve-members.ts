import { leastStep } from './least-step.ts';

/** Give the misses at a point: `point[i * members + m]` -> `misses[k * members + m]`. */
export type Misses = (point: Float64Array) => Float64Array;

/** A miss below this, relative to the figure, is none. */
const TOLERANCE = 1e-10;
const MOST_STEPS = 60;
/** Handles are in standard deviations of their draws: what lies further out is out of reach. */
const LONGEST_STEP = 10;
const FURTHEST = 20;
const PROBE = 1e-5;
/** Slopes are kept while each step leaves less than this of the squared misses. */
const GOOD_ENOUGH = 1e-2;

/**
 * Move the handles of each member, from where they are but no further than 20 from nil, until nothing
 * is missed: Gauss and Newton's
 * steps, each the shortest one, halved as long as they make it worse; slopes are measured again
 * only where they led astray. `point` ends at the best that was found; what is still missed there
 * is given. Each member goes its own way: which others are in the block makes no difference to its
 * bits.
 */
export function solveMembers(point: Float64Array, members: number, misses: Misses): Float64Array {
  const first = misses(point);
  const search = startSearch(point, first, members);
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if (search.norm.every((norm) => norm <= TOLERANCE)) break;
    if (search.isStale.includes(1)) measureSlopes(search, misses);
    takeSteps(search);
    keepBetter(search, misses(search.trial));
  }
  return search.missed;
}

type Search = {
  readonly members: number;
  /** The best point so far, what is missed there, and the slopes of the misses. */
  readonly point: Float64Array;
  readonly missed: Float64Array;
  readonly slopes: Float64Array;
  /** Where each member looks next, and how far from its best point that is. */
  readonly trial: Float64Array;
  readonly step: Float64Array;
  /** The largest miss of each member at its best point, and the sum of its squared misses. */
  readonly norm: Float64Array;
  readonly squares: Float64Array;
  /** Members whose slopes are to be measured, and those that have moved and need a new step. */
  readonly isStale: Uint8Array;
  readonly isMoved: Uint8Array;
};

function startSearch(point: Float64Array, missed: Float64Array, members: number): Search {
  const search: Search = {
    ...{ members, point, missed, trial: point.slice(), step: new Float64Array(point.length) },
    slopes: new Float64Array((missed.length * point.length) / members),
    ...{ norm: new Float64Array(members), squares: new Float64Array(members) },
    ...{ isStale: new Uint8Array(members), isMoved: new Uint8Array(members).fill(1) },
  };
  for (let m = 0; m < members; m += 1) {
    const [norm, squares] = sizeOf(missed, m, members);
    search.norm[m] = norm;
    search.squares[m] = squares;
    search.isStale[m] = norm <= TOLERANCE ? 0 : 1;
  }
  return search;
}

/** Measure the slope of each miss along each handle: `[(k * handles + i) * members + m]`. */
function measureSlopes(search: Search, misses: Misses): void {
  const { members, point, missed, slopes, isStale } = search;
  const handles = point.length / members;
  for (let i = 0; i < handles; i += 1) {
    const probe = point.slice();
    for (let m = i * members; m < (i + 1) * members; m += 1) probe[m] = (probe[m] ?? 0) + PROBE;
    const moved = misses(probe);
    for (let at = 0; at < moved.length; at += 1) {
      const m = at % members;
      if (isStale[m] !== 1) continue;
      const k = (at - m) / members;
      slopes[(k * handles + i) * members + m] = ((moved[at] ?? 0) - (missed[at] ?? 0)) / PROBE;
    }
  }
  isStale.fill(0);
}

/** Set out from the best point: with a new step where that is a new point, else with half of it. */
function takeSteps(search: Search): void {
  const { members, point, missed, slopes, trial, step, norm, isMoved } = search;
  const handles = point.length / members;
  const own = {
    slopes: new Float64Array(slopes.length / members),
    missed: new Float64Array(missed.length / members),
    step: new Float64Array(handles),
  };
  for (let m = 0; m < members; m += 1) {
    if ((norm[m] ?? 0) <= TOLERANCE) continue;
    if (isMoved[m] === 1) {
      gather(slopes, m, members, own.slopes);
      gather(missed, m, members, own.missed);
      leastStep(own.slopes, own.missed, own.step);
      // Each handle is held back by itself: one that runs away does not keep the others.
      own.step.forEach((one, i) => {
        step[i * members + m] = Math.max(-LONGEST_STEP, Math.min(one, LONGEST_STEP));
      });
    } else {
      for (let i = m; i < step.length; i += members) step[i] = (step[i] ?? 0) / 2;
    }
    for (let i = m; i < point.length; i += members) {
      const next = (point[i] ?? 0) + (step[i] ?? 0);
      trial[i] = Math.max(-FURTHEST, Math.min(next, FURTHEST));
    }
  }
}

/** Keep the trial of the members that it brought nearer. */
function keepBetter(search: Search, found: Float64Array): void {
  const { members, point, missed, trial, norm, squares, isStale, isMoved } = search;
  for (let m = 0; m < members; m += 1) {
    if ((norm[m] ?? 0) <= TOLERANCE) continue;
    const [size, sum] = sizeOf(found, m, members);
    const before = squares[m] ?? 0;
    isMoved[m] = sum < before ? 1 : 0;
    if (isMoved[m] !== 1) continue;
    isStale[m] = sum > GOOD_ENOUGH * before ? 1 : 0;
    norm[m] = size;
    squares[m] = sum;
    for (let i = m; i < point.length; i += members) point[i] = trial[i] ?? 0;
    for (let k = m; k < missed.length; k += members) missed[k] = found[k] ?? 0;
  }
}

/** The largest miss of a member and the sum of the squares of all; both infinite for NaN. */
function sizeOf(values: Float64Array, m: number, members: number): readonly [number, number] {
  let size = 0;
  let sum = 0;
  for (let k = m; k < values.length; k += members) {
    const value = Math.abs(values[k] ?? 0);
    if (Number.isNaN(value)) return [Infinity, Infinity];
    size = Math.max(size, value);
    sum += value * value;
  }
  return [size, sum];
}

function gather(values: Float64Array, m: number, members: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i += 1) out[i] = values[i * members + m] ?? 0;
}
