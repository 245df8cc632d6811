import { describe, expect, it } from 'vitest';
import { positionOf } from '../../src/core/hindcast/position.ts';
import { scoreForecast } from '../../src/core/hindcast/score-forecast.ts';

const hundred = Float64Array.from({ length: 101 }, (_, i) => i + 100);

describe('the score of a forecast', () => {
  it('has median, intervals and error', () => {
    const score = scoreForecast(hundred, 160);
    expect(score).toMatchObject({ actual: 160, median: 150, inside50: true, inside90: true });
    expect(score.interval50).toEqual([125, 175]);
    expect(score.interval90).toEqual([105, 195]);
    expect(score.absolutePercentageError).toBeCloseTo(10 / 160, 12);
  });

  it.each([
    { actual: 176, inside50: false, inside90: true },
    { actual: 196, inside50: false, inside90: false },
    { actual: 104, inside50: false, inside90: false },
  ])('tells whether $actual lies inside', ({ actual, inside50, inside90 }) => {
    expect(scoreForecast(hundred, actual)).toMatchObject({ inside50, inside90 });
  });

  it.each([
    { bound: 104, inside90: true },
    { bound: 196, inside90: false },
  ])('takes a lower bound of $bound for reached or not', ({ bound, inside90 }) => {
    expect(scoreForecast(hundred, bound, { atLeast: true }).inside90).toBe(inside90);
  });

  it('has no score of logarithms where a value is not positive', () => {
    expect(scoreForecast(Float64Array.of(-1, 1), 1).crpsLog).toBeUndefined();
    expect(scoreForecast(Float64Array.of(1, 1), Math.E).crpsLog).toBeCloseTo(1, 12);
  });

  it('has no relative error against nil', () => {
    expect(scoreForecast(hundred, 0).absolutePercentageError).toBeUndefined();
  });
});

describe('the position of a value', () => {
  it.each([
    { value: 0, expected: 0 },
    { value: 2, expected: 0.5 },
    { value: 2.5, expected: 0.75 },
    { value: 9, expected: 1 },
  ])('of $value among 1, 2, 2 and 3 is $expected', ({ value, expected }) => {
    expect(positionOf(Float64Array.of(1, 2, 2, 3), value)).toBe(expected);
  });

  it('needs members', () => {
    expect(() => positionOf(new Float64Array(0), 1)).toThrow('expected at least 1 member');
  });
});
