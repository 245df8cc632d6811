import { pushSigned, pushUnsigned } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { OP, SIMD, TYPE } from './opcodes.ts';

/** Append an instruction with one unsigned argument, such as a local or a function. */
export function instruction(code: Bytes, op: number, argument: number): void {
  code.push(op);
  pushUnsigned(code, argument);
}

/** Append a vector instruction without further arguments. */
export function simd(code: Bytes, op: number): void {
  instruction(code, OP.simd, op);
}

/** Push a whole number (i32). */
export function constant(code: Bytes, value: number): void {
  code.push(OP.i32Const);
  pushSigned(code, value);
}

/** Append words of 32 bits, as memory holds them. */
export function pushWords(out: Bytes, words: readonly number[]): void {
  for (const word of words)
    out.push(word & 0xff, (word >>> 8) & 0xff, (word >>> 16) & 0xff, word >>> 24);
}

/** Push a vector all of whose bytes are the same. */
export function vectorOfBytes(code: Bytes, byte: number): void {
  simd(code, SIMD.const);
  for (let i = 0; i < 16; i++) code.push(byte);
}

/** Replace the address on the stack by the vector that stands there, `address` bytes on. */
export function load(code: Bytes, address: number): void {
  memory(code, SIMD.load, address);
}

/** Replace the address on the stack by a vector with the double that stands there in both lanes. */
export function loadSplat(code: Bytes): void {
  memory(code, SIMD.load64Splat, 0);
}

/** Store the vector on the stack at the address below it, `address` bytes on. */
export function store(code: Bytes, address: number): void {
  memory(code, SIMD.store, address);
}

function memory(code: Bytes, op: number, address: number): void {
  simd(code, op);
  code.push(3); // an alignment of 8 bytes
  pushUnsigned(code, address);
}

/** Add to a local, and leave its new value on the stack. */
export function advance(code: Bytes, local: number, step: number): void {
  instruction(code, OP.localGet, local);
  constant(code, step);
  code.push(OP.i32Add);
  instruction(code, OP.localTee, local);
}

/** Set a local to `start`. */
export function setLocal(code: Bytes, local: number, start: number): void {
  constant(code, start);
  instruction(code, OP.localSet, local);
}

/**
 * Append a loop that runs `body` while `counter`, unsigned, is below the limit that `pushLimit`
 * pushes, perhaps never; the counter grows by `step`.
 */
export function whileBelow(
  code: Bytes,
  { counter, step, pushLimit }: { counter: number; step: number; pushLimit: () => void },
  body: () => void,
): void {
  code.push(OP.block, TYPE.none, OP.loop, TYPE.none);
  instruction(code, OP.localGet, counter);
  pushLimit();
  code.push(OP.i32LtU, OP.i32Eqz, OP.brIf, 1);
  body();
  advance(code, counter, step);
  code.push(OP.drop, OP.br, 0, OP.end, OP.end);
}

/**
 * Append a loop that runs `body` at least once, and again while `counter`, which grows by `step`,
 * is below a limit.
 */
export function repeatBelow(
  code: Bytes,
  { counter, step, limit }: { counter: number; step: number; limit: number },
  body: () => void,
): void {
  code.push(OP.loop, TYPE.none);
  body();
  advance(code, counter, step);
  constant(code, limit);
  code.push(OP.i32LtU, OP.brIf, 0, OP.end);
}
