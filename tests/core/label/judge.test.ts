import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/label/judge.ts';
import { pathsOf, steady, testOf, worldsOf } from './hand-made.ts';

const scenario = pathsOf({
  'money|AAA|': steady([1, 2, 3, 4], 2025),
  'money|BBB|': steady([400, 300, 200, 100], 2025),
  'output|AAA|': steady([1, 1, -1, -1], 2025),
});
const closed = pathsOf({ 'money|AAA|': steady([4, 2, 3, 1], 2025) });

function judgementOf(text: string): { passed: unknown; margin: unknown } {
  const world = worldsOf(scenario, { withoutPaths: () => closed }).scenario;
  const { passed, margin } = judge(testOf(text).test, world);
  return {
    passed: typeof passed === 'boolean' ? passed : [...passed],
    margin: margin === undefined ? undefined : [...margin],
  };
}

// The standard deviation of 1, 2, 3, 4 is sqrt(1.25); units of it make the two series comparable.
const sd = Math.sqrt(1.25);
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));

describe('the margin', () => {
  it.each([
    ['base(money[AAA]) > 2.5', [-1.5, -0.5, 0.5, 1.5]],
    ['base(money[AAA]) >= 2.5', [-1.5, -0.5, 0.5, 1.5]],
    ['base(money[AAA]) < 2.5', [1.5, 0.5, -0.5, -1.5]],
    ['base(money[AAA]) == 2', [-1, 0, -1, -2]],
    ['base(money[AAA]) != 2', [1, 0, 1, 2]],
    ['without(border, base(money[AAA]) > 2.5)', [1.5, -0.5, 0.5, -1.5]],
  ])('of %s is the distance of its sides', (text, margin) => {
    expect(judgementOf(text).margin).toEqual(near(margin));
  });

  it.each([
    ['not (base(money[AAA]) > 2.5)', [1.5, 0.5, -0.5, -1.5]],
    ['base(money[AAA]) > 2.5 and base(money[BBB]) > 150', [-1.5, -0.5, 0.5, -0.5]],
    ['base(money[AAA]) > 2.5 or base(money[BBB]) > 150', [2.5, 1.5, 0.5, 1.5]],
    ['base(money[AAA]) > 2.5 and 2 > 1', [-1.5, -0.5, 0.5, 1.5]],
    ['base(money[AAA]) > 2.5 or 1 > 2', [-1.5, -0.5, 0.5, 1.5]],
    ['base(money[AAA]) > 2.5 and base(people[AAA]) > 0', [-1.5, -0.5, 0.5, 1.5]],
  ])('of %s joins them in units of their standard deviations', (text, margin) => {
    expect(judgementOf(text).margin).toEqual(near(margin.map((value) => value / sd)));
  });

  it('is above nil or at nil exactly in the members that pass', () => {
    for (const text of [
      'base(money[AAA]) >= 2 and base(money[BBB]) > 100',
      'not (base(money[AAA]) >= 2)',
    ]) {
      const { passed, margin } = judgementOf(text);
      if (!Array.isArray(passed) || !Array.isArray(margin)) throw new Error('no columns');
      expect(margin.map((value) => (value > 0 ? 1 : 0))).toEqual(
        passed.map((value, m) => (margin[m] === 0 ? 0 : value)),
      );
    }
  });

  it('is the lowest where a side is no number', () => {
    expect(judgementOf('sqrt(base(output[AAA])) >= 1')).toEqual({
      passed: [1, 1, 0, 0],
      margin: [0, 0, -Infinity, -Infinity],
    });
    expect(judgementOf('not (sqrt(base(output[AAA])) > 2)')).toEqual({
      passed: [1, 1, 1, 1],
      margin: [Infinity, Infinity, Infinity, Infinity],
    });
  });

  it('of a test on spread alone is the mean that spreads', () => {
    expect(judgementOf('spread(money[AAA], horizon) > 9')).toEqual({
      passed: false,
      margin: [1, 2, 3, 4],
    });
  });

  it('is none where nothing tells the members apart', () => {
    const text = '(2 > 1 ? 3 : base(money[AAA])) > 2';
    expect(judgementOf(text)).toEqual({ passed: true, margin: undefined });
  });

  it('is the same for all members where one part settles the test for all', () => {
    expect(judgementOf('2 > 1 or base(money[AAA]) > 9')).toEqual({
      passed: true,
      margin: [Infinity, Infinity, Infinity, Infinity],
    });
  });
});
