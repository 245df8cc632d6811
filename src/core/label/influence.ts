import { createRanker } from './rank.ts';
import type { Ranker } from './rank.ts';
import type { Draw } from './types.ts';

/** A parameter's draws with the members ranked by them, once for all claims. */
export type RankedDraw = {
  readonly draw: Draw;
  /** Members from the lowest draw to the highest. */
  readonly order: Uint32Array;
  /** Rank of each member less the mean rank. */
  readonly centred: Float64Array;
  /** Root of the sum of their squares. */
  readonly length: number;
};

/** A parameter, and how much a test hangs on it. */
export type Influence = {
  readonly ranked: RankedDraw;
  /** Absolute rank correlation with the test's margin, 0 to 1. */
  readonly correlation: number;
};

/** The parameters, ready to be held against any number of tests. */
export type RankedDraws = { readonly draws: readonly RankedDraw[]; readonly ranker: Ranker };

/** Rank the members by each parameter's draws. */
export function rankDraws(draws: readonly Draw[], members: number): RankedDraws {
  const ranker = createRanker(members);
  const ranked = draws.map((draw) => {
    const { order, ranks } = ranker(draw.values);
    const centred = centre(ranks).slice();
    return { draw, order: order.slice(), centred, length: Math.sqrt(dot(centred, centred)) };
  });
  return { draws: ranked, ranker };
}

/**
 * Measure how much a test hangs on each parameter, in the order of the parameters: the absolute
 * correlation between the ranks of the margins and those of the draws (Spearman's, equal values
 * sharing their mean rank). Under a condition only its members count; their margins are ranked
 * anew, while the draws keep their ranks among all members.
 *
 * `margin` has one number a member; it is undefined where nothing tells the members apart, and
 * nothing has an influence then. `members` are the ones that count, all when undefined.
 */
export function influences(
  margin: Float64Array | undefined,
  { draws, ranker }: RankedDraws,
  members: Uint32Array | undefined,
): readonly Influence[] {
  if (margin === undefined) return draws.map((ranked) => ({ ranked, correlation: 0 }));
  const signal = centredRanks(margin, ranker, members);
  const length = Math.sqrt(dot(signal, signal));
  return draws.map((ranked) => {
    const scale = length * (members === undefined ? ranked.length : lengthAmong(ranked, members));
    // The signal's sum is nil, so the mean of the draws' ranks among the members drops out.
    const product = Math.abs(dot(signal, ranked.centred));
    return { ranked, correlation: scale > 0 ? Math.min(1, product / scale) : 0 };
  });
}

/** Centred ranks of the members that count, 0 for the others. */
function centredRanks(
  margin: Float64Array,
  ranker: Ranker,
  members: Uint32Array | undefined,
): Float64Array {
  if (members === undefined) return centre(ranker(margin).ranks);
  const centred = centre(ranker(pick(margin, members)).ranks);
  const out = new Float64Array(margin.length);
  for (let i = 0; i < members.length; i += 1) out[members[i] ?? 0] = centred[i] ?? 0;
  return out;
}

/** Root of the summed squares of the ranks' distances from their mean among some members. */
function lengthAmong({ centred }: RankedDraw, members: Uint32Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < members.length; i += 1) {
    const value = centred[members[i] ?? 0] ?? 0;
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(Math.max(0, squares - (sum * sum) / members.length));
}

function pick(values: Float64Array, members: Uint32Array): Float64Array {
  const out = new Float64Array(members.length);
  for (let i = 0; i < out.length; i += 1) out[i] = values[members[i] ?? 0] ?? 0;
  return out;
}

/** Subtract the mean in place; ties leave it as it is. */
function centre(ranks: Float64Array): Float64Array {
  const middle = (ranks.length - 1) / 2;
  for (let i = 0; i < ranks.length; i += 1) ranks[i] = (ranks[i] ?? 0) - middle;
  return ranks;
}

/** Add up products in four sums, or each addition would wait for the one before. */
function dot(a: Float64Array, b: Float64Array): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const whole = a.length - (a.length % 4);
  for (let i = 0; i < whole; i += 4) {
    s0 += (a[i] ?? 0) * (b[i] ?? 0);
    s1 += (a[i + 1] ?? 0) * (b[i + 1] ?? 0);
    s2 += (a[i + 2] ?? 0) * (b[i + 2] ?? 0);
    s3 += (a[i + 3] ?? 0) * (b[i + 3] ?? 0);
  }
  for (let i = whole; i < a.length; i += 1) s0 += (a[i] ?? 0) * (b[i] ?? 0);
  return s0 + s1 + (s2 + s3);
}
