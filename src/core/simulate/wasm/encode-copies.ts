import type { Bytes } from './bytes.ts';
import { instruction, load, repeatBelow, setLocal, store } from './code.ts';
import { ELEMENT_BYTES } from './layout.ts';
import type { FunctionBody } from './module.ts';
import { OP, TYPE } from './opcodes.ts';

/** A run of elements to copy; addresses are bytes. */
export type Copy = { readonly from: number; readonly to: number; readonly length: number };

/** Encode a function that makes copies, in order. */
export function encodeCopies(copies: readonly Copy[]): FunctionBody {
  const code: Bytes = [];
  for (const { from, to, length } of copies) {
    if (length === 0) continue;
    setLocal(code, 0, 0);
    const limit = length * ELEMENT_BYTES;
    repeatBelow(code, { counter: 0, step: 16, limit }, () => {
      instruction(code, OP.localGet, 0);
      instruction(code, OP.localGet, 0);
      load(code, from);
      store(code, to);
    });
  }
  return { parameters: [], results: [], locals: [TYPE.i32], code };
}

/** Join copies that continue each other. */
export function joinCopies(copies: readonly Copy[]): readonly Copy[] {
  const out: Copy[] = [];
  for (const copy of copies) {
    const before = out.at(-1);
    const bytes = (before?.length ?? 0) * ELEMENT_BYTES;
    if (before?.from === copy.from - bytes && before.to === copy.to - bytes)
      out[out.length - 1] = { ...before, length: before.length + copy.length };
    else out.push(copy);
  }
  return out;
}
