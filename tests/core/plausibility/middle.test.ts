import { describe, expect, it } from 'vitest';
import { middle } from '../../../src/core/plausibility/middle.ts';

describe('middle', () => {
  it.each([
    ['a number itself', 0.4, 0.4],
    ['the mean of a normal distribution', { normal: { mean: 0.3, sd: 2 } }, 0.3],
    ['the mode of a triangular one', { triangular: { low: 0, mode: 0.2, high: 1 } }, 0.2],
    ['the middle of a uniform one', { uniform: { low: 0.2, high: 0.6 } }, 0.4],
    ['the mean of a beta one', { beta: { mean: 0.7, sd: 0.1 } }, 0.7],
    // exp((log 0.1 + log 0.4) / 2), R: exp(mean(log(c(0.1, 0.4))))
    ['the median of a lognormal one', { lognormal: { p5: 0.1, p95: 0.4 } }, 0.2],
  ])('is %s', (_, quantity, expected) => {
    expect(middle(quantity)).toBeCloseTo(expected, 15);
  });
});
