import { leastStep } from './least-step.ts';

/** Give the misses at a point: `point[i * members + m]` -> `misses[k * members + m]`. */
export type Misses = (point: Float64Array) => Float64Array;

/** A miss below this, relative to the figure, is none. */
const TOLERANCE = 1e-10;
const MOST_STEPS = 40;
/** Handles are in standard deviations of their draws. */
const LONGEST_STEP = 10;
const PROBE = 1e-5;

/**
 * Move the handles of each member, from where they are, until nothing is missed: Gauss and Newton's
 * steps, each the shortest one, halved as long as they make it worse. `point` ends at the best that
 * was found; what is still missed there is given. Each member goes its own way: which others are in
 * the block makes no difference to its bits.
 */
export function solveMembers(point: Float64Array, members: number, misses: Misses): Float64Array {
  const search = startSearch(point, members);
  for (let steps = 0; steps <= MOST_STEPS; steps += 1) {
    const found = misses(search.trial);
    const rows = found.length / members;
    search.best ??= new Float64Array(found.length).fill(Infinity);
    const improved = keepBetter(search, found);
    if (search.norm.every((norm) => norm <= TOLERANCE)) break;
    if (improved.some((one) => one === 1)) {
      stepOn(search, improved, slopesAt(search, found, misses), rows);
    }
    for (let i = 0; i < point.length; i += 1) {
      const isDone = (search.norm[i % members] ?? 0) <= TOLERANCE;
      search.trial[i] = (point[i] ?? 0) + (isDone ? 0 : (search.step[i] ?? 0));
    }
  }
  return search.best ?? new Float64Array(0);
}

type Search = {
  readonly members: number;
  /** The best point so far, and where to look next. */
  readonly point: Float64Array;
  readonly trial: Float64Array;
  readonly step: Float64Array;
  /** The largest miss of each member at its best point. */
  readonly norm: Float64Array;
  best: Float64Array | undefined;
};

function startSearch(point: Float64Array, members: number): Search {
  return {
    ...{ members, point, trial: point.slice(), step: new Float64Array(point.length) },
    ...{ norm: new Float64Array(members).fill(Infinity), best: undefined },
  };
}

/** Keep the trial of the members that it brought nearer, and halve the step of the others. */
function keepBetter(search: Search, found: Float64Array): Uint8Array {
  const { members, point, trial, step, norm, best } = search;
  const improved = new Uint8Array(members);
  for (let m = 0; m < members; m += 1) {
    if ((norm[m] ?? 0) <= TOLERANCE) continue;
    const size = largest(found, m, members);
    improved[m] = size < (norm[m] ?? 0) ? 1 : 0;
    if (improved[m] === 1) {
      norm[m] = size;
      for (let i = m; i < point.length; i += members) point[i] = trial[i] ?? 0;
      for (let k = m; best !== undefined && k < best.length; k += members) best[k] = found[k] ?? 0;
    } else {
      for (let i = m; i < step.length; i += members) step[i] = (step[i] ?? 0) / 2;
    }
  }
  return improved;
}

function largest(values: Float64Array, m: number, members: number): number {
  let size = 0;
  for (let k = m; k < values.length; k += members) {
    const value = Math.abs(values[k] ?? 0);
    // Written so that NaN counts as far away.
    if (!(value <= size)) size = Number.isNaN(value) ? Infinity : value;
  }
  return size;
}

/** The slope of each miss along each handle, at the trial: `[(k * handles + i) * members + m]`. */
function slopesAt(search: Search, found: Float64Array, misses: Misses): Float64Array {
  const { members, trial } = search;
  const handles = trial.length / members;
  const slopes = new Float64Array(found.length * handles);
  for (let i = 0; i < handles; i += 1) {
    const probe = trial.slice();
    for (let m = i * members; m < (i + 1) * members; m += 1) probe[m] = (probe[m] ?? 0) + PROBE;
    const moved = misses(probe);
    for (let k = 0; k < found.length / members; k += 1) {
      for (let m = 0; m < members; m += 1) {
        const rise = (moved[k * members + m] ?? 0) - (found[k * members + m] ?? 0);
        slopes[(k * handles + i) * members + m] = rise / PROBE;
      }
    }
  }
  return slopes;
}

function stepOn(search: Search, improved: Uint8Array, slopes: Float64Array, rows: number): void {
  const { members, step, best = new Float64Array(0) } = search;
  const handles = step.length / members;
  const own = {
    slopes: new Float64Array(rows * handles),
    misses: new Float64Array(rows),
    step: new Float64Array(handles),
  };
  for (let m = 0; m < members; m += 1) {
    if (improved[m] !== 1) continue;
    for (let k = 0; k < own.slopes.length; k += 1) own.slopes[k] = slopes[k * members + m] ?? 0;
    for (let k = 0; k < rows; k += 1) own.misses[k] = best[k * members + m] ?? 0;
    leastStep(own.slopes, own.misses, own.step);
    const length = own.step.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    const cut = length > LONGEST_STEP ? LONGEST_STEP / length : 1;
    for (let i = 0; i < handles; i += 1) step[i * members + m] = (own.step[i] ?? 0) * cut;
  }
}
