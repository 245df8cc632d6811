import { describe, expect, it } from 'vitest';
import { chooseSeries } from '../../src/core/compare/choose-series.ts';
import { byBaseline, compareScenarios } from '../../src/core/compare-scenarios.ts';
import type { CompareOptions } from '../../src/core/compare-scenarios.ts';
import type { Plan, Simulation } from '../../src/core/plan/plan.ts';
import { runScenario } from '../../src/core/run-scenario.ts';
import type { Simulate } from '../../src/core/run-scenario.ts';
import { simulateHere } from '../../src/core/simulate/simulate-here.ts';
import type { Scenario } from '../../src/core/validate/scenario.ts';
import { goodOf, shipped, wholeKnowledge } from '../model/run.ts';
import { assumption, scenarioOf, shocksOf } from './plan/tiny-run.ts';

const knowledge = wholeKnowledge();
const settings = { until: 2030, members: 60, seed: 'compare' };
const simulate: Simulate = async (plan, known) => simulateHere(plan, undefined, known);

function chosen(...indicators: readonly string[]): CompareOptions['series'] {
  const choice = chooseSeries(knowledge.model, { indicators });
  if (!choice.ok) throw new Error(JSON.stringify(choice.unknown));
  return choice.series;
}

async function compare(
  scenarios: readonly Scenario[],
  options: Partial<CompareOptions> = {},
  how = simulate,
) {
  return compareScenarios(scenarios, knowledge, how, {
    ...{ settings, series: chosen('workers_abroad'), spans: [] },
    ...options,
  });
}

const named = (name: string): Scenario => goodOf(shipped(name));
const [rouble, expulsions, calm] = [
  named('rouble-fall'),
  named('mass-expulsions'),
  named('baseline'),
];
const assuming: Scenario = {
  ...expulsions,
  ...{ id: 'assuming', assumptions: [assumption('return_hazard', 0.5)] },
};

/** Note for each simulation whether the baseline was known. */
function watched(): { readonly simulate: Simulate; readonly known: boolean[] } {
  const known: boolean[] = [];
  return {
    known,
    simulate: async (plan: Plan, baseline) => {
      known.push(baseline !== undefined);
      return simulateHere(plan, undefined, baseline);
    },
  };
}

