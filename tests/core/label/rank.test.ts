import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRanker } from '../../../src/core/label/rank.ts';
import { range } from './hand-made.ts';

function ranksOf(values: readonly number[]): readonly number[] {
  return [...createRanker(values.length)(Float64Array.from(values)).ranks];
}

describe('ranking', () => {
  it('gives the order from the lowest to the highest, and the rank of each', () => {
    const { order, ranks } = createRanker(4)(Float64Array.of(30, 10, 40, 20));
    expect([...order]).toEqual([1, 3, 0, 2]);
    expect([...ranks]).toEqual([2, 0, 3, 1]);
  });

  it.each([
    ['equal values', [5, 1, 5, 5, 9], [2, 0, 2, 2, 4]],
    ['nothing but equal values', [7, 7, 7], [1, 1, 1]],
    ['nils of both signs', [0, -0, 1, -1], [1.5, 1.5, 3, 0]],
    ['infinities', [Infinity, 0, -Infinity, Infinity], [2.5, 1, 0, 2.5]],
    ['nothing but infinities', [Infinity, -Infinity], [1, 0]],
    ['a range that overflows', [1e308, -1e308, 0], [2, 0, 1]],
    ['one value', [3], [0]],
    ['none', [], []],
  ])('knows %s', (_, values, ranks) => {
    expect(ranksOf(values)).toEqual(ranks);
  });

  it('agrees with a sort, whatever the values, and for fewer of them than its space', () => {
    const ranker = createRanker(200);
    const value = fc.oneof(
      fc.double({ noNaN: true }),
      fc.constantFrom(0, -0, 1, 1 + Number.EPSILON, 1e300),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 200 }), (values) => {
        const { order, ranks } = ranker(Float64Array.from(values));
        const byValue = (a: number, b: number): number => {
          const [left = 0, right = 0] = [values[a], values[b]];
          return left < right ? -1 : left > right ? 1 : a - b;
        };
        expect([...order]).toEqual(range(0, values.length).toSorted(byValue));
        for (const [i, one] of values.entries()) {
          const below = values.filter((other) => other < one).length;
          const equal = values.filter((other) => other === one).length;
          expect(ranks[i]).toBe(below + (equal - 1) / 2);
        }
      }),
    );
  });

  it('ranks values of which one is far from all others', () => {
    const values = range(0, 500).map((i) => (i * 197) % 500);
    values[499] = 1e200;
    const sorted = [...values].sort((a, b) => a - b);
    expect(ranksOf(values)).toEqual(
      values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2),
    );
  });

  it('throws on what is no number', () => {
    expect(() => ranksOf([1, NaN])).toThrow('expected numbers to rank');
  });
});
