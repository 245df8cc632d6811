import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundAxis, rowOf } from '../../../src/node/render/fan-axis.ts';

describe('roundAxis', () => {
  it.each([
    [[0, 100], 0, 100],
    [[2465, 25_123], 0, 27_500],
    [[0.31, 0.62], 0.3, 0.65],
    [[-3, 9], -4, 10],
    [[7, 7], 3.5, 10.5],
    [[-7], -10.5, -3.5],
    [[0, 0], -1, 1],
    [[0, 5e-324], -1, 1],
  ])('covers %j by %d to %d', (values, low, high) => {
    const axis = roundAxis(values);
    expect(axis.low).toBeCloseTo(low, 10);
    expect(axis.high).toBeCloseTo(high, 10);
  });

  it('covers every value, and wastes little', () => {
    const numbers = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (values) => {
        const { low, high } = roundAxis(values);
        const [least, most] = [Math.min(...values), Math.max(...values)];
        const dust = 1e-9 * (Math.abs(least) + Math.abs(most) + 1);
        expect(low).toBeLessThanOrEqual(least + dust);
        expect(high).toBeGreaterThanOrEqual(most - dust);
        // A step is at most twice a tenth of the spread, and each end wastes less than one.
        const spread = most - least;
        const isLevel = spread <= 1e-9 * Math.abs(most) || spread < 1e-300;
        if (!isLevel) expect(high - low).toBeLessThanOrEqual(spread * (1 + 4 / 10) * 1.001 + dust);
      }),
    );
  });

  it.each([[[]], [[NaN]], [[1, Infinity]]])('refuses %j', (values) => {
    expect(() => roundAxis(values)).toThrow('expected finite values and at least 1');
  });
});

describe('rowOf', () => {
  it.each([
    [100, 0],
    [50, 5],
    [0, 10],
    [46, 5],
    [44, 6],
    [-20, 10],
    [120, 0],
  ])('puts %d of 0 to 100 into row %i of 11', (value, row) => {
    expect(rowOf(value, { low: 0, high: 100 }, 11)).toBe(row);
  });
});
