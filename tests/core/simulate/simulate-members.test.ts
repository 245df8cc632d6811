import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { BLOCK } from '../../../src/core/simulate/blocks.ts';
import { createInterpreter } from '../../../src/core/simulate/interpret.ts';
import { createEngines, simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import { createSink, simulateMembers } from '../../../src/core/simulate/simulate-members.ts';
import { model, planOf, scenarioOf, shocksOf } from '../plan/tiny-run.ts';

const SETTINGS = { until: 2026, members: BLOCK + 70, seed: 'members' };
const severity = { uniform: { low: 0.2, high: 0.8 } };
const scenario = scenarioOf(
  shocksOf({ type: 'cut', severity }, { type: 'aimed', from: 'A1', probability: 0.5 }),
);
const { plan, wantedOf } = planOf(scenario, SETTINGS);

const outputAt = (indicator: string, country?: string): number =>
  wantedOf.get(
    model.outputs.findIndex((one) => one.indicator === indicator && one.country === country),
  ) ?? NaN;

describe('createSink', () => {
  it('has room for every element, year and member, and for the draws', () => {
    const sink = createSink(plan);
    const cells = plan.model.wanted.length * 4 * SETTINGS.members;
    expect(sink.scenario).toHaveLength(cells);
    expect(sink.baseline).toHaveLength(cells);
    expect(sink.parameters).toHaveLength(plan.model.draws.length * SETTINGS.members);
    expect(sink.shockParameters).toHaveLength(2 * SETTINGS.members);
  });

  it('has one array for scenario and baseline where no shock acts', () => {
    const sink = createSink(planOf(scenarioOf([]), SETTINGS).plan);
    expect(sink.scenario).toBe(sink.baseline);
    expect(sink.shockParameters).toHaveLength(0);
  });

  it('takes its memory from where it is told to', () => {
    const lengths: number[] = [];
    createSink(plan, (length) => {
      lengths.push(length);
      return new Float64Array(new SharedArrayBuffer(8 * length));
    });
    expect(lengths).toHaveLength(4);
  });
});

describe('simulateMembers', () => {
  const whole = simulateHere(plan);

  it('gives the same bits in any slices', () => {
    const engines = createEngines(plan);
    const cuts = fc.array(fc.integer({ min: 1, max: SETTINGS.members - 1 }), { maxLength: 5 });
    fc.assert(
      fc.property(cuts, (inside) => {
        const edges = [0, ...new Set(inside.toSorted((a, b) => a - b)), SETTINGS.members];
        const sink = createSink(plan);
        edges.slice(1).forEach((to, i) => {
          simulateMembers(plan, engines, { from: edges[i] ?? 0, to }, sink);
        });
        expect(sink.scenario).toEqual(whole.scenario.values);
        expect(sink.baseline).toEqual(whole.baseline.values);
        expect(sink.parameters).toEqual(whole.parameters);
        expect(sink.shockParameters).toEqual(whole.shockParameters);
      }),
      { numRuns: 20 },
    );
  });

  it('leaves members outside the slice alone', () => {
    const sink = createSink(plan);
    simulateMembers(plan, createEngines(plan), { from: 3, to: 5 }, sink);
    const touched = new Set<number>();
    sink.baseline.forEach((value, i) => {
      if (value !== 0) touched.add(i % SETTINGS.members);
    });
    expect([...touched].toSorted((a, b) => a - b)).toEqual([3, 4]);
  });

  it('gives what the plain interpreter gives, to the bit', () => {
    const { effects } = plan;
    if (effects === undefined) throw new Error('no effects');
    const sink = createSink(plan);
    const engines = {
      model: createInterpreter(plan.model.program, plan.model.wanted),
      effects: createInterpreter(effects.program, effects.wanted),
    };
    simulateMembers(plan, engines, { from: 0, to: SETTINGS.members }, sink);
    expect(sink.scenario).toEqual(whole.scenario.values);
    expect(sink.baseline).toEqual(whole.baseline.values);
  });

  it('computes with the parameters that it draws', () => {
    const { members } = SETTINGS;
    const people = outputAt('people');
    const growth = whole.parameters.subarray(0, members);
    const second = whole.baseline.values.subarray((people * 4 + 1) * members).slice(0, members);
    expect(Math.max(...growth) - Math.min(...growth)).toBeGreaterThan(0.1);
    expect(second).toEqual(growth.map((rate) => 100 + 100 * rate));
  });

  it('moves the lever by the severity that it draws, in the years of the shock', () => {
    const { members } = SETTINGS;
    const lever = outputAt('whole');
    const drawn = whole.shockParameters.subarray(severityRow(), severityRow() + members);
    const values = whole.scenario.values.subarray(lever * 4 * members, (lever + 1) * 4 * members);
    expect(values.slice(members, 2 * members)).toEqual(drawn.map((size) => 1 - size));
    expect(new Set(values.slice(0, members))).toEqual(new Set([1]));
    expect(new Set(values.slice(2 * members))).toEqual(new Set([1]));
  });

  it('shares the noise of scenario and baseline, which is nil in the base year', () => {
    const { members } = SETTINGS;
    const row = outputAt('luck', 'A2') * 4 * members;
    const luck = whole.baseline.values.slice(row, row + 4 * members);
    expect(whole.scenario.values.slice(row, row + 4 * members)).toEqual(luck);
    expect(new Set(luck.slice(0, members))).toEqual(new Set([0]));
    expect(new Set(luck.slice(members)).size).toBe(3 * members);
  });

  it('depends on the seed', () => {
    const other: Plan = { ...plan, seed: 'another' };
    expect(simulateHere(other).parameters).not.toEqual(whole.parameters);
  });

  function severityRow(): number {
    const at = plan.effects?.draws.findIndex(({ key }) => key === 'cut #1 severity') ?? NaN;
    return at * SETTINGS.members;
  }
});
