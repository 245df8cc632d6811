import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crps } from '../../src/core/hindcast/crps.ts';
import { normalQuantile } from '../../src/core/simulate/draw/normal-quantile.ts';

describe('the continuous ranked probability score', () => {
  // The double sum over all pairs, computed with NumPy 2.4.6.
  it.each([
    { members: [1, 2, 4, 8], actual: 3, expected: 0.8125 },
    { members: [5], actual: 3, expected: 2 },
    { members: [0.5, -1.25, 3, 3, 10.5], actual: -2, expected: 3.07 },
  ])('of $members against $actual is $expected', ({ members, actual, expected }) => {
    expect(crps(Float64Array.from(members), actual)).toBeCloseTo(expected, 12);
  });

  // y (2 F(y) - 1) + 2 f(y) - 1 / sqrt(pi) with the normal law of SciPy 1.17.1.
  it.each([
    { actual: 0, expected: 0.23369497725510913 },
    { actual: 1, expected: 0.6024413576276163 },
    { actual: -2.5, expected: 1.9398186908105002 },
  ])('of a normal ensemble against $actual is near its closed form', ({ actual, expected }) => {
    const count = 20_000;
    const members = Float64Array.from({ length: count }, (_, i) =>
      normalQuantile((i + 0.5) / count),
    );
    expect(crps(members, actual)).toBeCloseTo(expected, 4);
  });

  it('moves with the values, never negative', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: -1000, max: 1000 }), (members, actual) => {
        const score = crps(Float64Array.from(members), actual);
        expect(score).toBeGreaterThanOrEqual(-1e-9);
        const moved = crps(
          Float64Array.from(members, (value) => value + 7),
          actual + 7,
        );
        expect(moved).toBeCloseTo(score, 8);
      }),
    );
  });

  it('leaves the members in their order', () => {
    const members = Float64Array.of(3, 1, 2);
    crps(members, 2);
    expect([...members]).toEqual([3, 1, 2]);
  });

  it('refuses an ensemble without members', () => {
    expect(() => crps(new Float64Array(0), 1)).toThrow('expected at least 1 member, found none');
  });
});
