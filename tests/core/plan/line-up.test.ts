import { describe, expect, it } from 'vitest';
import { linedUp } from '../../../src/core/plan/line-up.ts';
import { model } from './tiny-condition.ts';

describe('linedUp', () => {
  it.each([
    ['the same element', 'own', 'each', 2, [2]],
    ['all pairs of a country', 'held', 'each', 0, [0, 1]],
    ['no pair of a country that has none', 'held', 'each', 1, []],
    ['the country of a pair', 'own', 'part', 2, [2]],
    ['a scalar, whatever the other is over', 'shared', 'part', 1, [0]],
    ['every element, where the other is a scalar', 'own', 'all', 0, [0, 1, 2]],
  ])('gives %s', (_, name, variable, element, elements) => {
    expect(linedUp(model, name, { variable, element })).toEqual(elements);
  });

  it('throws on a variable that is not there', () => {
    expect(() => linedUp(model, 'none', { variable: 'each', element: 0 })).toThrow(
      'unknown variable none',
    );
  });
});
