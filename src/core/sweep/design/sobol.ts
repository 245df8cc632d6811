import { DIRECTIONS } from './sobol-directions.ts';

/** Bits of a coordinate. */
const BITS = 32;

/** How many dimensions a Sobol sequence can have here. */
export const SOBOL_DIMENSIONS = DIRECTIONS.length + 1;

/**
 * Give the coordinate of a Sobol sequence in one dimension (counted from 0) as a function of the
 * point's number (from 0, below 2^32): an unsigned whole number, in units of 2^-32. Points stand in
 * the plain order, not in that of the Gray code, so any one can be computed alone; the first 2^m
 * are the same set in both.
 */
export function sobolCoordinate(dimension: number): (point: number) => number {
  const numbers = directionNumbers(dimension);
  return (point) => {
    let x = 0;
    for (let bit = 0; bit < BITS; bit += 1) {
      if (((point >>> bit) & 1) === 1) x ^= numbers[bit] ?? 0;
    }
    return x >>> 0;
  };
}

/** The direction numbers of a dimension, one a bit of the point's number, the lowest first. */
function directionNumbers(dimension: number): readonly number[] {
  if (dimension === 0) return Array.from({ length: BITS }, (_, bit) => (1 << (31 - bit)) >>> 0);
  const entry = DIRECTIONS[dimension - 1];
  if (entry === undefined) throw new RangeError(`no dimension ${dimension} of ${SOBOL_DIMENSIONS}`);
  const [polynomial, initial] = entry;
  const degree = initial.length;
  const numbers = initial.map((m, i) => (m << (31 - i)) >>> 0);
  for (let bit = degree; bit < BITS; bit += 1) {
    const first = numbers[bit - degree] ?? 0;
    let next = first ^ (first >>> degree);
    for (let k = 1; k < degree; k += 1) {
      if (((polynomial >>> (degree - 1 - k)) & 1) === 1) next ^= numbers[bit - k] ?? 0;
    }
    numbers.push(next >>> 0);
  }
  return numbers;
}

/**
 * Scramble a coordinate at random in the manner of Owen: each bit is turned over or not by what
 * hangs on the higher bits alone, so that every set that was evenly spread stays so. `seed` is any
 * 32 bits.
 *
 * Source: Burley, "Practical hash-based Owen scrambling", Journal of Computer Graphics Techniques 9
 * (2020), with the hash of Laine and Karras.
 */
export function owenScrambled(x: number, seed: number): number {
  let hash = (reversedBits(x) + seed) | 0;
  hash ^= Math.imul(hash, 0x6c50b47c);
  hash ^= Math.imul(hash, 0xb82f1e52);
  hash ^= Math.imul(hash, 0xc7afe638);
  hash ^= Math.imul(hash, 0x8d22f6e6);
  return reversedBits(hash) >>> 0;
}

function reversedBits(x: number): number {
  let bits = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return (bits >>> 16) | (bits << 16);
}
