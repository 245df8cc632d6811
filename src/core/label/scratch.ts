/**
 * Hands out arrays for numbers that are needed only until the next reset. Making a new array costs
 * more than most of what is done with it.
 */
export type Scratch = {
  /** Give an array of a length, with anything in it. */
  take(length: number): Float64Array;
  /** Take all arrays back. */
  reset(): void;
};

/** Create scratch space; it keeps as many arrays of each length as were ever out at one time. */
export function createScratch(): Scratch {
  const shelves = new Map<number, { readonly arrays: Float64Array[]; out: number }>();
  return {
    take: (length) => {
      const shelf = shelves.get(length) ?? { arrays: [], out: 0 };
      shelves.set(length, shelf);
      const array = shelf.arrays[shelf.out] ?? new Float64Array(length);
      shelf.arrays[shelf.out] = array;
      shelf.out += 1;
      return array;
    },
    reset: () => {
      for (const shelf of shelves.values()) shelf.out = 0;
    },
  };
}
