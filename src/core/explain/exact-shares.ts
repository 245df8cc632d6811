import { addGain, coalitionOf, subsetsOf } from './game.ts';
import type { Coalition, Game } from './game.ts';

/**
 * Share out what all players bring about among the unions: Shapley's value of the game in which
 * each union moves as one, computed from all 2^n coalitions of n unions. The shares of a member add
 * up to its worth of all less that of none; a union that changes nothing gets exactly 0.
 *
 * Source: Shapley, "A value for n-person games", Contributions to the Theory of Games 2 (1953).
 */
export function unionShares(game: Game): readonly Float64Array[] {
  const whole = game.unions.map(coalitionOf);
  const weights = orderWeights(whole.length);
  return whole.map((own, i) => {
    const share = new Float64Array(game.members);
    for (const others of subsetsOf(whole.filter((_, j) => j !== i))) {
      gain(share, weights[others.size] ?? 0, { game, own, given: others.coalition });
    }
    return share;
  });
}

/**
 * Share out what all players bring about among the players, those of a union always together:
 * Owen's value, the mean over all orders in which the unions, and within each its players, may come
 * one after another. The shares of a union's players add up to its own in `unionShares`. Where
 * every union has one player it is Shapley's value of the players.
 *
 * Source: Owen, "Values of games with a priori unions", Mathematical Economics and Game Theory
 * (1977).
 */
export function playerShares(game: Game): readonly (readonly Float64Array[])[] {
  const whole = game.unions.map(coalitionOf);
  const outer = orderWeights(whole.length);
  return game.unions.map((players, i) => {
    const outside = subsetsOf(whole.filter((_, j) => j !== i));
    const inner = orderWeights(players.length);
    return players.map((player) => {
      const share = new Float64Array(game.members);
      const own = coalitionOf([player]);
      const inside = subsetsOf(players.filter((p) => p !== player).map((p) => coalitionOf([p])));
      for (const others of outside) {
        for (const fellows of inside) {
          const weight = (outer[others.size] ?? 0) * (inner[fellows.size] ?? 0);
          gain(share, weight, { game, own, given: others.coalition | fellows.coalition });
        }
      }
      return share;
    });
  });
}

/** Count the coalitions whose worth `unionShares` and `playerShares` need, for these unions. */
export function countCoalitions(sizes: readonly number[]): number {
  if (sizes.length === 0) return 1;
  const half = powerOfTwo(sizes.length - 1);
  return 2 * half + sizes.reduce((sum, size) => sum + half * (powerOfTwo(size) - 2), 0);
}

function powerOfTwo(exponent: number): number {
  return new Array<number>(exponent).fill(2).reduce((power, two) => power * two, 1);
}

type Step = { readonly game: Game; readonly own: Coalition; readonly given: Coalition };

function gain(out: Float64Array, weight: number, { game, own, given }: Step): void {
  addGain(out, weight, game.worth(given | own), game.worth(given));
}

/**
 * Give by size the share of all orders of n in which exactly one set of that size comes before a
 * given one: size! (n - 1 - size)! / n!.
 */
function orderWeights(n: number): readonly number[] {
  const weights = [1 / n];
  for (let size = 1; size < n; size += 1) {
    weights.push(((weights[size - 1] ?? 0) * size) / (n - size));
  }
  return weights;
}
