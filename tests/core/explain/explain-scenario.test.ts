import { describe, expect, it } from 'vitest';
import { explainScenario } from '../../../src/core/explain/explain-scenario.ts';
import type { Attribution } from '../../../src/core/explain/summarise-attribution.ts';
import { summariseHorizon } from '../../../src/core/summarise/summarise-horizon.ts';
import { fileOf, goodOf, knowledge, scenarioOf, shipped, simulate } from '../../model/run.ts';
import type { ShockSpec } from '../../../src/core/spec/generated/scenario.ts';
import * as tiny from '../plan/tiny-run.ts';

const SETTINGS = { until: 2036, members: 60, seed: 'explain' };

function outputOf(indicator: string, country?: string): number {
  return knowledge.model.outputs.findIndex(
    (one) => one.indicator === indicator && one.country === country && one.partner === undefined,
  );
}

function explained(shocks: ShockSpec[], years: readonly [number, number]): Attribution {
  const sight = { output: outputOf('remittances_received', 'TJK'), years };
  return goodOf(explainScenario(scenarioOf(fileOf(shocks)), knowledge, SETTINGS, sight));
}

const rouble: ShockSpec = {
  ...{ type: 'exchange-rate', id: 'rouble', country: 'RUS', start: '2025-01', severity: 0.3 },
};
const closure: ShockSpec = {
  ...{ type: 'border-closure', id: 'closure', from: ['TJK'], to: ['RUS'] },
  ...{ start: '2025-07', end: '2026-06', severity: 0.9 },
};

describe('an explanation', () => {
  const found = explained([closure, rouble], [2027, 2027]);

  it('has the summaries of a run, for the scenario, the baseline and the change', () => {
    const { runPlan, simulation } = simulate(fileOf([closure, rouble]), SETTINGS);
    const wanted = runPlan.wantedOf.get(outputOf('remittances_received', 'TJK')) ?? NaN;
    const run = summariseHorizon(simulation, wanted, 4, 4);
    expect(found.baseline).toMatchObject(run.baseline);
    expect(found.with_shocks).toMatchObject(run.scenario);
    expect(found.change).toMatchObject(run.change ?? {});
  });

  it('has means that add up', () => {
    const sum = found.shocks.reduce((sofar, { share }) => sofar + share.mean, 0);
    expect(sum / found.difference.mean).toBeCloseTo(1, 10);
    const alone = found.shocks.reduce((sofar, one) => sofar + one.alone.mean, 0);
    expect((sum - alone) / found.interaction.mean).toBeCloseTo(1, 6);
    for (const { share, alone: own, interaction, channels } of found.shocks) {
      expect((share.mean - own.mean) / interaction.mean).toBeCloseTo(1, 6);
      const parts = channels.reduce((sofar, channel) => sofar + channel.share.mean, 0);
      expect(parts / share.mean).toBeCloseTo(1, 10);
    }
  });

  it('has the shocks that do most first, with their type and dates', () => {
    const sizes = found.shocks.map(({ share }) => Math.abs(share.mean));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(found.shocks.find(({ shock }) => shock === 'closure')).toMatchObject({
      ...{ type: 'border-closure', label: knowledge.shockTypes['border-closure']?.label },
      ...{ start: '2025-07', end: '2026-06', standing: 'acts', standard_error: null },
      channels: [{ lever: 'entry', label: 'Openness to entry' }],
    });
  });

  it('is the same whatever the order of the shocks', () => {
    expect(explained([rouble, closure], [2027, 2027])).toEqual(found);
  });

  it('takes the mean of several years', () => {
    const { runPlan, simulation } = simulate(fileOf([closure, rouble]), SETTINGS);
    const wanted = runPlan.wantedOf.get(outputOf('remittances_received', 'TJK')) ?? NaN;
    const run = summariseHorizon(simulation, wanted, 3, 5);
    expect(explained([closure, rouble], [2026, 2028]).with_shocks).toMatchObject(run.scenario);
  });

  it('gives nothing to a shock that starts after the years', () => {
    const early = explained([closure, { ...rouble, start: '2026-01' }], [2025, 2025]);
    const later = early.shocks.find(({ shock }) => shock === 'rouble');
    expect(later).toMatchObject({ standing: 'later', channels: [] });
    expect(later?.share).toEqual({ mean: 0, median: 0, low: 0, high: 0 });
    const alone = explained([closure], [2025, 2025]);
    expect(early.difference).toEqual(alone.difference);
  });

  it('has no difference in the base year', () => {
    const { difference, shocks } = explained([closure], [2023, 2023]);
    expect(difference).toEqual({ mean: 0, median: 0, low: 0, high: 0 });
    expect(shocks).toMatchObject([{ standing: 'later' }]);
  });

  it('has no shocks where the scenario has none', () => {
    const none = explained([], [2027, 2027]);
    expect(none.shocks).toEqual([]);
    expect(none.with_shocks).toEqual(none.baseline);
  });

  it('has no change where the baseline of a member is 0', () => {
    const shocks = tiny.shocksOf({ type: 'dear' });
    const output = tiny.model.outputs.findIndex(({ indicator }) => indicator === 'cost');
    const sight = { output, years: [2024, 2024] as const };
    const scenario = tiny.scenarioOf(shocks);
    const checked = explainScenario(scenario, tiny.knowledge, tiny.SETTINGS, sight);
    expect(goodOf(checked)).toMatchObject({ change: null, difference: { mean: 0.5 } });
  });

  it('finds the faults that a run would find, also in later years', () => {
    const shocks = tiny.shocksOf(
      { type: 'set', start: '2026-01', end: '2026-12' },
      { type: 'set', start: '2026-06', end: '2026-12' },
    );
    const scenario = tiny.scenarioOf(shocks);
    const sight = { output: 0, years: [2024, 2024] as const };
    const checked = explainScenario(scenario, tiny.knowledge, tiny.SETTINGS, sight);
    expect(checked.ok ? [] : checked.issues.map(({ code }) => code)).toEqual(['override-collides']);
  });

  it('gives finite numbers for shipped scenarios', () => {
    const sight = { output: outputOf('workers_abroad', 'UZB'), years: [2026, 2026] as const };
    for (const name of ['ceasefire-and-return', 'turkey-shuts-out-turkmens', 'oil-slump']) {
      const few = { ...SETTINGS, members: 8 };
      const { shocks } = goodOf(explainScenario(goodOf(shipped(name)), knowledge, few, sight));
      expect(shocks.length).toBeGreaterThan(0);
      for (const { share } of shocks)
        expect(Object.values(share).every(Number.isFinite)).toBe(true);
    }
  });
});
