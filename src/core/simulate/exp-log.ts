/*
 * exp, log and pow of one double by addition, multiplication, division and bit manipulation alone,
 * so that every host gets the same bits; `Math.exp` and its kin differ between hosts. The
 * WebAssembly encoder (wasm/exp-log-nodes.ts) repeats each operation in the same order, two members
 * at a time: whoever changes one file changes the other.
 *
 * The coefficients are minimax fits (Remez, 300 bits, rounded to double), of relative error 2^-57.9
 * for exp and 2^-58.5 for log before rounding.
 */

/** Constants of exp, shared with the encoder. */
export const EXP = {
  log2e: 1.4426950408889634,
  /** 1.5 * 2^52: adding it rounds to a whole number, which then stands in the low bits. */
  rounder: 6755399441055744,
  /** ln 2 in two parts; the first has 21 trailing zero bits, so whole multiples of it are exact. */
  ln2High: 0.6931471803691238,
  ln2Low: 1.9082149292705877e-10,
  /** Beyond these, exp is infinite or 0. */
  largest: 710,
  smallest: -746,
  /** (exp(r) - 1 - r) / r^2 in powers of r, for |r| <= ln 2 / 2. */
  terms: [
    0.5000000000000011, 0.16666666666666413, 0.041666666666530704, 0.008333333333494324,
    0.001388888894350585, 0.00019841269506589557, 2.480149321428212e-5, 2.7557586547031336e-6,
    2.763021082917387e-7, 2.4999963352877175e-8,
  ],
} as const;

/** Constants of log, shared with the encoder. */
export const LOG = {
  /** High words of the double 1, and of sqrt(1/2), the lower end of the reduced argument. */
  oneHigh: 0x3ff00000,
  lowEndHigh: 0x3fe6a09e,
  smallestNormal: 2.2250738585072014e-308,
  twoTo54: 18014398509481984,
  /** (log((1 + s) / (1 - s)) - 2 s) / s^3 in powers of s^2, for |s| <= 0.1716. */
  terms: [
    0.6666666666666734, 0.3999999999941483, 0.2857142874236246, 0.2222219857511225,
    0.18183564252075798, 0.15314051903106327, 0.14795940774222888,
  ],
} as const;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
double[0] = 1;
/** Which word of a double holds sign and exponent: 1 on little-endian hosts. */
const HIGH = words[1] === LOG.oneHigh ? 1 : 0;
const LOW = 1 - HIGH;

const [E0, E1, E2, E3, E4, E5, E6, E7, E8, E9] = EXP.terms;
const [L0, L1, L2, L3, L4, L5, L6] = LOG.terms;

/** The double 2^n, for n from -1022 to 1023. */
function twoTo(n: number): number {
  words[HIGH] = (n + 1023) << 20;
  words[LOW] = 0;
  return double[0] ?? NaN;
}

/**
 * Give e to the power of `x`. The largest error found in 60 million arguments is 0.97 ulp; exp(0) is 1 exactly. Overflow gives infinity, underflow goes through the subnormals.
 * Method: x = n ln 2 + r, a polynomial for exp(r), and two factors that make up 2^n.
 */
export function exp(x: number): number {
  const upper = EXP.largest < x ? EXP.largest : x;
  const z = upper < EXP.smallest ? EXP.smallest : upper;
  const n = z * EXP.log2e + EXP.rounder - EXP.rounder;
  const high = z - n * EXP.ln2High;
  const low = n * EXP.ln2Low;
  const r = high - low;
  const r2 = r * r;
  const r4 = r2 * r2;
  const front = E0 + E1 * r + (E2 + E3 * r) * r2;
  const middle = E4 + E5 * r + (E6 + E7 * r) * r2;
  const q = front + (middle + (E8 + E9 * r) * r4) * r4;
  const y = 1 + (high + (q * r2 - low));
  const half = n * 0.5 + EXP.rounder - EXP.rounder;
  return y * twoTo(half) * twoTo(n - half);
}

/**
 * Give the natural logarithm of `x`. The largest error found in 60 million arguments is
 * 0.85 ulp; log(1) is 0 exactly, log(0) is -infinity, the logarithm of a negative number NaN.
 * Method (as in fdlibm): x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)), s = f / (2 + f), and a
 * polynomial for log(1 + f) in s.
 */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x < 0 ? NaN : x;
  const tiny = x < LOG.smallestNormal;
  double[0] = tiny ? x * LOG.twoTo54 : x;
  const moved = (words[HIGH] ?? 0) + (LOG.oneHigh - LOG.lowEndHigh);
  const k = (moved >>> 20) - 1023 - (tiny ? 54 : 0);
  words[HIGH] = (moved & 0xfffff) + LOG.lowEndHigh;
  const f = (double[0] ?? NaN) - 1;
  const s = f / (2 + f);
  const s2 = s * s;
  const s4 = s2 * s2;
  const odd = (L0 + (L2 + (L4 + L6 * s4) * s4) * s4) * s2;
  const even = (L1 + (L3 + L5 * s4) * s4) * s4;
  const halfSquare = 0.5 * f * f;
  const rest = s * (halfSquare + (odd + even)) + k * EXP.ln2Low;
  return k * EXP.ln2High - (halfSquare - rest - f);
}

/**
 * Give `x` to the power of `y` as exp(y log x), with the special cases of IEEE 754 `pow`: 1 for
 * y = 0 and for x = 1, whatever the other; negative x with whole y; zeros and infinities.
 * The error is at most 1 + 2.7 |y log x| ulp, from those of log, exp and the product (the largest
 * found is 2.1 (1 + |y log x|)): below 4 ulp while the result lies within a factor of e of 1, and
 * about 4e-13 of the result at the ends of the range.
 */
export function pow(x: number, y: number): number {
  const size = Math.abs(x);
  if (y === 0 || x === 1 || (size === 1 && Math.abs(y) === Infinity)) return 1;
  const result = exp(y * log(size));
  const negative = x < 0 || Object.is(x, -0);
  if (!negative) return result;
  if (Math.floor(y) === y) return Math.floor(y * 0.5) === y * 0.5 ? result : -result;
  return size === 0 || size === Infinity ? result : NaN;
}
