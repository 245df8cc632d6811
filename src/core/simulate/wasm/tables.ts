import type { Bytes } from './bytes.ts';
import { pushWords } from './code.ts';
import { ELEMENT_BYTES } from './layout.ts';

/** Tables that the module's code reads; equal ones stand there once. */
export type Tables = {
  readonly data: Bytes;
  /** Give the address of a table of the byte offsets (i32) of these elements. */
  offsets(elements: readonly number[]): number;
};

/** Make an empty collection that will stand at `start`, a multiple of 4. */
export function createTables(start: number): Tables {
  const data: Bytes = [];
  const known = new Map<string, number>();
  return {
    data,
    offsets: (elements) => {
      const key = elements.join();
      const address = known.get(key) ?? start + data.length;
      if (known.has(key)) return address;
      known.set(key, address);
      pushWords(
        data,
        elements.map((element) => element * ELEMENT_BYTES),
      );
      return address;
    },
  };
}
