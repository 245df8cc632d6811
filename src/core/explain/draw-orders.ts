import { drawKey } from '../simulate/draw/key.ts';
import type { DrawKey } from '../simulate/draw/key.ts';
import { uniform } from '../simulate/draw/uniform.ts';
import type { Game } from './game.ts';

/** All players of a game, as they come one after another. */
export type Order = readonly number[];

/** What a union and its players are called: their draws are keyed by it. */
export type UnionNames = { readonly name: string; readonly players: readonly string[] };

/**
 * Draw pairs of orders, each an order and its reverse, in which the players of a union stay
 * together. The place of a union is keyed by its name and the number of the pair, so one more
 * union leaves the others in the same order. Such pairs estimate better than as many orders that
 * know nothing of each other.
 *
 * Source: Mitchell, Cooper, Frank and Holmes, "Sampling permutations for Shapley value estimation",
 * Journal of Machine Learning Research 23 (2022).
 */
export function drawOrders(
  { unions }: Pick<Game, 'unions'>,
  names: readonly UnionNames[],
  seed: string,
  pairs: number,
): readonly (readonly [Order, Order])[] {
  const keyed = unions.map((players, i) => {
    const { name = '', players: own = [] } = names[i] ?? {};
    const keyOf = (player?: string): DrawKey => drawKey(seed, `${name} order`, player, undefined);
    return {
      key: keyOf(),
      players: players.map((player, k) => ({ player, key: keyOf(own[k] ?? '') })),
    };
  });
  return Array.from({ length: pairs }, (_, pair) => {
    const order = lineUp(keyed, pair).flatMap((union) =>
      lineUp(union.players, pair).map(({ player }) => player),
    );
    return [order, order.toReversed()];
  });
}

function lineUp<T extends { readonly key: DrawKey }>(
  all: readonly T[],
  pair: number,
): readonly T[] {
  return all
    .map((one) => ({ one, place: uniform(one.key, pair) }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
