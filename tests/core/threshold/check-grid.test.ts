import { describe, expect, it } from 'vitest';
import { checkGrid } from '../../../src/core/threshold/check-grid.ts';
import type { GridPoint } from '../../../src/core/threshold/grid-point.ts';

/** Points at 0, 1, 2 ... that cross from 10 on. */
const grid = (...scores: readonly number[]): readonly GridPoint[] =>
  scores.map((score, value) => ({ value, score, verdict: undefined, crosses: score >= 10 }));

describe('the grid', () => {
  it.each([
    ['rises', grid(1, 2, 5, 20)],
    ['falls', grid(20, 5, 2, 1)],
    ['stays for a while', grid(1, 1, 5, 5, 20)],
    ['wavers by less than a hundredth of its range', grid(0, 5, 4.95, 20)],
  ])('is monotone where the score %s', (_how, points) => {
    expect(checkGrid('x', points)).toEqual({ monotone: true, warnings: [] });
  });

  it('tells where the score turns', () => {
    expect(checkGrid('x', grid(1, 5, 2, 6, 1))).toEqual({
      monotone: false,
      warnings: [
        'the outcome does not go one way only as "x" rises: it turns near 1, 2, 3; there may be crossings that the grid does not see',
      ],
    });
  });

  it('tells where it crosses more than once', () => {
    expect(checkGrid('x', grid(1, 20, 2, 30)).warnings[0]).toBe(
      '"x" crosses 3 times over its range, between 0 and 1; 1 and 2; 2 and 3: the first is given',
    );
  });

  it('tells where nothing moves', () => {
    expect(checkGrid('x', grid(3, 3, 3)).warnings).toEqual([
      '"x" makes no difference to the outcome',
    ]);
  });

  it('tells where there is no score, and looks at the others', () => {
    expect(checkGrid('x', grid(1, NaN, 20, NaN))).toEqual({
      monotone: true,
      warnings: [
        'fewer than 50 members meet the condition of the claim at 1, 3: it counts as not crossed there',
        '"x" crosses 2 times over its range, between 1 and 2; 2 and 3: the first is given',
      ],
    });
  });
});
