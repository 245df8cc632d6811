import { describe, expect, it } from 'vitest';
import { exp, log, pow } from '../../../src/core/simulate/exp-log.ts';
import { evaluateCondition, evaluateNumber } from '../../../src/core/label/evaluate.ts';
import type { NumberNode } from '../../../src/core/label/test-tree.ts';
import type { World } from '../../../src/core/label/world.ts';
import { pathsOf, steady, testOf, worldsOf } from './hand-made.ts';

// Two members over 2023-2025; the horizon of the worlds is 2024-2025.
const scenario = pathsOf({
  'money|AAA|': [
    [10, 20],
    [12, 10],
    [18, 30],
  ],
  'output|AAA|': [
    [100, 100],
    [120, 50],
    [60, 100],
  ],
  'people|AAA|BBB': [
    [-4, 0],
    [-6, 0],
    [-2, 0],
  ],
});
const baseline = pathsOf({
  'money|AAA|': [
    [10, 20],
    [10, 20],
    [10, 20],
  ],
});
const closed = pathsOf({
  'money|AAA|': [
    [10, 20],
    [10, 20],
    [20, 50],
  ],
});
const worlds = () => worldsOf(scenario, { baseline, withoutPaths: () => closed });

/** Evaluate a number by comparing it: the left side of `text > 0`, one number a member. */
function numbersOf(text: string, world: World = worlds().scenario): number | readonly number[] {
  const { test } = testOf(`(${text}) > 0`);
  if (test.op !== 'gt') throw new Error(`${text} is no number`);
  return listOf(test.a, world);
}

function listOf(node: NumberNode, world: World): number | readonly number[] {
  const column = evaluateNumber(node, world);
  return typeof column === 'number' ? column : [...column];
}

describe('the functions of a test', () => {
  it.each([
    ['mean(money[AAA], horizon)', [15, 20]],
    ['base(money[AAA])', [10, 20]],
    ['change(money[AAA], horizon)', [0.5, 0]],
    ['share(money[AAA], output[AAA], horizon)', [15 / 90, 20 / 75]],
    ['mean(money[AAA] / output[AAA], horizon)', [(0.1 + 0.3) / 2, (0.2 + 0.3) / 2]],
    ['change(money[AAA] / output[AAA], horizon)', [0.2 / 0.1 - 1, 0.25 / 0.2 - 1]],
    ['trend(money[AAA], horizon)', [6 / 15, 20 / 20]],
    ['vs_baseline(money[AAA], horizon)', [0.5, 0]],
    ['without(border, mean(money[AAA], horizon))', [15, 35]],
    ['without(border, vs_baseline(money[AAA], horizon))', [0.5, 0.75]],
    ['mean(money[AAA], horizon) - without(border, mean(money[AAA], horizon))', [0, -15]],
    ['mean(money[AAA] / base(money[AAA]), horizon)', [1.5, 1]],
    ['mean(money[AAA] - mean(money[AAA], horizon), horizon)', [0, 0]],
    ['mean(world_price, horizon)', [1, 1]],
    ['mean(people[CCC, BBB], horizon)', [1, 1]],
    ['mean(money[AAA] > 12 ? 1 : 0, horizon)', [0.5, 0.5]],
    ['mean(money[AAA] > 12 and output[AAA] > 70 ? 1 : 0, horizon)', [0, 0.5]],
    ['mean(not (money[AAA] > 12) or 1 > 2 ? money[AAA] : 0, horizon)', [6, 5]],
    ['mean(2 > 1 ? money[AAA] : 0, horizon)', [15, 20]],
    ['mean(base(money[AAA]) > 15 ? money[AAA] : 0, horizon)', [0, 20]],
    ['min(mean(money[AAA], horizon), 17, 16)', [15, 16]],
    ['max(mean(money[AAA], horizon), 17)', [17, 20]],
    ['abs(-mean(money[AAA], horizon))', [15, 20]],
    ['sqrt(base(output[AAA]))', [10, 10]],
    ['exp(base(money[AAA]) / 10)', [exp(1), exp(2)]],
    ['log(base(money[AAA]))', [log(10), log(20)]],
    ['base(money[AAA]) ^ 2', [100, 400]],
    ['base(money[AAA]) ^ 1.5', [pow(10, 1.5), pow(20, 1.5)]],
    ['base(money[AAA]) * 2 + 1 - 3', [18, 38]],
    ['base(money[AAA]) > 15 ? 1 : mean(money[AAA], horizon)', [15, 1]],
  ])('%s', (text, expected) => {
    expect(numbersOf(text)).toEqual(expected.map((value) => expect.closeTo(value, 12)));
  });

  it('find no change from nil to nil', () => {
    expect(numbersOf('change(people[AAA, BBB], horizon)')).toEqual([0, 0]);
    expect(numbersOf('vs_baseline(people[AAA, BBB] - people[AAA, BBB], horizon)')).toEqual([0, 0]);
  });

  it('find a rise where negative values rise, and none where a path is nil', () => {
    expect(numbersOf('trend(people[AAA, BBB], horizon)')).toEqual([4 / 4, 0]);
  });

  it('take the slope of the least-squares line over more than two years', () => {
    // R: coef(lm(c(3, 1, 5, 7) ~ c(1, 2, 3, 4)))[2] is 1.6, and the mean 4.
    const paths = pathsOf({ 'money|AAA|': [[9], [3], [1], [5], [7]] });
    const { scenario: world } = worldsOf(paths);
    const wide = { ...world, horizon: { from: 1, to: 4 } };
    expect(numbersOf('trend(money[AAA], horizon)', wide)).toEqual([expect.closeTo(0.4, 14)]);
  });

  it('compare the baseline with itself', () => {
    expect(numbersOf('vs_baseline(money[AAA], horizon)', worlds().baseline)).toEqual([0, 0]);
    const held = numbersOf('without(border, mean(money[AAA], horizon))', worlds().baseline);
    expect(held).toEqual([10, 20]);
  });

  it('hold a lever in the baseline too, where that has one', () => {
    const { baseline: world } = worldsOf(scenario, {
      baseline,
      baselineWithoutPaths: () => closed,
    });
    expect(numbersOf('without(border, mean(money[AAA], horizon))', world)).toEqual([15, 35]);
  });
});

