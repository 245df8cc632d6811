import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceAbove } from '../../../src/core/compare/chances.ts';

const of = (...values: readonly number[]): Float64Array => Float64Array.from(values);

describe('chanceAbove', () => {
  it.each([
    [[1, 2, 3, 4], [0, 3, 3, 1], 0.5, 0.25],
    [[1, 1], [1, 1], 0, 1],
    [[0], [-0], 0, 1],
    [[2, 2], [1, 1], 1, 0],
  ])('of %j above %j: %d, equal %d', (first, second, above, equal) => {
    expect(chanceAbove(of(...first), of(...second))).toEqual({ above, equal });
  });

  it('pairs members: what is above in one order is below in the other', () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ max: 5, min: 0 }), fc.integer({ max: 5, min: 0 })),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(pairs, (members) => {
        const first = of(...members.map(([a]) => a));
        const second = of(...members.map(([, b]) => b));
        const [there, back] = [chanceAbove(first, second), chanceAbove(second, first)];
        expect(there.above + there.equal + back.above).toBeCloseTo(1, 12);
        expect(back.equal).toBe(there.equal);
      }),
    );
  });

  it('refuses scenarios with different numbers of members', () => {
    expect(() => chanceAbove(of(1, 2), of(1))).toThrow('expected 2 members, found 1');
  });
});
