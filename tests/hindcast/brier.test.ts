import { describe, expect, it } from 'vitest';
import { brierScore } from '../../src/core/hindcast/brier.ts';

describe('the Brier score', () => {
  it.each([
    { probabilities: [1, 0], happened: [true, false], expected: 0 },
    { probabilities: [0.5, 0.5], happened: [true, false], expected: 0.25 },
    { probabilities: [0.9, 0.2, 0.6], happened: [true, true, false], expected: 1.01 / 3 },
  ])('of $probabilities is $expected', ({ probabilities, happened, expected }) => {
    const forecasts = probabilities.map((probability, i) => ({
      probability,
      happened: happened[i] === true,
    }));
    expect(brierScore(forecasts)).toBeCloseTo(expected, 12);
  });

  it('needs a forecast', () => {
    expect(() => brierScore([])).toThrow('expected at least 1 forecast, found none');
  });
});
