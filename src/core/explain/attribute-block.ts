import type { Method } from './choose-method.ts';
import type { Order } from './draw-orders.ts';
import { playerShares, unionShares } from './exact-shares.ts';
import { coalitionOf } from './game.ts';
import type { Game } from './game.ts';
import { fitToUnion, sampledShares } from './sampled-shares.ts';
import { lessOf, sumOf } from './spread-of.ts';

/** What a union gets, one number a member. */
export type UnionShares = {
  readonly share: Float64Array;
  /** What it does where no other acts, and what it adds where all others act already. */
  readonly alone: Float64Array;
  readonly last: Float64Array;
  /** What its players get of its share. */
  readonly players: readonly Float64Array[];
};

export type BlockShares = {
  readonly unions: readonly UnionShares[];
  /** See `SampledShares`; empty where all is exact. */
  readonly pairSums: readonly (readonly number[])[];
};

/** Share out what a game brings about among its unions, and what each gets among its players. */
export function attributeBlock(
  game: Game,
  method: Method,
  orders: readonly (readonly [Order, Order])[],
): BlockShares {
  const { byUnion, pairSums } =
    method.channels === 'exact' ? exactly(game) : fromOrders(game, method, orders);
  const whole = game.unions.map(coalitionOf);
  const all = coalitionOf(game.unions.flat());
  const unions = byUnion.map(({ share, players }, i) => {
    const own = whole[i] ?? 0n;
    const gain = (given: bigint): Float64Array =>
      lessOf(game.worth(given | own), game.worth(given));
    return { share, players, alone: gain(0n), last: gain(all & ~own) };
  });
  return { unions, pairSums };
}

type ByUnion = readonly Pick<UnionShares, 'share' | 'players'>[];
type Found = { readonly byUnion: ByUnion } & Pick<BlockShares, 'pairSums'>;

function exactly(game: Game): Found {
  const players = playerShares(game);
  const byUnion = unionShares(game).map((share, i) => ({ share, players: players[i] ?? [] }));
  return { byUnion, pairSums: [] };
}

function fromOrders(
  game: Game,
  method: Method,
  orders: readonly (readonly [Order, Order])[],
): Found {
  const { shares, pairSums } = sampledShares(game, orders);
  const exact = method.shocks === 'exact' ? unionShares(game) : undefined;
  const byUnion = game.unions.map((union, i) => {
    const players = union.flatMap((player) => shares[player] ?? []);
    const share = exact?.[i] ?? sumOf(players, game.members);
    if (exact !== undefined) fitToUnion(players, share);
    return { share, players };
  });
  return { byUnion, pairSums };
}
