import { describe, expect, it } from 'vitest';
import {
  betaShape,
  logOfRest,
  lowerTail,
  mirrored,
} from '../../../../src/core/simulate/draw/incomplete-beta.ts';

describe('lowerTail', () => {
  // mpmath 1.3.0 at 40 digits: log P = a log x + b log1p(-x) - log(a beta(a, b))
  // + log(hyp2f1(a + b, 1, a + 1, x)); elasticity = x^a (1 - x)^(b - 1) / beta(a, b) / P.
  it.each([
    [2, 5, 0.2, -1.0652548850141133, 1.426183844011142],
    [0.5, 0.5, 0.1, -1.5855614147303534, 0.5179996254527232],
    [0.05, 0.03, 1e-30, -4.4323751362929595, 0.05],
    [20, 30, 0.3, -2.6594444353544455, 9.072390282246612],
    [25000, 25000, 0.49, -12.463699241767767, 1025.4037228537902],
    [3, 0.7, 0.7, -1.4566223108112815, 3.3934503965718337],
    [0.3, 8, 1e-8, -4.807423919720515, 0.2999999838461541],
  ])('is right for parameters %d and %d at %d', (a, b, x, logProbability, elasticity) => {
    const tail = lowerTail(betaShape(a, b), x, Math.log(x));
    expect(Math.abs(tail.logProbability / logProbability - 1)).toBeLessThan(1e-12);
    expect(Math.abs(tail.elasticity / elasticity - 1)).toBeLessThan(1e-12);
  });

  it('makes 1 with that of the mirrored shape', () => {
    const shape = betaShape(3, 4);
    const below = lowerTail(shape, shape.split, Math.log(shape.split)).logProbability;
    const rest = 1 - shape.split;
    const above = lowerTail(mirrored(shape), rest, Math.log(rest)).logProbability;
    expect(Math.exp(below) + Math.exp(above)).toBeCloseTo(1, 14);
  });
});

describe('logOfRest', () => {
  // mpmath 1.3.0 at 40 digits: log1p(-x)
  it.each([
    [0, 0],
    [1e-20, -1e-20],
    [1.1e-10, -1.1000000000605e-10],
    [1e-5, -1.0000050000333337e-5],
    [0.3, -0.35667494393873234],
    [0.9, -2.302585092994046],
  ])('of %d is %d', (x, expected) => {
    expect(Math.abs(logOfRest(x) - expected)).toBeLessThanOrEqual(4e-16 * Math.abs(expected));
  });
});
