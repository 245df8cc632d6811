import { blockAt } from '../../core/simulating.ts';
import type { Slice } from '../../core/simulating.ts';

/** A number that threads share: how many blocks of an ensemble are taken. */
export function createCounter(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Take blocks of an ensemble, one at a time, until the threads have taken all. */
export function* takeBlocks(members: number, taken: Int32Array): Iterable<Slice> {
  for (;;) {
    const block = blockAt(Atomics.add(taken, 0, 1), members);
    if (block === undefined) return;
    yield block;
  }
}

/** Tell, before each block that this thread takes, where in the ensemble it is. */
export function* toldBlocks(
  blocks: Iterable<Slice>,
  members: number,
  tell: ((taken: number, members: number) => void) | undefined,
): Iterable<Slice> {
  for (const block of blocks) {
    tell?.(block.from, members);
    yield block;
  }
}
