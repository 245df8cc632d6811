import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countCoalitions,
  playerShares,
  unionShares,
} from '../../../src/core/explain/exact-shares.ts';
import { remembered } from '../../../src/core/explain/game.ts';
import type { Game } from '../../../src/core/explain/game.ts';
import { gameOf, ordersOf, singles, tableGame, unionsOf } from './games.ts';

function unions(game: Game): readonly number[] {
  return unionShares(game).map(([share = NaN]) => share);
}

function players(game: Game): readonly number[] {
  return playerShares(game)
    .flat()
    .map(([share = NaN]) => share);
}

function expectNear(found: readonly number[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  found.forEach((value, i) => expect(value).toBeCloseTo(wanted[i] ?? NaN, 12));
}

describe('the shares of known games', () => {
  // The glove game and the unanimity games: Osborne and Rubinstein, "A Course in Game Theory"
  // (1994), chapter 14.
  it.each([
    ['additive: each its own', singles(3), sumOf([5, -2, 0.5]), [5, -2, 0.5]],
    ['unanimity of the first two', singles(3), needs([0, 1]), [1 / 2, 1 / 2, 0]],
    ['unanimity of all', singles(4), needs([0, 1, 2, 3]), [1 / 4, 1 / 4, 1 / 4, 1 / 4]],
    ['one left glove, two right ones', singles(3), gloves, [2 / 3, 1 / 6, 1 / 6]],
    ['majority of three', singles(3), majority, [1 / 3, 1 / 3, 1 / 3]],
    ['a game of one player', singles(1), sumOf([7]), [7]],
  ])('%s', (_name, sets, worth, wanted) => {
    expectNear(unions(gameOf(sets, worth)), wanted);
    expectNear(players(gameOf(sets, worth)), wanted);
  });

  // Owen (1977): where two of three vote together, the third is never needed.
  it.each([
    ['majority, two of three in a union', unionsOf([2, 1]), majority, [1 / 2, 1 / 2, 0]],
    ['unanimity over two unions', unionsOf([2, 1]), needs([0, 1, 2]), [1 / 4, 1 / 4, 1 / 2]],
    ['unanimity within a union', unionsOf([3, 2]), needs([0, 2]), [1 / 2, 0, 1 / 2, 0, 0]],
    ['additive, whatever the unions', unionsOf([2, 2]), sumOf([1, 2, 3, 4]), [1, 2, 3, 4]],
  ])('%s', (_name, sets, worth, wanted) => {
    expectNear(players(gameOf(sets, worth)), wanted);
  });
});

function sumOf(values: readonly number[]) {
  return (all: readonly number[]): number => all.reduce((sum, p) => sum + (values[p] ?? 0), 0);
}

function needs(those: readonly number[]) {
  return (all: readonly number[]): number => (those.every((p) => all.includes(p)) ? 1 : 0);
}

function gloves(all: readonly number[]): number {
  return all.includes(0) && all.length > 1 ? 1 : 0;
}

function majority(all: readonly number[]): number {
  return all.length > 1 ? 1 : 0;
}

/** A game of any worths, up to 3 unions of up to 3 players, and 2 members. */
const anyGame = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
  .filter((sizes) => sizes.reduce((sum, size) => sum + size, 0) <= 7)
  .chain((sizes) => {
    const count = 2 ** sizes.reduce((sum, size) => sum + size, 0);
    const worth = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    return fc
      .array(fc.array(worth, { minLength: 2, maxLength: 2 }), {
        minLength: count,
        maxLength: count,
      })
      .map((table) => ({ sizes, table, game: tableGame(unionsOf(sizes), table) }));
  });

describe('the shares of any game', () => {
  it('add up to the worth of all less that of none, in every member', () => {
    fc.assert(
      fc.property(anyGame, ({ table, game }) => {
        const shares = unionShares(game);
        [0, 1].forEach((m) => {
          const sum = shares.reduce((sofar, share) => sofar + (share[m] ?? NaN), 0);
          expect(sum).toBeCloseTo((table.at(-1)?.[m] ?? NaN) - (table[0]?.[m] ?? NaN), 6);
        });
      }),
    );
  });

  it('of the players add up to that of their union', () => {
    fc.assert(
      fc.property(anyGame, ({ game }) => {
        const whole = unionShares(game);
        playerShares(game).forEach((own, i) => {
          const sum = own.reduce((sofar, share) => sofar + (share[1] ?? NaN), 0);
          expect(sum).toBeCloseTo(whole[i]?.[1] ?? NaN, 6);
        });
      }),
    );
  });

  it('are the means over all orders in which unions stay together', () => {
    fc.assert(
      fc.property(anyGame, ({ game }) => {
        const orders = ordersOf(game.unions).flatMap((order) =>
          order.reduce<readonly (readonly number[])[]>(
            (heads, union) =>
              heads.flatMap((head) => ordersOf(union).map((tail) => [...head, ...tail])),
            [[]],
          ),
        );
        const means = game.unions.flat().map(() => 0);
        for (const order of orders) {
          let before = 0n;
          for (const player of order) {
            const after = before | (1n << BigInt(player));
            const gain = (game.worth(after)[0] ?? NaN) - (game.worth(before)[0] ?? NaN);
            means[player] = (means[player] ?? NaN) + gain / orders.length;
            before = after;
          }
        }
        players(game).forEach((share, p) => expect(share).toBeCloseTo(means[p] ?? NaN, 6));
      }),
      { numRuns: 30 },
    );
  });

  it('are exactly nil for a player that changes nothing', () => {
    fc.assert(
      fc.property(anyGame, fc.nat(6), ({ game }, pick) => {
        const all = game.unions.flat();
        const idle = all[pick % all.length] ?? 0;
        const without: Game = {
          ...game,
          worth: (coalition) => game.worth(coalition & ~(1n << BigInt(idle))),
        };
        expect(players(without)[idle]).toBe(0);
      }),
    );
  });

  it('are equal for players that are alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (bySize) => {
          const shares = unions(gameOf(singles(4), (all) => bySize[all.length] ?? NaN));
          for (const share of shares) expect(share).toBeCloseTo(shares[0] ?? NaN, 9);
        },
      ),
    );
  });
});

describe('the number of coalitions', () => {
  it.each([
    [[], 1],
    [[1], 2],
    [[5], 32],
    [[1, 1, 1], 8],
    [[5, 5, 1], 248],
    [Array.from({ length: 10 }, () => 1), 1024],
  ])('of unions of %j players is %i, as many as are computed', (sizes, count) => {
    expect(countCoalitions(sizes)).toBe(count);
    const { worth, count: computed } = remembered(() => Float64Array.of(0));
    const game: Game = { unions: unionsOf(sizes), members: 1, worth };
    playerShares(game);
    unionShares(game);
    expect(Math.max(1, computed())).toBe(count);
  });
});
