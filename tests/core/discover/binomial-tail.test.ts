import { describe, expect, it } from 'vitest';
import { binomialTail } from '../../../src/core/discover/binomial-tail.ts';

describe('binomialTail', () => {
  // scipy 1.17.1: binom.sf(hits - 1, trials, probability)
  it.each([
    [8, 10, 0.5, 0.0546875],
    [1, 20, 0.01, 0.18209306240276915],
    [30, 40, 0.6, 0.035222480114168786],
    [158, 191, 0.5, 4.608312054903832e-21],
    [5, 5, 0.2, 0.0003200000000000001],
    [600, 1000, 0.65, 0.9995465117176181],
  ])('of %i hits in %i trials at %d is %d', (hits, trials, probability, expected) => {
    expect(binomialTail(hits, trials, probability) / expected).toBeCloseTo(1, 10);
  });

  it.each([
    [0, 10, 0.5, 1],
    [3, 10, 1, 1],
    [3, 10, 0, 0],
    [11, 10, 0.5, 0],
  ])('of %i hits in %i trials at %d is %d at the ends', (hits, trials, probability, expected) => {
    expect(binomialTail(hits, trials, probability)).toBe(expected);
  });
});