describe('spread', () => {
  const row = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
  const paths = pathsOf({
    'money|AAA|': steady(row, 2025),
    'output|AAA|': steady(
      row.map((x) => 7 - x),
      2025,
    ),
    'people|AAA|': steady(
      row.map(() => 0),
      2025,
    ),
    'money|BBB|': steady(
      row.map((x) => 1 / (x - 50)),
      2025,
    ),
  });

  it('is the distance of the outer percentiles relative to the median, one for all members', () => {
    // Of 0, 1, ..., 100 the 5th percentile is 5, the median 50, the 95th percentile 95.
    const { scenario: world } = worldsOf(paths);
    expect(numbersOf('spread(money[AAA], horizon)', world)).toBeCloseTo(90 / 50, 12);
    expect(numbersOf('spread(output[AAA], horizon)', world)).toBeCloseTo(90 / 43, 12);
    expect(numbersOf('spread(money[AAA], horizon) / 2', world)).toBeCloseTo(0.9, 12);
  });

  it('is nil where nothing spreads, and no number where a value is infinite', () => {
    const { scenario: world } = worldsOf(paths);
    expect(numbersOf('spread(people[AAA], horizon)', world)).toBe(0);
    expect(numbersOf('spread(money[BBB], horizon)', world)).toBeNaN();
  });
});

describe('conditions', () => {
  const holds = (text: string): unknown => {
    const mask = evaluateCondition(testOf(text).test, worlds().scenario);
    return typeof mask === 'boolean' ? mask : [...mask];
  };

  it.each([
    ['mean(money[AAA], horizon) > 15', [0, 1]],
    ['mean(money[AAA], horizon) >= 15', [1, 1]],
    ['mean(money[AAA], horizon) < 20', [1, 0]],
    ['mean(money[AAA], horizon) <= 20', [1, 1]],
    ['mean(money[AAA], horizon) == 20', [0, 1]],
    ['mean(money[AAA], horizon) != 20', [1, 0]],
    ['not (base(money[AAA]) > 15)', [1, 0]],
    ['base(money[AAA]) > 15 and base(money[AAA]) < 30', [0, 1]],
    ['base(money[AAA]) > 15 or base(money[AAA]) < 30', [1, 1]],
    ['base(money[AAA]) > 15 and 1 > 2', false],
    ['base(money[AAA]) > 15 and 2 > 1', [0, 1]],
    ['2 > 1 or base(money[AAA]) > 15', true],
    ['base(money[AAA]) > 15 ? 1 > 2 : base(money[AAA]) < 11', [1, 0]],
    ['without(border, mean(money[AAA], horizon) > 20)', [0, 1]],
    ['spread(money[AAA], horizon) > 100', false],
  ])('%s', (text, expected) => {
    expect(holds(text)).toEqual(expected);
  });

  it.each(['>', '>=', '<', '<=', '==', '!='])('%s is false of what is no number', (sign) => {
    expect(holds(`log(-base(money[AAA])) ${sign} 1`)).toEqual([0, 0]);
  });
});

describe('runs', () => {
  it('are refused where their members are not the same', () => {
    const other = pathsOf({ 'money|AAA|': steady([1, 2, 3], 2025) });
    expect(() => worldsOf(scenario, { baseline: other })).toThrow('expected a run of 2 members');
    const { scenario: world } = worldsOf(scenario, { withoutPaths: () => other });
    expect(() => world.without('border')).toThrow('expected a run of 2 members, found 3');
  });

  it('are reduced once for all tests that need the same mean', () => {
    let reads = 0;
    const counted = {
      ...scenario,
      values: (series: number) => {
        reads += 1;
        return scenario.values(series);
      },
    };
    const { scenario: world } = worldsOf(counted);
    const texts = ['mean(money[AAA], horizon)', '2 * mean(money[AAA], horizon)'];
    expect(texts.map((text) => numbersOf(text, world))).toEqual([
      [15, 20],
      [30, 40],
    ]);
    expect(reads).toBe(1);
    numbersOf('mean(output[AAA], horizon)', world);
    expect(reads).toBe(2);
  });

  it('are refused where a series has not one number a year and member', () => {
    const short = { ...scenario, values: () => new Float64Array(3) };
    const text = 'mean(money[AAA], horizon)';
    expect(() => numbersOf(text, worldsOf(short).scenario)).toThrow('series 0 has 3 values');
  });
});
