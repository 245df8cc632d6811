/** Shared memory that is used again once it is given back. */
export type SharedRoom = {
  /** Take a place for so many numbers, with anything in it. */
  readonly take: (length: number) => Float64Array;
  /** Give back what was taken. */
  readonly give: (numbers: Float64Array) => void;
};

/** A place is used again for at least this part of it. */
const WASTE = 1 / 4;

/**
 * Keep shared memory for large arrays. Left to the collector, it would stay until every thread that
 * has seen it has collected its own garbage.
 */
export function createSharedRoom(): SharedRoom {
  let free: SharedArrayBuffer[] = [];
  return {
    take: (length) => {
      const bytes = length * Float64Array.BYTES_PER_ELEMENT;
      const fitting = free
        .filter(({ byteLength }) => byteLength >= bytes && bytes >= byteLength * WASTE)
        .toSorted((a, b) => a.byteLength - b.byteLength)[0];
      free = free.filter((one) => one !== fitting);
      return new Float64Array(fitting ?? new SharedArrayBuffer(roundedUp(bytes)), 0, length);
    },
    give: ({ buffer }) => {
      if (buffer instanceof SharedArrayBuffer && !free.includes(buffer)) free.push(buffer);
    },
  };
}

/** A little more than is asked for, so that the next one, which may be larger, fits as well. */
function roundedUp(bytes: number): number {
  return 8 * Math.ceil((bytes * 1.25) / 8);
}
