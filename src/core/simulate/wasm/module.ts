import { pushAll, pushName, pushSigned, pushSized, pushUnsigned, pushVector } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { OP, TYPE } from './opcodes.ts';

/** One function: its parameter and result types, its further locals in order, and its code. */
export type FunctionBody = {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
  readonly locals: readonly number[];
  readonly code: Bytes;
};

export type ModuleParts = {
  /** Functions by number. */
  readonly functions: readonly FunctionBody[];
  /** The function that the host calls, exported as "run". */
  readonly run: number;
  /** Bytes that stand in memory from `dataAddress` on. */
  readonly data: Bytes;
  readonly dataAddress: number;
};

const PAGE = 65536;

/**
 * Encode a module that exports the function "run", its "memory", and "heap", the number of bytes
 * of memory that it keeps for itself (a multiple of 64).
 */
export function encodeModule(parts: ModuleParts): Uint8Array<ArrayBuffer> {
  const heap = Math.ceil((parts.dataAddress + parts.data.length) / 64) * 64;
  const types = functionTypes(parts.functions);
  const out: Bytes = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
  pushSection(out, 1, vector(types.encoded));
  pushSection(out, 3, vector(types.ofFunction.map((type) => unsigned(type))));
  pushSection(out, 5, [1, 0x00, ...unsigned(Math.ceil(heap / PAGE))]);
  pushSection(out, 6, [1, TYPE.i32, 0x00, ...constant(heap)]);
  pushSection(out, 7, vector(exportEntries(parts.run)));
  pushSection(out, 10, vector(parts.functions.map(encodeBody)));
  if (parts.data.length > 0) pushSection(out, 11, dataSegment(parts));
  return new Uint8Array(out);
}

function pushSection(out: Bytes, id: number, body: Bytes): void {
  out.push(id);
  pushSized(out, body);
}

function functionTypes(functions: readonly FunctionBody[]) {
  const numbers = new Map<string, number>();
  const encoded: Bytes[] = [];
  const ofFunction = functions.map(({ parameters, results }) => {
    const type: Bytes = [0x60, parameters.length, ...parameters, results.length, ...results];
    const key = type.join();
    const known = numbers.get(key) ?? encoded.push(type) - 1;
    numbers.set(key, known);
    return known;
  });
  return { encoded, ofFunction };
}

function exportEntries(run: number): Bytes[] {
  const entry = (name: string, kind: number, index: number): Bytes => {
    const out: Bytes = [];
    pushName(out, name);
    out.push(kind);
    pushUnsigned(out, index);
    return out;
  };
  return [entry('run', 0, run), entry('memory', 2, 0), entry('heap', 3, 0)];
}

function encodeBody(body: FunctionBody): Bytes {
  const runs: Bytes[] = [];
  let from = 0;
  for (let i = 1; i <= body.locals.length; i++) {
    const type = body.locals[from];
    if (type === undefined || body.locals[i] === type) continue;
    runs.push([...unsigned(i - from), type]);
    from = i;
  }
  const inner = vector(runs);
  pushAll(inner, body.code);
  inner.push(OP.end);
  const out: Bytes = [];
  pushSized(out, inner);
  return out;
}

function dataSegment({ data, dataAddress }: ModuleParts): Bytes {
  const out: Bytes = [1, 0x00, ...constant(dataAddress)];
  pushSized(out, data);
  return out;
}

/** A constant expression: one i32. */
function constant(value: number): Bytes {
  const out: Bytes = [OP.i32Const];
  pushSigned(out, value);
  out.push(OP.end);
  return out;
}

function unsigned(value: number): Bytes {
  const out: Bytes = [];
  pushUnsigned(out, value);
  return out;
}

function vector(items: readonly ArrayLike<number>[]): Bytes {
  const out: Bytes = [];
  pushVector(out, items);
  return out;
}
