/** The players that act: bit p is set for player p. */
export type Coalition = bigint;

/** Gives what a coalition brings about, one number a member. */
export type Worth = (coalition: Coalition) => Float64Array;

/**
 * A game that is played by each member of an ensemble. Players stand in unions: here a union is a
 * shock and a player one of the ways in which it acts.
 */
export type Game = {
  /** The players of each union; each stands in one, counted from 0. */
  readonly unions: readonly (readonly number[])[];
  readonly members: number;
  readonly worth: Worth;
};

/** Put players together. */
export function coalitionOf(players: readonly number[]): Coalition {
  return players.reduce((sofar, player) => sofar | (1n << BigInt(player)), 0n);
}

/** List all subsets of some coalitions that share no player, each joined, with its size. */
export function subsetsOf(
  parts: readonly Coalition[],
): readonly { readonly coalition: Coalition; readonly size: number }[] {
  return parts.reduce(
    (sofar, part) => [
      ...sofar,
      ...sofar.map(({ coalition, size }) => ({ coalition: coalition | part, size: size + 1 })),
    ],
    [{ coalition: 0n, size: 0 }],
  );
}

/** Compute each coalition once; `count` tells how many there were. */
export function remembered(worth: Worth): { readonly worth: Worth; readonly count: () => number } {
  const known = new Map<Coalition, Float64Array>();
  const remember: Worth = (coalition) => {
    const found = known.get(coalition) ?? worth(coalition);
    known.set(coalition, found);
    return found;
  };
  return { worth: remember, count: () => known.size };
}

/** Add `weight` times what `more` brings about beyond `less`, member by member. */
export function addGain(
  out: Float64Array,
  weight: number,
  more: Float64Array,
  less: Float64Array,
): void {
  for (let m = 0; m < out.length; m += 1) {
    out[m] = (out[m] ?? 0) + weight * ((more[m] ?? 0) - (less[m] ?? 0));
  }
}
