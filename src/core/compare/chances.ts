/** How one scenario's members lie to another's, each to the one with the same luck. */
export type Chance = {
  /** Share of the members in which the first is above the second. */
  readonly above: number;
  /** Share of those in which both are the same. */
  readonly equal: number;
};

/** Compare two scenarios member by member. Throws when they differ in their numbers of members. */
export function chanceAbove(first: Float64Array, second: Float64Array): Chance {
  if (first.length !== second.length) {
    throw new RangeError(`expected ${first.length} members, found ${second.length}`);
  }
  let above = 0;
  let equal = 0;
  for (let m = 0; m < first.length; m += 1) {
    const [a, b] = [first[m] ?? NaN, second[m] ?? NaN];
    if (a > b) above += 1;
    else if (a === b) equal += 1;
  }
  return { above: above / first.length, equal: equal / first.length };
}
