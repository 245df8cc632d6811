/** A source of chance that a seed and a number of a case give again. */
export type Chance = {
  /** A number from 0 up to but not including 1. */
  readonly unit: () => number;
  /** A whole number from 0 up to but not including `below`. */
  readonly below: (below: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]] | readonly T[]) => T;
  readonly isHit: (probability: number) => boolean;
};

/** Make the chance of one case: mulberry32, started from a mix of seed and number. */
export function chanceOf(seed: number, number: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(unit() * limit);
  return {
    unit,
    below,
    pick: (list) => {
      const found = list[below(list.length)];
      if (found === undefined && list.length === 0) throw new Error('nothing to pick from');
      return found as (typeof list)[number];
    },
    isHit: (probability) => unit() < probability,
  };
}
