/** The members from `from` up to but not including `to`. */
export type Slice = { readonly from: number; readonly to: number };

/** Members that are drawn and computed together: small enough for the cache, even. */
export const BLOCK = 64;

/** Give block `i` of an ensemble, counting from 0, or undefined past its end. */
export function blockAt(i: number, members: number): Slice | undefined {
  const from = i * BLOCK;
  return from < members ? { from, to: Math.min(from + BLOCK, members) } : undefined;
}

/** Members of the first block of a slice. */
const FIRST_BLOCK = 16;

/**
 * Cut a slice of members into blocks. The first ones are small, and each twice the one before: while
 * a host translates the code that they showed to be in demand, not much is done by its slow form.
 */
export function* blocksOf({ from, to }: Slice): Iterable<Slice> {
  let start = from;
  for (let size = FIRST_BLOCK; start < to; size = Math.min(2 * size, BLOCK)) {
    const end = Math.min(start + size, to);
    yield { from: start, to: end };
    start = end;
  }
}
