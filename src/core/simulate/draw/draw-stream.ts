import { encodeDraws } from '../wasm/encode-draws.ts';
import type { Slice } from '../blocks.ts';
import { ensureBytes, instantiate } from '../wasm/instantiate.ts';
import type { DrawKey } from './key.ts';

/** What a stream's draws are: uniform on the open interval (0, 1), or standard normal. */
export type StreamKind = 'uniform' | 'normal';

/** Write one draw of a stream for each member of a slice to `out`, from `offset` on. */
export type DrawStream = (
  key: DrawKey,
  kind: StreamKind,
  slice: Slice,
  target: { readonly out: Float64Array; readonly offset: number },
) => void;

const PAIR_BYTES = 16;

let known: DrawStream | undefined;

/**
 * Give the function that draws: generated WebAssembly, to the bits of `uniform` and
 * `normalQuantile`. It has one module for the whole thread, since its bytes never differ and it
 * keeps nothing between calls.
 */
export function drawStream(): DrawStream {
  return (known ??= createDrawStream());
}

function createDrawStream(): DrawStream {
  const { run, memory, heap } = instantiate(encodeDraws());
  return (key, kind, { from, to }, { out, offset }) => {
    // Members 2 i and 2 i + 1 share a block of the cipher.
    const pair = Math.floor(from / 2);
    const end = heap + PAIR_BYTES * (Math.ceil(to / 2) - pair);
    ensureBytes(memory, end);
    run(heap, end, pair, key[0], key[1], kind === 'normal' ? 1 : 0);
    const first = heap / 8 + from - 2 * pair;
    const drawn = new Float64Array(memory.buffer, 8 * first, to - from);
    out.set(drawn, offset);
  };
}
