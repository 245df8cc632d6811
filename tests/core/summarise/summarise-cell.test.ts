import { describe, expect, it } from 'vitest';
import { summariseCell } from '../../../src/core/summarise/summarise-cell.ts';

describe('summariseCell', () => {
  it('gives the mean, and the quantiles in the order of the probabilities', () => {
    expect(summariseCell(Float64Array.of(4, 1, 2, 3, 10), [0.75, 0.5, 0.125])).toEqual({
      mean: 4,
      quantiles: Float64Array.of(4, 3, 1.5),
    });
  });

  it('leaves the values as they are', () => {
    const values = Float64Array.of(3, 1, 2);
    summariseCell(values, [0.5]);
    expect(values).toEqual(Float64Array.of(3, 1, 2));
  });

  it.each([
    [[], 'expected at least 1 value, found none'],
    [[1, Infinity], 'expected finite values, found Infinity'],
  ])('refuses %j', (values, message) => {
    expect(() => summariseCell(Float64Array.from(values), [0.5])).toThrow(message);
  });
});
