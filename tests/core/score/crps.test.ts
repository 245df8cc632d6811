import { describe, expect, it } from 'vitest';
import { crps } from '../../../src/core/score/crps.ts';
import { normalQuantile } from '../../../src/core/simulate/draw/normal-quantile.ts';

const AT = [0.05, 0.25, 0.5, 0.75, 0.95];
const quantilesOf = (inverse: (probability: number) => number) =>
  AT.map((probability) => ({ probability, value: inverse(probability) }));

describe('crps', () => {
  it.each([
    ['above', 3, 2],
    ['below', -4, 5],
    ['on it', 1, 0],
  ])('is the absolute error of a forecast without spread, %s', (_, actual, score) => {
    expect(
      crps(
        quantilesOf(() => 1),
        actual,
      ),
    ).toBeCloseTo(score, 12);
  });

  // For the uniform distribution on [0, 1] the score is y^3 / 3 + (1 - y)^3 / 3 inside: only the
  // tails, which reach beyond 0 and 1 here, differ from it.
  it('is near that of a uniform distribution', () => {
    const uniform = quantilesOf((p) => p);
    for (const y of [0.1, 0.5, 0.8]) {
      const exact = (y * y * y + (1 - y) * (1 - y) * (1 - y)) / 3;
      expect(Math.abs(crps(uniform, y) - exact)).toBeLessThan(0.015);
    }
  });

  // Closed form y (2 F(y) - 1) + 2 f(y) - 1 / sqrt(pi), Gneiting and Raftery 2007; values by Python's statistics.
  it.each([
    [0, 0.23369497725510913],
    [0.5, 0.3314035312548559],
    [-1, 0.6024413576276163],
    [2, 1.4527918216859033],
    [4, 3.435824706969109],
  ])('is near that of a normal distribution, at %s', (actual, score) => {
    expect(Math.abs(crps(quantilesOf(normalQuantile), actual) - score)).toBeLessThan(0.035);
  });

  it('grows with the units', () => {
    const wide = quantilesOf((p) => 1000 * normalQuantile(p));
    expect(crps(wide, 700)).toBeCloseTo(1000 * crps(quantilesOf(normalQuantile), 0.7), 8);
  });

  it('throws without quantiles', () => {
    expect(() => crps([], 1)).toThrow('expected at least 1 quantile, found none');
  });
});
