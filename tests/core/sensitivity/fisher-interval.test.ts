import { describe, expect, it } from 'vitest';
import { fisherInterval } from '../../../src/core/sensitivity/fisher-interval.ts';

describe('the interval of a rank correlation', () => {
  // Python's math: tanh(atanh(r) -+ 1.6448536269514722 * sqrt((1 + r * r / 2) / (n - 3)))
  it.each([
    [0.5, 100, 0.3558846, 0.6208866],
    [0, 1000, -0.052046, 0.052046],
    [-0.9, 50, -0.9421233, -0.8299041],
  ])('of %s among %s members is %s to %s', (correlation, members, low, high) => {
    const [found, upper] = fisherInterval(correlation, members);
    expect(found).toBeCloseTo(low, 6);
    expect(upper).toBeCloseTo(high, 6);
  });

  it.each([1, -1])('of %s has no width', (correlation) => {
    expect(fisherInterval(correlation, 100)).toEqual([correlation, correlation]);
  });
});
