import type { Order } from './draw-orders.ts';
import { addGain } from './game.ts';
import type { Game } from './game.ts';

export type SampledShares = {
  /** One for each player, in the order of the unions: what it gets in each member. */
  readonly shares: readonly Float64Array[];
  /** What each pair of orders gives to each player, all members together: `[player][pair]`. */
  readonly pairSums: readonly (readonly number[])[];
};

/**
 * Estimate `playerShares` from pairs of orders: the mean of what each player adds when its turn
 * comes. Estimates add up as the exact shares do, and a player that changes nothing gets exactly 0.
 */
export function sampledShares(
  { unions, members, worth }: Game,
  pairs: readonly (readonly [Order, Order])[],
): SampledShares {
  const players = unions.flat();
  const shares = players.map(() => new Float64Array(members));
  const pairSums = players.map(() => new Array<number>(pairs.length).fill(0));
  const weight = 1 / (2 * pairs.length);
  pairs.forEach((pair, r) => {
    for (const order of pair) {
      let before = 0n;
      for (const player of order) {
        const after = before | (1n << BigInt(player));
        const [more, less] = [worth(after), worth(before)];
        const [share, sums] = [shares[player], pairSums[player]];
        if (share !== undefined) addGain(share, weight, more, less);
        if (sums !== undefined) sums[r] = (sums[r] ?? 0) + totalGain(more, less) / 2;
        before = after;
      }
    }
  });
  return { shares, pairSums };
}

function totalGain(more: Float64Array, less: Float64Array): number {
  return more.reduce((sum, value, m) => sum + value - (less[m] ?? 0), 0);
}

/**
 * Give the standard error of the mean of values that were drawn alike: their standard deviation
 * over the root of their number, which is at least 2.
 */
export function standardErrorOfMean(values: readonly number[]): number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (n - 1) / n);
}

/**
 * Bring the estimates of a union's players to the union's exact share, member by member: what is
 * missing is spread by the size of the estimates, so that nothing stays nothing.
 */
export function fitToUnion(shares: readonly Float64Array[], union: Float64Array): void {
  for (let m = 0; m < union.length; m += 1) {
    let [sum, size] = [0, 0];
    for (const share of shares) {
      sum += share[m] ?? 0;
      size += Math.abs(share[m] ?? 0);
    }
    const missing = (union[m] ?? 0) - sum;
    for (const share of shares) {
      const part = size === 0 ? 1 / shares.length : Math.abs(share[m] ?? 0) / size;
      share[m] = (share[m] ?? 0) + missing * part;
    }
  }
}
