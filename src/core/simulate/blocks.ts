/** The members from `from` up to but not including `to`. */
export type Slice = { readonly from: number; readonly to: number };

/** Members that are drawn and computed together: small enough for the cache, even. */
export const BLOCK = 128;

/** Give block `i` of an ensemble, counting from 0, or undefined past its end. */
export function blockAt(i: number, members: number): Slice | undefined {
  const from = i * BLOCK;
  return from < members ? { from, to: Math.min(from + BLOCK, members) } : undefined;
}

/** Cut a slice of members into blocks. */
export function* blocksOf({ from, to }: Slice): Iterable<Slice> {
  for (let start = from; start < to; start += BLOCK) {
    yield { from: start, to: Math.min(start + BLOCK, to) };
  }
}
