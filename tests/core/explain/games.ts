import { coalitionOf } from '../../../src/core/explain/game.ts';
import type { Coalition, Game } from '../../../src/core/explain/game.ts';

/** A game of one member by what a coalition, as a list of players, is worth. */
export function gameOf(
  unions: readonly (readonly number[])[],
  worth: (players: readonly number[]) => number,
): Game {
  const all = unions.flat();
  return {
    ...{ unions, members: 1 },
    worth: (coalition) => Float64Array.of(worth(all.filter((p) => has(coalition, p)))),
  };
}

/** A game of several members from a table: `table[coalition][member]`. */
export function tableGame(
  unions: readonly (readonly number[])[],
  table: readonly (readonly number[])[],
): Game {
  return {
    ...{ unions, members: table[0]?.length ?? 0 },
    worth: (coalition) => Float64Array.from(table[Number(coalition)] ?? []),
  };
}

function has(coalition: Coalition, player: number): boolean {
  return (coalition & coalitionOf([player])) !== 0n;
}

/** Each player a union of its own. */
export function singles(count: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, player) => [player]);
}

/** Players numbered through in unions of these sizes. */
export function unionsOf(sizes: readonly number[]): readonly (readonly number[])[] {
  let next = 0;
  return sizes.map((size) => Array.from({ length: size }, () => next++));
}

/** All orders of some things. */
export function ordersOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length === 0) return [[]];
  return all.flatMap((first, i) =>
    ordersOf(all.filter((_, j) => j !== i)).map((rest) => [first, ...rest]),
  );
}
