/** The members from `from` up to but not including `to`. */
export type Slice = { readonly from: number; readonly to: number };

/** Members that are drawn and computed together: small enough for the cache, even. */
export const BLOCK = 128;

/** Give block `i` of an ensemble, counting from 0, or undefined past its end. */
export function blockAt(i: number, members: number): Slice | undefined {
  const from = i * BLOCK;
  return from < members ? { from, to: Math.min(from + BLOCK, members) } : undefined;
}

/** Give all blocks of an ensemble in order. */
export function* allBlocks(members: number): Iterable<Slice> {
  for (let i = 0; ; i += 1) {
    const block = blockAt(i, members);
    if (block === undefined) return;
    yield block;
  }
}
