import { encodeProducts, GROUP } from '../simulate/wasm/encode-products.ts';
import { ensureBytes, instantiate } from '../simulate/wasm/instantiate.ts';

/** Rows to multiply signals with; all arrays are views that stay. */
export type RankProducts = {
  /** `rows[(group * places + place) * GROUP + row]`; nil until it is written. */
  readonly rows: Float64Array;
  /** One number a place. */
  readonly signal: Float64Array;
  /** Sum over the places of signal times row: `[group * GROUP + row]`; valid until the next call. */
  readonly multiply: () => Float64Array;
};

export { GROUP };

/**
 * Make room for rows of so many places, in groups of eight, and the function that multiplies a
 * signal with all of them, by generated WebAssembly.
 */
export function createRankProducts(rows: number, places: number): RankProducts {
  const { run, memory, heap } = instantiate(encodeProducts());
  const groups = Math.ceil(rows / GROUP);
  const groupsAt = heap;
  const signalAt = groupsAt + 8 * groups * GROUP * places;
  const sumsAt = signalAt + 8 * places;
  ensureBytes(memory, sumsAt + 8 * groups * GROUP);
  const view = (at: number, length: number) => new Float64Array(memory.buffer, at, length);
  const sums = view(sumsAt, groups * GROUP);
  return {
    rows: view(groupsAt, groups * GROUP * places),
    signal: view(signalAt, places),
    multiply: () => {
      run(signalAt, sumsAt, groupsAt, signalAt, sumsAt);
      return sums;
    },
  };
}
