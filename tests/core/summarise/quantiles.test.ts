import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantiles } from '../../../src/core/summarise/quantiles.ts';

const TEN = Float64Array.of(3.1, -2, 8.5, 0.25, 100, 7, -45.5, 1e-3, 6, 2);

/** Type 7 by its definition, on sorted values. */
function bySorting(values: Float64Array, probability: number): number {
  const sorted = values.toSorted();
  const h = (values.length - 1) * probability;
  const below = Math.floor(h);
  const a = sorted[below] ?? NaN;
  const b = sorted[below + 1] ?? a;
  return a + (b - a) * (h - below) + 0;
}

describe('quantiles', () => {
  // NumPy 2: np.quantile([3.1, -2, 8.5, 0.25, 100, 7, -45.5, 1e-3, 6, 2], p), its default being
  // type 7; R's quantile(x, p) is the same.
  it.each([
    [0, -45.5],
    [0.05, -25.925],
    [0.1, -6.35],
    [0.25, 0.06325],
    [1 / 3, 0.25],
    [0.5, 2.55],
    [0.77, 6.93],
    [0.95, 58.825],
    [1, 100],
  ])('at %d is that of NumPy, %d', (probability, quantile) => {
    expect(quantiles(TEN, [probability])[0]).toBeCloseTo(quantile, 12);
  });

  it('come in the order of the probabilities, however these stand', () => {
    const found = [...quantiles(TEN, [0.95, 0, 0.5, 0.5])];
    expect(found).toEqual([0.95, 0, 0.5, 0.5].map((p) => quantiles(TEN, [p])[0]));
  });

  it('equal those of sorted values exactly', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const values = fc.array(value, { minLength: 1, maxLength: 1500, size: 'max' });
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, fc.array(probability, { maxLength: 7 }), (sample, probabilities) => {
        const array = Float64Array.from(sample);
        const found = [...quantiles(array, probabilities)];
        const expected = probabilities.map((p) => bySorting(array, p));
        // The last bit may be cut off where the line would pass its end.
        found.forEach((quantile, i) => {
          expect(quantile).toBeLessThanOrEqual(expected[i] ?? NaN);
          expect(quantile).toBeGreaterThanOrEqual((expected[i] ?? NaN) - 2e-10);
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each([1, 2, 3, 100, 10_000])('of %d equal values are that value', (count) => {
    const values = new Float64Array(count).fill(0.1);
    expect([...quantiles(values, [0, 0.05, 1 / 3, 0.95, 1])]).toEqual(Array(5).fill(0.1));
  });

  it('rise with the probability', () => {
    const found = [
      ...quantiles(
        TEN,
        Array.from({ length: 1001 }, (_, i) => i / 1000),
      ),
    ];
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it('are finite between the ends of the range of a double', () => {
    const values = Float64Array.of(-1.7e308, 1.7e308);
    expect([...quantiles(values, [0, 0.5, 1])]).toEqual([-1.7e308, 0, 1.7e308]);
  });

  it('are none for no probability', () => {
    expect(quantiles(TEN, [])).toEqual(new Float64Array(0));
  });

  it.each([-0.1, 1.1, NaN])('refuses a probability of %d', (probability) => {
    expect(() => quantiles(TEN, [0.5, probability])).toThrow(
      `expected a probability from 0 to 1, not ${String(probability)}`,
    );
  });

  it('refuses no values', () => {
    expect(() => quantiles(new Float64Array(0), [0.5])).toThrow(
      'expected at least 1 value, found none',
    );
  });

  it('refuses values that are not finite', () => {
    expect(() => quantiles(Float64Array.of(1, NaN), [0.5])).toThrow(
      'expected finite values, found NaN',
    );
  });
});
