import { createLabelMemory } from './label-memory.ts';
import type { LabelMemory } from './label-memory.ts';
import { createRanker } from './rank.ts';
import type { Ranker, Ranking } from './rank.ts';
import { createRankProducts, GROUP } from './rank-products.ts';
import type { RankProducts } from './rank-products.ts';
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
  /** Its rows are the draws' ranks less their mean, its places the members. */
  readonly products: RankProducts;
  readonly ranker: Ranker;
};

/** The parameters, and how much a test hangs on each. */
export type Influences = {
  readonly draws: readonly RankedDraw[];
  /** Absolute rank correlation with the test's margin, 0 to 1, one a parameter. */
  readonly correlations: Float64Array;
};

/**
 * Rank the members by each parameter's draws. Draws of values that were ranked before are not ranked
 * again.
 */
export function rankDraws(
  draws: readonly Draw[],
  members: number,
  { rankings }: LabelMemory = createLabelMemory(),
): RankedDraws {
  const ranker = createRanker(members);
  const products = createRankProducts(draws.length, members);
  const ranked = draws.map((draw, i) => {
    const name = `${draw.name}[${draw.element ?? ''}]`;
    const found = rankings.get(name);
    // Values are held against a copy: their memory may be another run's by now.
    const known = found !== undefined && isSame(found.values, draw.values);
    const { order, ranks } = known ? found : keptRanking(ranker, draw.values);
    if (!known) rankings.set(name, { values: draw.values.slice(), order, ranks });
    const length = centreInto(products.rows, placeOf(i, 0, members), ranks);
    return { draw, order, length };
  });
  return { draws: ranked, products, ranker };
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, m) => value === b[m]);
}

/** What the ranker gives is valid until it is called again. */
function keptRanking(ranker: Ranker, values: Float64Array): Ranking {
  const { order, ranks } = ranker(values);
  return { order: order.slice(), ranks: ranks.slice() };
}

/** Where the rows of the products hold a draw's rank of a member. */
function placeOf(draw: number, member: number, members: number): number {
  const row = draw % GROUP;
  return (((draw - row) / GROUP) * members + member) * GROUP + row;
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
  { draws, products, ranker }: RankedDraws,
  members: Uint32Array | undefined,
): Influences {
  const correlations = new Float64Array(draws.length);
  if (margin === undefined) return { draws, correlations };
  const { signal, rows } = products;
  if (members !== undefined) signal.fill(0);
  const length = centredRanks(signal, margin, { ranker, members });
  // The signal's sum is nil, so the mean of the draws' ranks among the members drops out.
  const sums = products.multiply();
  for (let i = 0; i < draws.length; i += 1) {
    const own =
      members === undefined
        ? (draws[i]?.length ?? 0)
        : lengthAmong(rows, placeOf(i, 0, margin.length), members);
    const scale = length * own;
    correlations[i] = scale > 0 ? Math.min(1, Math.abs(sums[i] ?? 0) / scale) : 0;
  }
  return { draws, correlations };
}

/** Write the ranks less their mean, which ties leave as it is; give the root of their squares. */
function centreInto(rows: Float64Array, first: number, ranks: Float64Array): number {
  const middle = (ranks.length - 1) / 2;
  let squares = 0;
  for (let m = 0; m < ranks.length; m += 1) {
    const value = (ranks[m] ?? 0) - middle;
    rows[first + m * GROUP] = value;
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
function lengthAmong(rows: Float64Array, first: number, members: Uint32Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < members.length; i += 1) {
    const value = rows[first + (members[i] ?? 0) * GROUP] ?? 0;
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(Math.max(0, squares - (sum * sum) / members.length));
}
