import {
  constant,
  instruction,
  repeatBelow,
  setLocal,
  simd,
  store,
  vectorOfBytes,
  whileBelow,
} from './code.ts';
import { createEmitter } from './emit.ts';
import type { Body } from './expand.ts';
import { checkGuard } from './group-context.ts';
import type { GroupContext } from './group-context.ts';
import { ELEMENT_BYTES } from './layout.ts';
import { loadTableEntry } from './load-table-entry.ts';
import { OP, SIMD, TYPE } from './opcodes.ts';

/** The term that is summed, and where the sums go. */
export type Sum = { readonly body: Body; readonly address: number };

/** Locals of a sum. */
type SumLocals = {
  readonly sum: number;
  /** Byte offset of the target, and of the end of its segment. */
  readonly target: number;
  readonly end: number;
  /** A mask: all quick functions were right so far. */
  readonly good?: number;
};

/** Append the code of a statement with segments: a loop over its targets, in it one over terms. */
export function encodeSum(context: GroupContext, segments: readonly number[], sum: Sum): void {
  const { code, running, locals } = context;
  const own = takeLocals(context, sum.body);
  setLocal(code, running, (segments[0] ?? 0) * ELEMENT_BYTES);
  setLocal(code, own.target, 0);
  if (own.good !== undefined) {
    vectorOfBytes(code, 0xff);
    instruction(code, OP.localSet, own.good);
  }
  const limit = (segments.length - 1) * ELEMENT_BYTES;
  repeatBelow(code, { counter: own.target, step: ELEMENT_BYTES, limit }, () => {
    encodeTarget(context, segments, sum, own);
  });
  if (own.good !== undefined) {
    instruction(code, OP.localGet, own.good);
    checkGuard(code, context.careful(), () => constant(code, 0));
  }
  for (const local of Object.values(own)) locals.give(local);
}

function takeLocals({ locals }: GroupContext, body: Body): SumLocals {
  return {
    sum: locals.take(TYPE.v128),
    target: locals.take(TYPE.i32),
    end: locals.take(TYPE.i32),
    ...(body.guard === undefined ? {} : { good: locals.take(TYPE.v128) }),
  };
}

function encodeTarget(
  context: GroupContext,
  segments: readonly number[],
  { body, address }: Sum,
  own: SumLocals,
): void {
  const { code, tables, running } = context;
  vectorOfBytes(code, 0);
  instruction(code, OP.localSet, own.sum);
  loadTableEntry(code, own.target, tables.offsets(segments.slice(1)));
  instruction(code, OP.localSet, own.end);
  const pushLimit = () => instruction(code, OP.localGet, own.end);
  whileBelow(code, { counter: running, step: ELEMENT_BYTES, pushLimit }, () => {
    encodeTerm(context, body, own);
  });
  instruction(code, OP.localGet, own.target);
  instruction(code, OP.localGet, own.sum);
  store(code, address);
}

function encodeTerm(context: GroupContext, body: Body, { sum, good }: SumLocals): void {
  const { code } = context;
  const { graph, roots, guard } = body;
  const [term = 0] = roots;
  const push = createEmitter(graph, guard === undefined ? [term] : [term, guard], context);
  instruction(code, OP.localGet, sum);
  push(term);
  simd(code, SIMD.add);
  instruction(code, OP.localSet, sum);
  if (good === undefined || guard === undefined) return;
  instruction(code, OP.localGet, good);
  push(guard);
  simd(code, SIMD.and);
  instruction(code, OP.localSet, good);
}
