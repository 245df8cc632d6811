import { describe, expect, it } from 'vitest';
import { drawOrders } from '../../../src/core/explain/draw-orders.ts';
import { playerShares } from '../../../src/core/explain/exact-shares.ts';
import {
  fitToUnion,
  sampledShares,
  standardErrorOfMean,
} from '../../../src/core/explain/sampled-shares.ts';
import { gameOf, ordersOf, singles, unionsOf } from './games.ts';

/** A game in which players multiply, two of them in one union; player 3 does nothing. */
const factors = [0.5, 0.8, 1.4, 1, 0.9];
const game = gameOf(unionsOf([2, 1, 2]), (all) =>
  all.reduce((product, p) => product * (factors[p] ?? 1), 100),
);
const names = unionsOf([2, 1, 2]).map((own, i) => ({ name: `u${i}`, players: own.map(String) }));
const exact = playerShares(game)
  .flat()
  .map(([share = NaN]) => share);

describe('shares from orders', () => {
  const pairs = drawOrders(game, names, 'seed', 100);
  const { shares, pairSums } = sampledShares(game, pairs);
  const found = shares.map(([share = NaN]) => share);

  it('add up as the exact ones do, and leave nothing to a player that does nothing', () => {
    const total = found.reduce((sum, share) => sum + share, 0);
    expect(total).toBeCloseTo(100 * 0.5 * 0.8 * 1.4 * 0.9 - 100, 9);
    expect(found[3]).toBe(0);
  });

  it('are off by no more than four of their standard errors', () => {
    const errors = pairSums.map(standardErrorOfMean);
    expect(errors.filter((error) => error > 0).length).toBe(4);
    found.forEach((share, p) => {
      expect(Math.abs(share - (exact[p] ?? NaN))).toBeLessThanOrEqual(4 * (errors[p] ?? 0));
    });
  });

  it('are exact once all orders are taken', () => {
    const three = gameOf(singles(3), (all) => (all.length > 1 ? all.length * 3 : 0));
    const all = ordersOf([0, 1, 2]).map((order) => [order, order.toReversed()] as const);
    const exactly = playerShares(three).flat();
    sampledShares(three, all).shares.forEach(([share], p) => {
      expect(share).toBeCloseTo(exactly[p]?.[0] ?? NaN, 12);
    });
  });
});

describe('the standard error of a mean', () => {
  it('is that of R: sd(c(2, 4, 4, 5)) / sqrt(4)', () => {
    expect(standardErrorOfMean([2, 4, 4, 5])).toBeCloseTo(0.6291528696, 9);
  });
});

describe('estimates that are fitted to the share of their union', () => {
  it('add up to it in every member, and nothing stays nothing', () => {
    const shares = [Float64Array.of(2, 0), Float64Array.of(-1, 0), Float64Array.of(0, 0)];
    fitToUnion(shares, Float64Array.of(4, 3));
    expect(shares.map(([first]) => first)).toEqual([4, 0, 0]);
    const second = shares.reduce((sum, share) => sum + (share[1] ?? NaN), 0);
    expect(second).toBeCloseTo(3, 12);
  });
});
