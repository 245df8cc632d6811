import type { Plan } from '../plan/plan.ts';
import { blocksOf } from '../simulate/blocks.ts';
import type { Slice } from '../simulate/blocks.ts';
import { targetCount } from '../simulate/meet-condition.ts';
import { attributeBlock } from './attribute-block.ts';
import type { BlockShares, UnionShares } from './attribute-block.ts';
import { chooseMethod } from './choose-method.ts';
import type { Method } from './choose-method.ts';
import { prepareWorth } from './coalition-worth.ts';
import type { Sight } from './coalition-worth.ts';
import { drawOrders } from './draw-orders.ts';
import { coalitionOf, remembered } from './game.ts';
import type { Game } from './game.ts';

/** A shock by its key, and the levers through which it acts. */
export type ActingPlayer = { readonly key: string; readonly levers: readonly string[] };

export type MemberAttribution = {
  readonly baseline: Float64Array;
  readonly scenario: Float64Array;
  /** In the order of the players; the parts of a share are in the order of its levers. */
  readonly shocks: readonly UnionShares[];
  readonly method: Method;
  /** How often every member was simulated. */
  readonly simulations: number;
  /** What each pair of orders gives to each lever, all members together: `[lever][pair]`. */
  readonly pairSums: readonly (readonly number[])[];
  /** By how much members miss what they are to meet, figure by figure: `[figure * members + m]`. */
  readonly misses: Float64Array;
};

/**
 * Share out the difference between scenario and baseline among the shocks, and what each gets among
 * its levers, in every member of a plan, in the unit of the series. The shares of the shocks add up
 * to the difference, those of its levers to the shock's. `progress` hears how many members are
 * done.
 */
export function attributeMembers(
  plan: Plan,
  players: readonly ActingPlayer[],
  sight: Sight,
  progress: (members: number) => void = () => undefined,
): MemberAttribution {
  const channels = players.flatMap(({ key, levers }) =>
    levers.map((lever) => ({ shock: key, lever })),
  );
  const unions = unionsOf(players);
  const method = chooseMethod(players.map(({ levers }) => levers.length));
  const names = players.map(({ key, levers }) => ({ name: key, players: levers }));
  const orders = drawOrders({ unions }, names, plan.seed, method.pairs);
  const room = createRoom(plan.members, players, method.pairs);
  const misses = new Float64Array(targetCount(plan.condition) * plan.members);
  const hear = (missed: Float64Array, block: Slice): void =>
    placeRows(missed, { out: misses, members: plan.members }, block);
  const worthOf = prepareWorth(plan, channels, { ...sight, hear });
  let simulations = 0;
  for (const block of blocksOf({ from: 0, to: plan.members })) {
    const { worth, count } = remembered(worthOf(block));
    const game: Game = { unions, members: block.to - block.from, worth };
    room.baseline.set(worth(0n), block.from);
    room.scenario.set(worth(coalitionOf(unions.flat())), block.from);
    keep(room, attributeBlock(game, method, orders), block.from);
    simulations = count();
    progress(block.to);
  }
  return { ...room, method, simulations, misses };
}

/** Copy rows of the members of a block into rows of all members. */
function placeRows(
  values: Float64Array,
  { out, members }: { readonly out: Float64Array; readonly members: number },
  { from, to }: Slice,
): void {
  const own = to - from;
  for (let row = 0; row * own < values.length; row += 1) {
    out.set(values.subarray(row * own, (row + 1) * own), row * members + from);
  }
}

/** Number the levers of all shocks through. */
function unionsOf(players: readonly ActingPlayer[]): Game['unions'] {
  let next = 0;
  return players.map(({ levers }) => levers.map(() => next++));
}

type Room = Pick<MemberAttribution, 'baseline' | 'scenario' | 'shocks'> & {
  readonly pairSums: readonly number[][];
};

function createRoom(members: number, players: readonly ActingPlayer[], pairs: number): Room {
  const row = (): Float64Array => new Float64Array(members);
  return {
    baseline: row(),
    scenario: row(),
    shocks: players.map(({ levers }) => ({
      ...{ share: row(), alone: row(), last: row() },
      players: levers.map(row),
    })),
    pairSums: players.flatMap(({ levers }) => levers.map(() => new Array<number>(pairs).fill(0))),
  };
}

/** Write what was found for a block to its place among all members. */
function keep(room: Room, { unions, pairSums }: BlockShares, at: number): void {
  unions.forEach((found, i) => {
    const own = room.shocks[i];
    if (own === undefined) return;
    own.share.set(found.share, at);
    own.alone.set(found.alone, at);
    own.last.set(found.last, at);
    found.players.forEach((share, k) => own.players[k]?.set(share, at));
  });
  pairSums.forEach((sums, player) => {
    const own = room.pairSums[player];
    sums.forEach((sum, pair) => {
      if (own !== undefined) own[pair] = (own[pair] ?? 0) + sum;
    });
  });
}