describe('compareScenarios', () => {
  it.each([
    ['what tables show first', 'workers_abroad'],
    ['what they do not', 'students_abroad'],
  ])('gives %s and labels to the bit as runs of each scenario alone', async (_name, indicator) => {
    const series = chosen(indicator);
    const compared = goodOf(await compare([calm, rouble, expulsions], { series }));
    for (const [i, scenario] of [calm, rouble, expulsions].entries()) {
      const alone = goodOf(
        await runScenario(scenario, knowledge, simulate, {
          ...{ settings, kept: series.map(({ output }) => output) },
        }),
      );
      for (const [k, { mean, quantiles, baseline, difference }] of alone.series.entries()) {
        const own = compared.series[k]?.scenarios[i];
        expect(own).toMatchObject({ scenario: scenario.id, mean, quantiles, difference });
        expect(own?.reference).toEqual(baseline);
      }
      expect(
        compared.outcomes.map(({ claim, horizon, scenarios }) => {
          const one = scenarios[i];
          return [claim, horizon, one?.tested === true ? one.probability : one?.reason];
        }),
      ).toEqual(alone.outcomes.map((one) => [one.claim, one.horizon, one.probability]));
    }
  });

  it('simulates the baseline once for all scenarios that share it', async () => {
    const { simulate: how, known } = watched();
    goodOf(await compare([rouble, expulsions, calm], {}, how));
    expect(known.filter((is) => !is)).toHaveLength(1);
    expect(known.length).toBeGreaterThanOrEqual(3);
  });

  it('compares many series in groups, each to the bit as it is compared alone', async () => {
    // More than 400 paths are not held at a time: with three scenarios of one baseline, 100 series.
    const choice = chooseSeries(knowledge.model, {
      indicators: ['workers_abroad', 'arrivals_for_work', 'returns'],
      byCorridor: true,
    });
    const series = choice.ok ? choice.series : [];
    expect(series.length).toBeGreaterThan(100);
    const few = { ...settings, until: 2026, members: 4 };
    const scenarios = [rouble, expulsions, named('oil-slump')];
    const { simulate: how, known } = watched();
    const whole = goodOf(await compare(scenarios, { series, settings: few }, how));
    expect(known.filter((isKnown) => !isKnown)).toHaveLength(2);
    expect(whole.series).toHaveLength(series.length);
    for (const i of [0, series.length - 1]) {
      const alone = await compare(scenarios, {
        series: series.slice(i).slice(0, 1),
        settings: few,
      });
      expect(goodOf(alone).series).toEqual([whole.series[i]]);
      expect(goodOf(alone).outcomes).toEqual(whole.outcomes);
    }
  });

  it('keeps a baseline for each set of assumptions, whatever the order', async () => {
    const { simulate: how, known } = watched();
    const compared = goodOf(await compare([rouble, assuming, expulsions], {}, how));
    expect(compared.scenarios.map(({ id, baselineNumber }) => [id, baselineNumber])).toEqual([
      ...[
        ['rouble-fall', 0],
        ['assuming', 1],
        ['mass-expulsions', 0],
      ],
    ]);
    expect(known.filter((is) => !is)).toHaveLength(2);
    expect(compared.warnings).toHaveLength(1);
    const references = compared.series[0]?.scenarios.map(({ reference }) => reference.mean) ?? [];
    expect(references[2]).toEqual(references[0]);
    expect(references[1]).not.toEqual(references[0]);
  });

  it('finds no difference in a scenario without shocks', async () => {
    const { series } = goodOf(await compare([calm]));
    for (const { scenarios } of series) {
      expect(scenarios[0]?.difference.mean.every((value) => value === 0)).toBe(true);
      expect(scenarios[0]).not.toHaveProperty('trough');
    }
  });

  it('holds all against one of them', async () => {
    const both = [rouble, expulsions];
    const { series, against } = goodOf(await compare(both, { against: 'rouble-fall' }));
    expect(against).toBe('rouble-fall');
    const [first, second] = series[0]?.scenarios ?? [];
    expect(second?.reference.mean).toEqual(first?.mean);
  });

  it('lends the baseline of the first scenario to the next, without a copy', async () => {
    const found: Simulation[] = [];
    await compare([rouble, expulsions], {}, async (plan, known) => {
      found.push(simulateHere(plan, undefined, known));
      return found.at(-1) ?? simulateHere(plan);
    });
    const arrays = new Set(found.map(({ baseline }) => baseline.values));
    expect(found.length).toBeGreaterThan(1);
    expect(arrays.size).toBe(1);
  });

  it('gives back the faults of a scenario', async () => {
    const clash = scenarioOf(
      shocksOf({ type: 'oil-price', id: 'a' }, { type: 'oil-price', id: 'b' }),
    );
    const types = Object.entries(knowledge.shockTypes).map(([id, type]) => {
      const effects = type.effects.map((effect) => ({ ...effect, combine: 'override' as const }));
      return [id, { ...type, effects }];
    });
    const checked = await compareScenarios(
      [clash],
      { ...knowledge, shockTypes: Object.fromEntries(types) },
      simulate,
      { settings, series: chosen('rouble'), spans: [] },
    );
    expect(checked).toMatchObject({ ok: false });
    if (!checked.ok) expect(checked.issues[0]?.code).toBe('override-collides');
  });
});

describe('byBaseline', () => {
  it('puts scenarios together by what they assume of the model', () => {
    const groups = byBaseline([rouble, assuming, expulsions], knowledge);
    expect(groups.map((group) => group.map(({ id }) => id))).toEqual([
      ['rouble-fall', 'mass-expulsions'],
      ['assuming'],
    ]);
  });
});
