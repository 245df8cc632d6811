import { orderStatistics } from './order-statistics.ts';

/**
 * Give exact quantiles of values in any order, one for each probability (0 to 1, in any order), in
 * the unit of the values. At probability p the quantile lies at h = (n - 1) p among the n sorted
 * values, counted from 0, in a straight line between the two neighbours: type 7 of Hyndman and Fan,
 * "Sample quantiles in statistical packages", The American Statistician 50 (1996); the default of
 * R's `quantile` and of NumPy, but not of simple-statistics.
 *
 * Throws without values, on a value that is not finite and on a probability outside 0 to 1.
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): Float64Array {
  if (values.length === 0) throw new RangeError('expected at least 1 value, found none');
  const positions = probabilities.map((probability) => positionOf(probability, values.length));
  const ranks = neighbours(positions, values.length);
  const sorted = orderStatistics(values, ranks);
  const found = new Float64Array(positions.length);
  positions.forEach((position, i) => {
    const below = Math.floor(position);
    const at = ranks.indexOf(below);
    // A rank's neighbour is the next one that was asked for.
    found[i] = between(sorted[at] ?? NaN, sorted[at + 1] ?? 0, position - below);
  });
  return found;
}

function positionOf(probability: number, count: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`expected a probability from 0 to 1, not ${String(probability)}`);
  }
  return (count - 1) * probability;
}

/** Give the ranks on either side of the positions, ascending, each once. */
function neighbours(positions: readonly number[], count: number): number[] {
  const ranks: number[] = [];
  for (const position of positions) {
    const below = Math.floor(position);
    if (!ranks.includes(below)) ranks.push(below);
    if (below + 1 < count && !ranks.includes(below + 1)) ranks.push(below + 1);
  }
  return ranks.sort((a, b) => a - b);
}

/** Give the value at a share of the way from one to the other, never outside the two. */
function between(a: number, b: number, share: number): number {
  if (share === 0) return a;
  const way = b - a;
  // The way between two huge values of opposite sign overflows.
  if (way === Infinity) return a * (1 - share) + b * share;
  return Math.min(a + way * share, b);
}
