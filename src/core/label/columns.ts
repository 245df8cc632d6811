import { exp, log, pow } from '../simulate/exp-log.ts';
import type { Scratch } from './scratch.ts';
import type { BinaryOp, UnaryOp } from './test-tree.ts';

/** One number for all members, or one a member (year by year where there are several years). */
export type Column = number | Float64Array;

/** One truth for all members, or one a member and year: 1 for true, 0 for false. */
export type Mask = boolean | Uint8Array;

type Loop1 = (a: Float64Array, out: Float64Array) => void;
type Loop2 = (a: Float64Array, b: Float64Array, out: Float64Array) => void;

// One loop an operation, so that each stays small and fast; the two arrays are equally long.

const LOOPS_1: Readonly<Record<UnaryOp, Loop1>> = {
  neg: (a, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = -(a[i] ?? 0);
  },
  abs: (a, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = Math.abs(a[i] ?? 0);
  },
  sqrt: (a, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = Math.sqrt(a[i] ?? 0);
  },
  exp: (a, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = exp(a[i] ?? 0);
  },
  log: (a, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = log(a[i] ?? 0);
  },
};

const LOOPS_2: Readonly<Record<BinaryOp, Loop2>> = {
  add: (a, b, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = (a[i] ?? 0) + (b[i] ?? 0);
  },
  sub: (a, b, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = (a[i] ?? 0) - (b[i] ?? 0);
  },
  mul: (a, b, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = (a[i] ?? 0) * (b[i] ?? 0);
  },
  div: (a, b, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = (a[i] ?? 0) / (b[i] ?? 0);
  },
  pow: (a, b, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = pow(a[i] ?? 0, b[i] ?? 0);
  },
  min: (a, b, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = Math.min(a[i] ?? 0, b[i] ?? 0);
  },
  max: (a, b, out) => {
    for (let i = 0; i < out.length; i += 1) out[i] = Math.max(a[i] ?? 0, b[i] ?? 0);
  },
  ratio: (a, b, out) => {
    for (let i = 0; i < out.length; i += 1) {
      const over = a[i] ?? 0;
      const under = b[i] ?? 0;
      out[i] = over === under ? 1 : over / under;
    }
  },
};

/** Apply an operation of one number to every number of a column. */
export function apply1(op: UnaryOp, a: Column, scratch: Scratch): Column {
  const out = scratch.take(lengthOf(a));
  LOOPS_1[op](stretch(a, out.length, scratch), out);
  return typeof a === 'number' ? (out[0] ?? 0) : out;
}

/** Apply an operation of two numbers, pair by pair; a shorter column serves every year. */
export function apply2(op: BinaryOp, [a, b]: readonly [Column, Column], scratch: Scratch): Column {
  // Tests of concentration square many paths; a general power takes twenty times as long.
  if (op === 'pow' && b === 2) return apply2('mul', [a, a], scratch);
  const out = scratch.take(Math.max(lengthOf(a), lengthOf(b)));
  LOOPS_2[op](stretch(a, out.length, scratch), stretch(b, out.length, scratch), out);
  return typeof a === 'number' && typeof b === 'number' ? (out[0] ?? 0) : out;
}

/** Tell where a column is above nil or, unless `strictly`, at nil; what is no number is not. */
export function whereAbove(column: Column, strictly: boolean): Mask {
  if (typeof column === 'number') return strictly ? column > 0 : column >= 0;
  const out = new Uint8Array(column.length);
  if (strictly) {
    for (let i = 0; i < out.length; i += 1) out[i] = (column[i] ?? 0) > 0 ? 1 : 0;
  } else {
    for (let i = 0; i < out.length; i += 1) out[i] = (column[i] ?? 0) >= 0 ? 1 : 0;
  }
  return out;
}

/** Choose from the first column where the mask is true, else from the second. */
export function choose(
  mask: Mask,
  [then, otherwise]: readonly [Column, Column],
  scratch: Scratch,
): Column {
  if (typeof mask === 'boolean') return mask ? then : otherwise;
  const out = scratch.take(Math.max(mask.length, lengthOf(then), lengthOf(otherwise)));
  const yes = stretch(then, out.length, scratch);
  const no = stretch(otherwise, out.length, scratch);
  for (let i = 0; i < out.length; i += 1) {
    out[i] = (mask[i % mask.length] === 1 ? yes[i] : no[i]) ?? 0;
  }
  return out;
}

/** Repeat a column until it is `length` long: all members once a year. */
export function stretch(column: Column, length: number, scratch: Scratch): Float64Array {
  if (typeof column === 'number') return scratch.take(length).fill(column);
  if (column.length === length) return column;
  const out = scratch.take(length);
  for (let at = 0; at < length; at += column.length) out.set(column, at);
  return out;
}

function lengthOf(column: Column): number {
  return typeof column === 'number' ? 1 : column.length;
}

/** Negate a mask. */
export function notMask(a: Mask): Mask {
  if (typeof a === 'boolean') return !a;
  const out = new Uint8Array(a.length);
  for (let i = 0; i < out.length; i += 1) out[i] = 1 - (a[i] ?? 0);
  return out;
}

/** Join two masks, place by place; a shorter mask serves every year. */
export function joinMasks(op: 'and' | 'or', a: Mask, b: Mask): Mask {
  if (typeof a === 'boolean') return a === (op === 'and') ? b : a;
  if (typeof b === 'boolean') return b === (op === 'and') ? a : b;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const out = new Uint8Array(long.length);
  for (let i = 0; i < out.length; i += 1) {
    const left = long[i] ?? 0;
    const right = short[i % short.length] ?? 0;
    out[i] = op === 'and' ? left & right : left | right;
  }
  return out;
}
