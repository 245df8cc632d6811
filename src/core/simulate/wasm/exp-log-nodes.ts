import { EXP, LOG } from '../exp-log.ts';
import type { NodeId, VectorOps } from './graph.ts';
import { SIMD } from './opcodes.ts';

/*
 * exp, log and pow of ../exp-log.ts as vector operations, the same ones in the same order. Each
 * comes in two forms. The `quick` one is right for arguments in the middle of the range and tells
 * by a number that must stay within +-700 whether it was; the `full` one is right for all.
 */

/** A value, and the number that must lie within +-700 (so not NaN) for the value to be right. */
export type Quick = { readonly value: NodeId; readonly exponent: NodeId };

/** Largest size of `Quick.exponent`: less than exp's 708 and log's 1022. */
export const QUICK_LIMIT = 700;

/** exp(x) for |x| <= 700. */
export function quickExp(v: VectorOps, x: NodeId): Quick {
  const rounded = v.add(v.mul(x, v.number(EXP.log2e)), v.number(EXP.rounder));
  const n = v.sub(rounded, v.number(EXP.rounder));
  const value = v.addBits(expOfRest(v, x, n), v.shiftLeft(rounded, 52));
  return { value, exponent: x };
}

/** log(x) for x from 2^-700 to 2^700; the exponent is that of 2. */
export function quickLog(v: VectorOps, x: NodeId): Quick {
  const { k, f } = splitLog(v, x);
  return { value: logOfParts(v, k, f), exponent: k };
}

/** exp(x) for any x. */
export function fullExp(v: VectorOps, x: NodeId): NodeId {
  const upper = v.op(SIMD.pmin, x, v.number(EXP.largest));
  const z = v.op(SIMD.pmax, upper, v.number(EXP.smallest));
  const rounder = v.number(EXP.rounder);
  const n = v.sub(v.add(v.mul(z, v.number(EXP.log2e)), rounder), rounder);
  const halfRounded = v.add(v.mul(n, v.number(0.5)), rounder);
  const restRounded = v.add(v.sub(n, v.sub(halfRounded, rounder)), rounder);
  const twoTo = (a: NodeId) => v.addBits(v.shiftLeft(a, 52), v.number(1));
  return v.mul(v.mul(expOfRest(v, z, n), twoTo(halfRounded)), twoTo(restRounded));
}

/** log(x) for any x. */
export function fullLog(v: VectorOps, x: NodeId): NodeId {
  const zero = v.number(0);
  const tiny = v.op(SIMD.lt, x, v.number(LOG.smallestNormal));
  const { k, f } = splitLog(v, v.choose(tiny, v.mul(x, v.number(LOG.twoTo54)), x));
  const value = logOfParts(v, v.sub(k, v.and(tiny, v.number(54))), f);
  const usual = v.and(v.op(SIMD.gt, x, zero), v.op(SIMD.lt, x, v.number(Infinity)));
  const ofNegative = v.choose(v.op(SIMD.lt, x, zero), v.number(NaN), x);
  const unusual = v.choose(v.op(SIMD.eq, x, zero), v.number(-Infinity), ofNegative);
  return v.choose(usual, value, unusual);
}

/** x to the power of y for any x and y. */
export function fullPow(v: VectorOps, x: NodeId, y: NodeId): NodeId {
  const one = v.number(1);
  const infinity = v.number(Infinity);
  const size = v.op(SIMD.abs, x);
  const result = fullExp(v, v.mul(y, fullLog(v, size)));
  const negative = v.op(SIMD.ne, v.shiftRight(x, 63), v.number(0));
  const whole = v.op(SIMD.eq, v.op(SIMD.floor, y), y);
  const half = v.mul(y, v.number(0.5));
  const odd = v.and(whole, v.op(SIMD.ne, v.op(SIMD.floor, half), half));
  const sign = v.and(v.and(negative, odd), v.number(-0));
  const edge = v.or(v.op(SIMD.eq, size, v.number(0)), v.op(SIMD.eq, size, infinity));
  const defined = v.or(v.or(v.op(SIMD.not, negative), whole), edge);
  const signed = v.choose(defined, v.op(SIMD.xor, result, sign), v.number(NaN));
  const unitToInfinity = v.and(
    v.op(SIMD.eq, size, one),
    v.op(SIMD.eq, v.op(SIMD.abs, y), infinity),
  );
  const unit = v.or(v.op(SIMD.eq, x, one), v.op(SIMD.eq, y, v.number(0)));
  return v.choose(v.or(unit, unitToInfinity), one, signed);
}

function expOfRest(v: VectorOps, x: NodeId, n: NodeId): NodeId {
  const [e0, e1, e2, e3, e4, e5, e6, e7, e8, e9] = EXP.terms;
  const high = v.sub(x, v.mul(n, v.number(EXP.ln2High)));
  const low = v.mul(n, v.number(EXP.ln2Low));
  const r = v.sub(high, low);
  const r2 = v.mul(r, r);
  const r4 = v.mul(r2, r2);
  const line = (a: number, b: number) => v.add(v.number(a), v.mul(v.number(b), r));
  const front = v.add(line(e0, e1), v.mul(line(e2, e3), r2));
  const middle = v.add(line(e4, e5), v.mul(line(e6, e7), r2));
  const q = v.add(front, v.mul(v.add(middle, v.mul(line(e8, e9), r4)), r4));
  return v.add(v.number(1), v.add(high, v.sub(v.mul(q, r2), low)));
}

function splitLog(v: VectorOps, x: NodeId): { readonly k: NodeId; readonly f: NodeId } {
  const moved = v.addBits(x, v.words(LOG.oneHigh - LOG.lowEndHigh, 0));
  // 2^52 + n has the bits of 2^52 (high word 0x43300000) with n in the low ones.
  const biased = v.or(v.shiftRight(moved, 52), v.words(0x43300000, 0));
  const k = v.sub(biased, v.number(4503599627370496 + 1023));
  const z = v.addBits(v.and(moved, v.words(0xfffff, 0xffffffff)), v.words(LOG.lowEndHigh, 0));
  return { k, f: v.sub(z, v.number(1)) };
}

function logOfParts(v: VectorOps, k: NodeId, f: NodeId): NodeId {
  const [l0, l1, l2, l3, l4, l5, l6] = LOG.terms;
  const s = v.div(f, v.add(v.number(2), f));
  const s2 = v.mul(s, s);
  const s4 = v.mul(s2, s2);
  const step = (a: number, rest: NodeId) => v.add(v.number(a), v.mul(rest, s4));
  const odd = v.mul(step(l0, step(l2, step(l4, v.number(l6)))), s2);
  const even = v.mul(step(l1, step(l3, v.number(l5))), s4);
  const halfSquare = v.mul(v.mul(v.number(0.5), f), f);
  const rest = v.add(v.mul(s, v.add(halfSquare, v.add(odd, even))), v.mul(k, v.number(EXP.ln2Low)));
  const tail = v.sub(v.sub(halfSquare, rest), f);
  return v.sub(v.mul(k, v.number(EXP.ln2High)), tail);
}
