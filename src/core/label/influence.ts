import { createRanker } from './rank.ts';
import type { Ranker } from './rank.ts';
import { addProducts, GROUP } from './rank-products.ts';
import type { Draw } from './types.ts';

/** A parameter's draws with the members ranked by them, once for all claims. */
export type RankedDraw = {
  readonly draw: Draw;
  /** Members from the lowest draw to the highest. */
  readonly order: Uint32Array;
  /** Root of the summed squares of the ranks' distances from their mean. */
  readonly length: number;
};

/** The parameters, ready to be held against any number of tests. */
export type RankedDraws = {
  readonly draws: readonly RankedDraw[];
  /** Ranks less their mean, in groups of draws: `[m * GROUP + i]` is that of the group's draw i. */
  readonly groups: readonly Float64Array[];
  readonly ranker: Ranker;
};

/** The parameters, and how much a test hangs on each. */
export type Influences = {
  readonly draws: readonly RankedDraw[];
  /** Absolute rank correlation with the test's margin, 0 to 1, one a parameter. */
  readonly correlations: Float64Array;
};

/** Rank the members by each parameter's draws. */
export function rankDraws(draws: readonly Draw[], members: number): RankedDraws {
  const ranker = createRanker(members);
  const groups: Float64Array[] = [];
  const ranked = draws.map((draw, i) => {
    const { order, ranks } = ranker(draw.values);
    const group = (groups[Math.floor(i / GROUP)] ??= new Float64Array(members * GROUP));
    return { draw, order: order.slice(), length: centreInto(group, i % GROUP, ranks) };
  });
  return { draws: ranked, groups, ranker };
}

/**
 * Measure how much a test hangs on each parameter: the absolute correlation between the ranks of the margins and those of the draws (Spearman's, equal
 * values sharing their mean rank). Under a condition only its members count; their margins are
 * ranked anew, while the draws keep their ranks among all members.
 *
 * `margin` has one number a member; it is undefined where nothing tells the members apart, and
 * nothing has an influence then. `members` are the ones that count, all when undefined.
 */
export function influences(
  margin: Float64Array | undefined,
  { draws, groups, ranker }: RankedDraws,
  members: Uint32Array | undefined,
): Influences {
  const found = new Float64Array(groups.length * GROUP);
  if (margin === undefined) return { draws, correlations: found.subarray(0, draws.length) };
  const signal = new Float64Array(margin.length);
  const length = centredRanks(signal, margin, { ranker, members });
  // The signal's sum is nil, so the mean of the draws' ranks among the members drops out.
  groups.forEach((group, g) => addProducts(signal, group, { out: found, at: g * GROUP }));
  draws.forEach((ranked, i) => {
    const group = groups[Math.floor(i / GROUP)];
    const all = members === undefined || group === undefined;
    const scale = length * (all ? ranked.length : lengthAmong(group, i % GROUP, members));
    found[i] = scale > 0 ? Math.min(1, Math.abs(found[i] ?? 0) / scale) : 0;
  });
  return { draws, correlations: found.subarray(0, draws.length) };
}

/** Write the ranks less their mean, which ties leave as it is; give the root of their squares. */
function centreInto(group: Float64Array, row: number, ranks: Float64Array): number {
  const middle = (ranks.length - 1) / 2;
  let squares = 0;
  for (let m = 0; m < ranks.length; m += 1) {
    const value = (ranks[m] ?? 0) - middle;
    group[m * GROUP + row] = value;
    squares += value * value;
  }
  return Math.sqrt(squares);
}

type Counted = { readonly ranker: Ranker; readonly members: Uint32Array | undefined };

/** Write the centred ranks of the members that count, and nil for the others; give their length. */
function centredRanks(
  signal: Float64Array,
  margin: Float64Array,
  { ranker, members }: Counted,
): number {
  const { ranks } = ranker(members === undefined ? margin : pick(margin, members));
  const middle = (ranks.length - 1) / 2;
  let squares = 0;
  for (let i = 0; i < ranks.length; i += 1) {
    const value = (ranks[i] ?? 0) - middle;
    signal[members === undefined ? i : (members[i] ?? 0)] = value;
    squares += value * value;
  }
  return Math.sqrt(squares);
}

function pick(values: Float64Array, members: Uint32Array): Float64Array {
  const out = new Float64Array(members.length);
  for (let i = 0; i < out.length; i += 1) out[i] = values[members[i] ?? 0] ?? 0;
  return out;
}

/** Root of the summed squares of the ranks' distances from their mean among some members. */
function lengthAmong(group: Float64Array, row: number, members: Uint32Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < members.length; i += 1) {
    const value = group[(members[i] ?? 0) * GROUP + row] ?? 0;
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(Math.max(0, squares - (sum * sum) / members.length));
}
