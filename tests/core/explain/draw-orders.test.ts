import { describe, expect, it } from 'vitest';
import { drawOrders } from '../../../src/core/explain/draw-orders.ts';
import { unionsOf } from './games.ts';

const NAMES = [
  { name: 'flood', players: ['roads', 'fields'] },
  { name: 'strike', players: ['roads', 'mines', 'ports'] },
  { name: 'fair', players: ['inns'] },
];
const UNIONS = unionsOf([2, 3, 1]);

describe('orders', () => {
  const orders = drawOrders({ unions: UNIONS }, NAMES, 'seed', 200);

  it('name every player once, in pairs of an order and its reverse', () => {
    for (const [order, reverse] of orders) {
      expect(order.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
      expect(reverse).toEqual(order.toReversed());
    }
  });

  it('keep the players of a union together', () => {
    const unionOf = [0, 0, 1, 1, 1, 2];
    for (const [order] of orders) {
      const runs = order.filter((p, i) => unionOf[p] !== unionOf[order[i - 1] ?? -1]);
      expect(runs).toHaveLength(3);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(drawOrders({ unions: UNIONS }, NAMES, 'seed', 200)).toEqual(orders);
    expect(drawOrders({ unions: UNIONS }, NAMES, 'other', 200)).not.toEqual(orders);
  });

  it('do not change among the others when a union is added', () => {
    const more = [...NAMES, { name: 'war', players: ['all'] }];
    const longer = drawOrders({ unions: unionsOf([2, 3, 1, 1]) }, more, 'seed', 200);
    expect(longer.map(([order]) => order.filter((player) => player < 6))).toEqual(
      orders.map(([order]) => order),
    );
  });

  it('are all about equally often drawn', () => {
    const firsts = orders.flatMap((pair) => pair.map(([first]) => first));
    // Unions come first in a third of 400 orders each: 133, give or take 4 standard deviations.
    const flood = firsts.filter((first = 9) => first < 2).length;
    expect(flood).toBeGreaterThan(95);
    expect(flood).toBeLessThan(171);
  });
});
