import { describe, expect, it } from 'vitest';
import { accumulate, pairedDifferences } from '../../../src/core/compare/differences.ts';
import { ensembleOf } from './tiny-runs.ts';

const scenario = ensembleOf(
  [
    [9, 9],
    [9, 9],
  ],
  [
    [1, 2],
    [3, 4],
  ],
);
const reference = ensembleOf(
  [
    [0, 0],
    [0, 0],
  ],
  [
    [1, 1],
    [5, 1],
  ],
);

describe('pairedDifferences', () => {
  it('takes each member from itself, in the element that is asked for', () => {
    expect([...pairedDifferences(scenario, reference, 1)]).toEqual([0, 1, -2, 3]);
  });

  it('refuses ensembles that do not pair', () => {
    const longer = ensembleOf([[1, 2]]);
    expect(() => pairedDifferences(scenario, longer, 0)).toThrow(
      'expected 2 members over 2 years, found 2 over 1',
    );
  });
});

describe('accumulate', () => {
  it.each([
    [{ from: 0, to: 1 }, [-2, 4]],
    [{ from: 1, to: 1 }, [-2, 3]],
  ])('sums over the years %j', (years, sums) => {
    expect([...accumulate(Float64Array.of(0, 1, -2, 3), 2, years)]).toEqual(sums);
  });
});
