import { describe, expect, it } from 'vitest';
import { ulpsFromExp, ulpsFromLog, ulpsFromPow } from './exact-functions.ts';
import { PARTS, measure } from './measure-error.ts';

/** The double after a positive one. */
const next = (x: number): number => {
  const words = new BigInt64Array(new Float64Array([x]).buffer);
  words[0] = (words[0] ?? 0n) + 1n;
  return new Float64Array(words.buffer)[0] ?? NaN;
};

// Correctly rounded values of mpmath 1.3 with 400 bits, as in exp-log.test.ts.
describe('the exact functions find', () => {
  it.each([
    [0.1, 1.1051709180756477],
    [-37.25, 6.64554417291507e-17],
    [700.9, 2.494608317261266e304],
    [-708.3964185322641, 2.2250738585072626e-308],
    [-730.5, 5.596044e-318],
  ])('of exp(%d) that %d is the nearest double', (x, nearest) => {
    expect(ulpsFromExp(nearest, x)).toBeLessThanOrEqual(0.5);
    expect(ulpsFromExp(next(nearest), x)).toBeGreaterThanOrEqual(0.5);
    expect(ulpsFromExp(next(nearest), x)).toBeLessThanOrEqual(1.5);
  });

  it.each([
    [5e-324, 744.4400719213812],
    [0.9, 0.10536051565782628],
    [0.7071067811865476, 0.3465735902799726],
    [2, 0.6931471805599453],
    [1.0000000000000002, 2.2204460492503128e-16],
    [1.7976931348623157e308, 709.782712893384],
  ])('of log(%d) that its size is nearest to %d', (x, size) => {
    const sign = Math.sign(Math.log(x));
    expect(ulpsFromLog(sign * size, x)).toBeLessThanOrEqual(0.5);
    expect(ulpsFromLog(sign * next(size), x)).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    [2, 0.5, 1.4142135623730951],
    [7, -3.7, 0.0007466846990924601],
    [5e-324, 0.5, 2.2227587494850775e-162],
    [10, -315.25, 5.62341323e-316],
    [1.0000001, 1e6, 1.1051709126143208],
  ])('of %d ^ %d that %d is the nearest double', (x, y, nearest) => {
    expect(ulpsFromPow(nearest, x, y)).toBeLessThanOrEqual(0.5);
    expect(ulpsFromPow(next(nearest), x, y)).toBeGreaterThanOrEqual(0.5);
  });
});

// scripts/ulp.mjs measures the same over millions of arguments: see docs/reliability.md.
describe('the largest error found lies within what is stated', () => {
  it.each(PARTS)('$name: at most $bound', (part) => {
    const { error, at } = measure(part, 2000, 2023);
    expect(error, JSON.stringify(at)).toBeLessThanOrEqual(part.bound);
    expect(error).toBeGreaterThan(part.bound / 8);
  });
});
