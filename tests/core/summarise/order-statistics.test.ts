import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderStatistics } from '../../../src/core/summarise/order-statistics.ts';

/** Numbers between 0 and 1, the same at every run. */
function numbers(count: number): number[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  });
}

/** Every rank, or about two hundred of them and the last. */
function someRanks(count: number): number[] {
  const step = Math.max(1, Math.floor(count / 200));
  const ranks = Array.from({ length: Math.floor((count - 1) / step) }, (_, i) => i * step);
  return [...ranks, count - 1];
}

function expectSorted(values: Float64Array, ranks: readonly number[]): void {
  const before = values.slice();
  const sorted = values.toSorted();
  const found = orderStatistics(values, ranks);
  expect([...found]).toEqual(ranks.map((rank) => (sorted[rank] ?? NaN) + 0));
  expect(values).toEqual(before);
}

const uniforms = numbers(5000);
const SAMPLES: readonly [string, readonly number[]][] = [
  ['uniform ones', uniforms],
  ['ones that rise', uniforms.toSorted((a, b) => a - b)],
  ['ones that fall', uniforms.toSorted((a, b) => b - a)],
  ['ones that rise and then fall', uniforms.map((_, i) => Math.min(i, 5000 - i))],
  ['all but a few in one narrow bin', uniforms.map((u, i) => (i % 500 === 0 ? i : 1 + u * 1e-12))],
  ['ones with a tail', uniforms.map((u) => Math.exp(20 * u * u))],
  ['one huge outlier', [...uniforms, 1e300]],
  ['a huge outlier on each side', [-1e300, ...uniforms, 1e300]],
  ['outliers just where a sample is taken', uniforms.map((u, i) => (i % 79 === 0 ? u * 1e9 : u))],
  ['two narrow clusters', uniforms.map((u, i) => (i % 2) * 1e6 + u * 1e-6)],
  ['clusters within clusters', uniforms.map((u, i) => (i % 3) * 1e9 + (i % 5) * 1e4 + u)],
  ['a geometric series', uniforms.map((_, i) => 2 ** ((i % 2000) - 1000))],
  ['a geometric series of both signs', uniforms.map((_, i) => (-2) ** ((i % 2000) - 1000))],
  ['subnormal ones', uniforms.map((u) => Math.floor(u * 1000) * 5e-324)],
  ['subnormal ones beside a 1', [...uniforms.map((u) => Math.floor(u * 1e6) * 5e-324), 1]],
  ['the whole range of a double', uniforms.map((u, i) => (i % 2 ? -1 : 1) * u * 1.7e308)],
  ['zeros of both signs', uniforms.map((u) => (u < 0.5 ? -0 : 0))],
  ['mostly zeros', uniforms.map((u) => (u < 0.99 ? 0 : u))],
  ['zeros of both signs and little else', uniforms.map((u) => (u < 0.4 ? -0 : u < 0.8 ? 0 : u))],
  ['equal ones', uniforms.map(() => 0.1)],
  ['equal ones but for one', uniforms.map((_, i) => (i === 4321 ? 0.2 : 0.1))],
  ['neighbouring doubles', uniforms.map((u) => 1 + Math.floor(u * 3) * 2 ** -52)],
  ['few different ones', uniforms.map((u) => Math.floor(u * 7))],
];

describe('orderStatistics', () => {
  it.each(SAMPLES)('finds among %s what sorting finds', (_, sample) => {
    const values = Float64Array.from(sample);
    expectSorted(values, someRanks(values.length));
    expectSorted(values, [250, 251, 1250, 2500, 3749, 4749]);
  });

  it('finds what sorting finds, for any values and ranks', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.integer({ min: -3, max: 3 }),
    );
    const values = fc.array(value, { minLength: 1, maxLength: 1200, size: 'max' });
    fc.assert(
      fc.property(values, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (sample, picks) => {
        const ranks = [...new Set(picks.map((pick) => pick % sample.length))];
        expectSorted(
          Float64Array.from(sample),
          ranks.sort((a, b) => a - b),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('gives a zero without a sign', () => {
    expect(Object.is(orderStatistics(Float64Array.of(-0), [0])[0], 0)).toBe(true);
  });

  it.each([
    [NaN, 10],
    [Infinity, 10],
    [-Infinity, 10],
    [NaN, 5000],
    [Infinity, 5000],
    [-Infinity, 5000],
  ])('refuses %d among %d values, wherever it stands', (value, count) => {
    for (const at of [0, 1, Math.floor(count / 2), count - 1]) {
      const values = Float64Array.from(uniforms.slice(0, count));
      values[at] = value;
      expect(() => orderStatistics(values, [0])).toThrow(
        `expected finite values, found ${String(value)}`,
      );
    }
  });

  it.each([NaN, Infinity, -Infinity])('refuses 5,000 times %d', (value) => {
    expect(() => orderStatistics(new Float64Array(5000).fill(value), [0])).toThrow(
      `expected finite values, found ${String(value)}`,
    );
  });

  it('refuses a NaN among equal values', () => {
    const values = new Float64Array(5000).fill(1);
    values[1] = NaN;
    expect(() => orderStatistics(values, [0])).toThrow('expected finite values, found NaN');
  });

  it('refuses a rank that no value has', () => {
    expect(() => orderStatistics(Float64Array.of(1, 2, 3), [0, 3])).toThrow(
      'expected a rank below 3, not 3',
    );
  });
});
