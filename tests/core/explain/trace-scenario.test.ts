import { describe, expect, it } from 'vitest';
import { drawPlace } from '../../../src/core/explain/draw-place.ts';
import { leverMovers } from '../../../src/core/explain/lever-movers.ts';
import { nearestMember } from '../../../src/core/explain/nearest-member.ts';
import { traceScenario } from '../../../src/core/explain/trace-scenario.ts';
import { lawOf } from '../../../src/core/simulate/draw/distributions.ts';
import type { Quantity } from '../../../src/core/spec/generated/common.ts';
import { goodOf, knowledge, sameBits, shipped, simulate } from '../../model/run.ts';
import * as tiny from '../plan/tiny-run.ts';

const SETTINGS = { until: 2030, members: 50, seed: 'trace' };
const scenario = goodOf(shipped('everything-at-once'));
const output = knowledge.model.outputs.findIndex(
  (one) => one.indicator === 'remittances_received' && one.country === 'UZB' && !one.partner,
);

describe('a traced member', () => {
  const sight = { output, year: 2027, member: 11 };
  const { trace, plan } = goodOf(traceScenario(scenario, knowledge, SETTINGS, sight));
  const names = [
    'received',
    'recorded',
    'workers',
    'earnings',
    'sent_true',
    'residual_own',
    'currency',
  ];
  const run = simulate(scenario, { ...SETTINGS, variables: names });

  it.each(names)('has the values of %s that a run has, to the bit, in every year', (name) => {
    const variable = knowledge.model.variables.find((one) => one.name === name);
    variable?.elements.forEach((element, at) => {
      const paths = run.variable(name, element);
      for (let t = 0; t < plan.years; t += 1) {
        const wanted = [paths.scenario(2023 + t)[11] ?? NaN, paths.baseline(2023 + t)[11] ?? NaN];
        const { array } = variable;
        const found = [trace.scenario(array, at, t), trace.baseline(array, at, t)];
        expect(sameBits(Float64Array.from(found), Float64Array.from(wanted))).toBe(true);
      }
    });
    expect(variable?.elements.length).toBeGreaterThan(0);
  });

  it('is the one nearest to the median where none is asked for', () => {
    const { member, median } = goodOf(
      traceScenario(scenario, knowledge, SETTINGS, { output, year: 2027 }),
    );
    const values = run.series('remittances_received', 'UZB').scenario(2027);
    expect(nearestMember(values)).toEqual({ member, median });
  });

  it('has one trace where there are no shocks', () => {
    const baseline = goodOf(shipped('baseline'));
    const alone = goodOf(traceScenario(baseline, knowledge, SETTINGS, sight));
    expect(alone.trace.scenario).toBe(alone.trace.baseline);
  });

  it('refuses a scenario that a run would refuse', () => {
    const shocks = tiny.shocksOf({ type: 'set' }, { type: 'set' });
    const faulty = tiny.scenarioOf(shocks);
    const checked = traceScenario(faulty, tiny.knowledge, tiny.SETTINGS, { output: 0, year: 2024 });
    expect(checked.ok).toBe(false);
  });
});

describe('the member nearest to the median', () => {
  it.each([
    [[3, 1, 2], 2, 2],
    [[4, 1, 2, 10], 0, 3],
    [[5, 5, 5], 0, 5],
    [[7], 0, 7],
  ])('of %j is number %i, counted from 0', (values, member, median) => {
    expect(nearestMember(Float64Array.from(values))).toEqual({ member, median });
  });
});

function quantileOf(quantity: Quantity, share: number): number {
  return typeof quantity === 'number' ? quantity : lawOf(quantity).quantile(share);
}

describe('the place of a draw', () => {
  it('is the share of all draws that lies below the value', () => {
    const { plan } = goodOf(traceScenario(scenario, knowledge, SETTINGS, { output, year: 2024 }));
    const { parameters } = simulate(scenario, SETTINGS).simulation;
    let drawn = 0;
    plan.model.draws.forEach((draw, i) => {
      const place = drawPlace(plan.seed, draw, 11);
      if (place === undefined) return;
      drawn += 1;
      expect(quantileOf(draw.quantity, place)).toBe(parameters[i * 50 + 11]);
    });
    expect(drawn).toBeGreaterThan(20);
  });

  it('does not exist for a number', () => {
    expect(drawPlace('seed', { key: 'x', quantity: 3 }, 0)).toBeUndefined();
  });
});

describe('what moves a lever', () => {
  const shocks = tiny.shocksOf(
    { type: 'aimed', id: 'b', from: ['A1'], to: ['B1'] },
    { type: 'aimed', id: 'a', from: ['A1'] },
    { type: 'aimed', id: 'later', start: '2027-01', end: '2027-12' },
  );
  const movers = leverMovers(shocks, tiny.knowledge, [2023, 2024, 2025]);

  it.each([
    ['onPair', 0, ['a', 'b']],
    ['onPair', 1, ['a']],
    ['onPair', 2, []],
    ['whole', 0, []],
  ])('%s, element %i: %j', (lever, element, keys) => {
    expect(movers(lever, element)).toEqual(keys);
  });
});
