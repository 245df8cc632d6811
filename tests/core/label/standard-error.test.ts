import { describe, expect, it } from 'vitest';
import { isResolved, standardError } from '../../../src/core/label/standard-error.ts';

describe('the standard error of a probability', () => {
  it('is that of a share of independent members', () => {
    expect(standardError(0.5, 100)).toBeCloseTo(0.05, 12);
    expect(standardError(0.2, 400)).toBeCloseTo(0.02, 12);
  });

  it('claims no certainty at 0 and 1: two of them are close to the rule of three, 3/n', () => {
    for (const members of [50, 1000, 10_000]) {
      const error = standardError(1, members);
      expect(error).toBeCloseTo(standardError(0, members), 14);
      expect((2 * error * members) / 3).toBeGreaterThan(0.85);
      expect((2 * error * members) / 3).toBeLessThan(1);
    }
  });

  it('has the value of the Agresti-Coull interval at 0 of 20', () => {
    // (0 + 2) / (20 + 4) = 1/12; sqrt(1/12 * 11/12 / 24) = 0.05642.
    expect(standardError(0, 20)).toBeCloseTo(Math.sqrt(11 / 144 / 24), 14);
  });
});

describe('a probability is resolved', () => {
  it.each([
    [0.95, 0.019, true],
    [0.95, 0.021, false],
    [0.94, 0.019, true],
    [0.94, 0.021, false],
    [0.5, 0.079, true],
    [0.5, 0.081, false],
  ])('%d with error %d: %s', (probability, error, resolved) => {
    expect(isResolved(probability, error, 'ipcc')).toBe(resolved);
  });

  it('by the edges of the scale that is used', () => {
    expect(isResolved(0.5, 0.02, 'icd203')).toBe(true);
    expect(isResolved(0.5, 0.03, 'icd203')).toBe(false);
  });

  it('at 1 with a thousand members, but not with a hundred', () => {
    expect(isResolved(1, standardError(1, 1000), 'ipcc')).toBe(true);
    expect(isResolved(1, standardError(1, 100), 'ipcc')).toBe(false);
  });
});
