import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actingShocks, planEffects } from '../../../src/core/plan/plan-effects.ts';
import type { ScenarioShock } from '../../../src/core/validate/scenario.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import {
  assumption,
  model,
  planOf,
  scenarioOf,
  seriesOf,
  shockTypes,
  shocksOf,
} from './tiny-run.ts';
import type { ShockDraft } from './tiny-run.ts';

const YEARS = [2023, 2024, 2025, 2026];

/** The scenario's value of the scalar lever by year, in the first member. */
function wholeOf(...shocks: readonly ShockDraft[]): readonly (number | undefined)[] {
  return seriesOf(scenarioOf(shocksOf(...shocks)), 'whole').map(([first]) => first);
}

describe('actingShocks', () => {
  const keysOf = (shocks: readonly ScenarioShock[]): readonly string[] =>
    actingShocks(shocks, shockTypes, YEARS).map(({ spec }) => spec.key);

  it('drops shocks that cannot act: by severity, probability or date', () => {
    const shocks = shocksOf(
      { type: 'cut', id: 'acts' },
      { type: 'cut', id: 'nil', severity: 0 },
      { type: 'cut', id: 'never', probability: 0 },
      { type: 'cut', id: 'late', start: '2027-01', end: '2027-12' },
    );
    expect(keysOf(shocks)).toEqual(['acts']);
  });

  it('orders shocks by their keys', () => {
    const shocks = shocksOf(
      { type: 'cut', id: 'c' },
      { type: 'add', id: 'a' },
      { type: 'max', id: 'b' },
    );
    expect(keysOf(shocks)).toEqual(['a', 'b', 'c']);
  });

  it('gives the intensity of every year', () => {
    const [acting] = actingShocks(
      shocksOf({ type: 'cut', start: '2024-10', end: '2025-03' }),
      shockTypes,
      YEARS,
    );
    expect(acting?.byYear).toEqual([0, 0.25, 0.25, 0]);
  });

  it('refuses a type that nobody checked', () => {
    expect(() => keysOf(shocksOf({ type: 'plague' }))).toThrow('unknown shock type plague');
  });
});

describe('planEffects', () => {
  it('plans nothing without shocks', () => {
    expect(planEffects([], model, [])).toBeUndefined();
  });

  it.each<[string, readonly ShockDraft[], readonly number[]]>([
    ['one product', [{ type: 'cut' }], [1, 0.5, 1, 1]],
    ['two products', [{ type: 'cut' }, { type: 'cut', severity: 0.2 }], [1, 0.5 * 0.8, 1, 1]],
    ['a sum', [{ type: 'add', severity: 0.3 }], [1, 1.3, 1, 1]],
    ['products before sums', [{ type: 'add', severity: 0.3 }, { type: 'cut' }], [1, 0.8, 1, 1]],
    ['a largest that wins', [{ type: 'cut' }, { type: 'max', severity: 0.7 }], [1, 0.7, 1, 1]],
    ['a largest that loses', [{ type: 'cut' }, { type: 'max', severity: 0.2 }], [1, 0.5, 1, 1]],
    [
      'an override over all',
      [{ type: 'add' }, { type: 'set', severity: 0.4 }, { type: 'cut' }],
      [1, 0.4, 1, 1],
    ],
    [
      'shocks of different years',
      [{ type: 'cut' }, { type: 'cut', start: '2025-01', end: '2025-06', severity: 1 }],
      [1, 0.5, 0.5, 1],
    ],
    ['a part of a year', [{ type: 'cut', start: '2024-10' }], [1, 1 - 0.5 * 0.25, 1, 1]],
  ])('joins by the rules of the effects: %s', (_, shocks, expected) => {
    expect(wholeOf(...shocks)).toEqual(expected);
  });

  it('moves only the elements that the shock is aimed at', () => {
    const scenario = scenarioOf(shocksOf({ type: 'aimed', from: 'A1', to: ['B2'] }));
    const first = (a: string, b: string) => seriesOf(scenario, 'on_pair', a, b).map(([x]) => x);
    expect(first('A1', 'B2')).toEqual([1, 0.5, 1, 1]);
    expect(first('A1', 'B1')).toEqual([1, 1, 1, 1]);
    expect(first('A3', 'B1')).toEqual([1, 1, 1, 1]);
  });

  it('computes one value for elements that the same shocks move', () => {
    const { effects } = planOf(
      scenarioOf(shocksOf({ type: 'aimed' }, { type: 'aimed', from: 'A3' })),
    ).plan;
    expect(effects?.targets.map(({ lever, element, value }) => [lever, element, value])).toEqual([
      ['onPair', 0, 0],
      ['onPair', 1, 0],
      ['onPair', 2, 1],
    ]);
    expect(effects?.wanted).toHaveLength(2);
  });

  it('draws a severity once a shock, and a parameter of a type once for all its shocks', () => {
    const severity = { uniform: { low: 0.2, high: 0.6 } };
    const { effects } = planOf(
      scenarioOf(
        shocksOf({ type: 'part', severity }, { type: 'part', id: 'second', probability: 0.5 }),
      ),
    ).plan;
    expect(effects?.draws.map(({ key, basis }) => [key, basis])).toEqual([
      ['part #1 severity', 'judgement'],
      ['part.part', 'judgement'],
      ['second severity', 'judgement'],
    ]);
    expect(effects?.draws[2]?.occurs).toEqual({ key: 'second occurs', probability: 0.5 });
    expect(effects?.draws[0]).toMatchObject({ quantity: severity, range: [0, 1] });
  });

  it('takes what the scenario assumes about a type instead of its own value', () => {
    const shocks = shocksOf({ type: 'part', severity: 1 });
    const scenario = scenarioOf(shocks, { assumptions: [assumption('part.part', 0.25)] });
    expect(seriesOf(scenario, 'whole')[1]).toEqual([0.75, 0.75, 0.75, 0.75, 0.75]);
  });

  it('leaves a lever neutral in the members where the shock does not occur', () => {
    const scenario = scenarioOf(shocksOf({ type: 'cut', probability: 0.5 }));
    const settings = { until: 2024, members: 400, seed: 'coin' };
    const { plan, wantedOf } = planOf(scenario, settings);
    const { values } = simulateHere(plan).scenario;
    const at = model.outputs.findIndex(({ indicator }) => indicator === 'whole');
    const first = ((wantedOf.get(at) ?? 0) * 2 + 1) * 400;
    const whole = [...values.subarray(first, first + 400)];
    const spared = whole.filter((value) => value === 1).length;
    expect(spared + whole.filter((value) => value === 0.5).length).toBe(400);
    // 200 of 400 with a standard deviation of 10.
    expect(Math.abs(spared - 200)).toBeLessThan(40);
  });

  it('gives the same plan whatever the order of shocks with ids is', () => {
    const shocks = [
      ...shocksOf(
        { type: 'cut', id: 'one' },
        { type: 'part', id: 'two' },
        { type: 'add', id: 'three' },
        { type: 'aimed', id: 'four', from: 'A1' },
        { type: 'home', id: 'five', country: 'B1' },
      ),
    ];
    const { effects } = planOf(scenarioOf(shocks)).plan;
    fc.assert(
      fc.property(fc.shuffledSubarray(shocks, { minLength: shocks.length }), (order) => {
        expect(planOf(scenarioOf(order)).plan.effects).toEqual(effects);
      }),
    );
  });
});
