import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastStep } from '../../../src/core/simulate/least-step.ts';

function stepOf(slopes: readonly (readonly number[])[], misses: readonly number[]): number[] {
  const step = new Float64Array(slopes[0]?.length ?? 0);
  leastStep(Float64Array.from(slopes.flat()), Float64Array.from(misses), step);
  return [...step];
}

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

describe('leastStep', () => {
  it.each([
    ['one handle', [[2]], [1], [-0.5]],
    ['two handles that share the way by their slopes', [[3, 4]], [5], [-0.6, -0.8]],
    // numpy.linalg.pinv([[1, 2, 0], [0, 1, 1]]) @ [-1, 2], NumPy 2.4.6.
    [
      'two misses and three handles',
      [
        [1, 2, 0],
        [0, 1, 1],
      ],
      [1, -2],
      [-1, 0, 2],
    ],
  ])('removes what is missed with %s', (_, slopes, misses, step) => {
    expect(stepOf(slopes, misses)).toEqual(near(step));
  });

  it('leaves a miss alone that no handle moves, and one that repeats another', () => {
    expect(
      stepOf(
        [
          [0, 0],
          [1, 1],
        ],
        [7, 2],
      ),
    ).toEqual(near([-1, -1]));
    expect(
      stepOf(
        [
          [1, 1],
          [2, 2],
        ],
        [2, 9],
      ),
    ).toEqual(near([-1, -1]));
  });

  it('removes every miss to first order where the handles can', () => {
    // Not fc.double: it likes numbers next to nil, and most matrices of those are singular.
    const number = fc.integer({ min: -2000, max: 2000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(
        fc.tuple(number, number, number, number),
        fc.tuple(number, number),
        ([a, b, c, d], misses) => {
          fc.pre(Math.abs(a * d - b * c) > 0.05);
          const [x = 0, y = 0] = stepOf(
            [
              [a, b],
              [c, d],
            ],
            misses,
          );
          expect(a * x + b * y + misses[0]).toBeCloseTo(0, 6);
          expect(c * x + d * y + misses[1]).toBeCloseTo(0, 6);
        },
      ),
    );
  });
});
