import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean } from '../../../src/core/summarise/mean.ts';

/** The mean in whole multiples of 2^-1074, rounded once. */
function exactMean(values: readonly number[]): number {
  const scale = 2n ** 80n;
  const sum = values.reduce((total, value) => total + wholes(value), 0n);
  return Number((sum * scale) / BigInt(values.length)) / Number(scale) / 2 ** 60;
}

/** A number below 2^53 in size as a multiple of 2^-60. */
function wholes(value: number): bigint {
  const whole = Math.trunc(value);
  return BigInt(whole) * 2n ** 60n + BigInt((value - whole) * 2 ** 60);
}

describe('mean', () => {
  it('is the mean', () => {
    expect(mean(Float64Array.of(1, 2, 6))).toBe(3);
  });

  it('keeps what plain addition rounds away', () => {
    expect(mean(Float64Array.of(1e16, 1, 1, -1e16))).toBe(0.5);
  });

  it('is exact to 1e-15 of the mean size of the values', () => {
    // Multiples of 2^-60 that the check can hold.
    const value = fc
      .double({ min: -1e9, max: 1e9, noNaN: true })
      .map((x) => Math.round(x * 1024) / 1024);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 500, size: 'max' }), (values) => {
        const size = values.reduce((sum, x) => sum + Math.abs(x), 0) / values.length;
        const error = Math.abs(mean(Float64Array.from(values)) - exactMean(values));
        expect(error).toBeLessThanOrEqual(1e-15 * size);
      }),
    );
  });

  it('of 10,000 values of 0.1 and 0.2 has no error that grows with their number', () => {
    const values = Float64Array.from({ length: 10_000 }, (_, i) => (i % 2 === 0 ? 0.1 : 0.2));
    expect(Math.abs(mean(values) - 0.15)).toBeLessThan(3e-17);
  });

  it.each([1, 3, 7, 1000, 9999])('of %d equal values is that value exactly', (count) => {
    expect(mean(new Float64Array(count).fill(0.1))).toBe(0.1);
  });

  it('refuses no values', () => {
    expect(() => mean(new Float64Array(0))).toThrow('expected at least 1 value, found none');
  });
});
