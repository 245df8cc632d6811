import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../../src/core/simulate/interpret.ts';
import { createEngines, simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import { createSink, simulateMembers } from '../../../src/core/simulate/simulate-members.ts';
import { drivers, observed, planOf, simulate } from '../plan/tiny-condition.ts';
import { scenarioOf, shocksOf } from '../plan/tiny-run.ts';

const A1 = ['level', 'A1'] as const;
const A2 = ['level', 'A2'] as const;
const A3 = ['level', 'A3'] as const;

const mean = (values: Float64Array): number => values.reduce((a, b) => a + b, 0) / values.length;
const sdOf = (values: Float64Array): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) * (value - middle))));
};
/** The largest distance from a figure, relative to it. */
const farthest = (values: Float64Array, figure: number): number =>
  Math.max(...values.map((value) => Math.abs(value / figure - 1)));

describe('a condition', () => {
  it('has every member pass through every figure', () => {
    const { values } = simulate({
      ...observed(
        ...['A1,,level,2024,130', 'A1,,level,2026,70', 'A2,,level,2024,95'],
        ...['A1,B1,level,2024,200', ',,all,2026,260', 'B2,A1,level_turned,2026,50'],
      ),
      ...drivers('rate,2024,0.9', 'rate,2025,0.8'),
    });
    expect(farthest(values('baseline', A1, 2024), 130)).toBeLessThan(1e-9);
    expect(farthest(values('baseline', A1, 2026), 70)).toBeLessThan(1e-9);
    expect(farthest(values('baseline', A2, 2024), 95)).toBeLessThan(1e-9);
    expect(farthest(values('baseline', ['level', 'A1', 'B1'], 2024), 200)).toBeLessThan(1e-9);
    expect(farthest(values('baseline', ['all'], 2026), 260)).toBeLessThan(1e-9);
    expect(farthest(values('baseline', ['level', 'A1', 'B2'], 2026), 50)).toBeLessThan(1e-9);
    expect(farthest(values('baseline', ['rate'], 2024), 0.9)).toBeLessThan(1e-9);
    expect(farthest(values('baseline', ['rate'], 2025), 0.8)).toBeLessThan(1e-9);
  });

  it('leaves years before it, and what it does not act on, as they were', () => {
    const free = simulate({});
    const met = simulate(observed('A1,,level,2025,130', 'A1,,level,2026,120'));
    expect(met.values('baseline', ['rate'], 2028)).toEqual(free.values('baseline', ['rate'], 2028));
    expect(met.values('baseline', ['few'], 2025)).toEqual(free.values('baseline', ['few'], 2025));
    expect(met.values('baseline', A1, 2023)).toEqual(free.values('baseline', A1, 2023));
  });

  it('narrows at the figures, and widens after them', () => {
    const free = simulate({});
    const { values } = simulate(observed('A1,,level,2025,130'));
    const spread = (year: number): number => sdOf(values('baseline', A1, year));
    expect(spread(2025)).toBeLessThan(1e-7);
    expect(spread(2024)).toBeLessThan(sdOf(free.values('baseline', A1, 2024)));
    expect(spread(2026)).toBeGreaterThan(10);
    expect(spread(2028)).toBeGreaterThan(spread(2026));
  });

  it('is carried on by the persistence of what it acts through', () => {
    const { values } = simulate({
      ...observed('A1,B1,level,2024,200', 'A1,,level,2024,100'),
    });
    // held is never drawn: its shift of log 2 keeps 0.9 of itself a year.
    const part = values('baseline', ['level', 'A1', 'B1'], 2026);
    const whole = values('baseline', A1, 2026);
    const shift = Math.log(2) * 0.81;
    part.forEach((value, m) => expect(Math.log(value / (whole[m] ?? NaN))).toBeCloseTo(shift, 9));
  });

  it('moves what the others share as their joint distribution says', () => {
    // Two levels of 4 in logarithms' standard deviations: with equal spread of own and shared noise,
    // the shared one is expected at (4 + 4) / (1 + 1 + 1), and so is the third level.
    const settings = { until: 2024, members: 4000, seed: 'joint' };
    const figure = 100 * Math.exp(0.4);
    const { values } = simulate(
      {
        ...observed(`A1,,level,2024,${figure}`, `A2,,level,2024,${figure}`),
        ...drivers('rate,2024,1'),
      },
      undefined,
      settings,
    );
    const third = values('baseline', A3, 2024).map((value) => Math.log(value / 100) / 0.1);
    expect(mean(third)).toBeCloseTo(8 / 3, 1);
    // The variance of the third level given two others: 2 - 2 / 3.
    expect(sdOf(third)).toBeCloseTo(Math.sqrt(4 / 3), 1);
  });

  it('holds in the baseline; the scenario differs by its shocks alone', () => {
    const shocks = shocksOf({ type: 'halve', start: '2024-01', end: '2028-12' });
    const { values } = simulate(observed('A1,,level,2025,130'), scenarioOf(shocks));
    expect(farthest(values('baseline', A1, 2025), 130)).toBeLessThan(1e-9);
    expect(farthest(values('scenario', A1, 2025), 65)).toBeLessThan(1e-9);
  });

  it('tells by how much each member misses each figure', () => {
    const { simulation } = simulate(observed('A1,,level,2024,130', ',,few,2024,15'));
    const misses = simulation.misses ?? new Float64Array();
    expect(misses).toHaveLength(400);
    expect(Math.max(...misses.subarray(0, 200).map(Math.abs))).toBeLessThan(1e-8);
    // 12 is as many as there can be.
    expect(farthest(misses.subarray(200), Math.log(12 / 15))).toBeLessThan(1e-9);
  });

  it('gives a member the same bits in any slices, and by the plain interpreter', () => {
    const texts = observed('A1,,level,2025,130', ',,all,2025,280');
    const { plan } = planOf(texts, scenarioOf(shocksOf({ type: 'halve' })));
    const whole = simulateHere(plan);
    const slow = {
      model: createInterpreter(plan.model.program, plan.model.wanted),
      effects: createEngines(plan).effects,
      condition: plan.condition && createInterpreter(plan.condition.program, plan.condition.wanted),
    };
    const sink = createSink(plan);
    simulateMembers(plan, createEngines(plan), { from: 0, to: 77 }, sink);
    simulateMembers(plan, slow, { from: 77, to: 200 }, sink);
    expect(sink.baseline).toEqual(whole.baseline.values);
    expect(sink.scenario).toEqual(whole.scenario.values);
    expect(sink.misses).toEqual(whole.misses);
  });

  it('that is empty leaves a run as it is, to the bit', () => {
    expect(simulate({}).plan.plan).not.toHaveProperty('condition');
    expect(simulate({}).simulation).not.toHaveProperty('misses');
  });
});
