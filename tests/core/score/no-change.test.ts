import { describe, expect, it } from 'vitest';
import { noChange } from '../../../src/core/score/no-change.ts';

describe('noChange', () => {
  it('keeps the last value, with a spread that grows with the root of the years', () => {
    const at = (year: number) =>
      noChange({ year: 2023, value: 100 }, year, 0.2)?.map(({ value }) => value);
    // 100 exp(0.2 z) with z -1.6449, -0.6745, 0, 0.6745, 1.6449, and twice that after four years.
    const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 2));
    expect(at(2024)).toEqual(near([71.97, 87.38, 100, 114.44, 138.95]));
    expect(at(2027)).toEqual(near([51.79, 76.35, 100, 130.97, 193.08]));
  });

  it.each([0, -3, NaN])('is not defined from %s', (value) => {
    expect(noChange({ year: 2023, value }, 2024, 0.2)).toBeUndefined();
  });
});
