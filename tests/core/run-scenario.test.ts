import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/core/knowledge.ts';
import { compileClaims } from '../../src/core/label/compile-claims.ts';
import { seriesKey } from '../../src/core/label/series-key.ts';
import type { Plan, Simulation } from '../../src/core/plan/plan.ts';
import { outputsOfRun, runScenario } from '../../src/core/run-scenario.ts';
import type { RunOptions } from '../../src/core/run-scenario.ts';
import { simulateHere } from '../../src/core/simulate/simulate-here.ts';
import type { Claim } from '../../src/core/spec/generated/claims.ts';
import type { Scenario } from '../../src/core/validate/scenario.ts';
import { goodOf, model, scenarioOf, shockTypes, shocksOf } from './plan/tiny-run.ts';

const horizons = {
  short: { label: 'short', years: [2024, 2025] },
  mid: { label: 'mid', years: [2026, 2026] },
  long: { label: 'long', years: [2027, 2030] },
} as const;

const SETTINGS = { until: 2026, members: 60, seed: 'run' };
const here = async (plan: Plan): Promise<Simulation> => simulateHere(plan);

function claim(id: string, test: string): Claim {
  const labels = { holds: 'yes', contested: 'perhaps', overturned: 'no' };
  return {
    ...{ id, section: '1', line: 1, text: id, horizon_wording: null, confidence: null },
    ...{ horizons: ['short', 'long'], direction: 'other', labels, stress: {}, test },
  };
}

/** Knowledge of the tiny model with claims by their tests. */
function knowledgeOf(tests: Readonly<Record<string, string>> = {}): Knowledge {
  const claims = Object.entries(tests).map(([id, test]) => claim(id, test));
  const spec = { kind: 'claims' as const, chapter: 'AAA', claims };
  const series = new Map(
    model.outputs.map((one, i) => [seriesKey(one.indicator, one.country, one.partner), i]),
  );
  const vocabulary = {
    ...{ series, levers: model.levers.map(({ name }) => name), chapters: ['AAA'] },
    horizons: { short: horizons.short.years, mid: horizons.mid.years, long: horizons.long.years },
  };
  return {
    ...{ model, shockTypes, horizons, sha256: { model: '', data: '' } },
    claims: goodOf(compileClaims([{ file: 'AAA.json', spec }], vocabulary)),
    settings: {
      ...{ kind: 'settings', title: 'tiny', base_year: 2023, last_year: 2026 },
      ...{ first_month: '2024-01', last_month: '2026-12', run: SETTINGS, chapters: ['AAA'] },
      tables: [],
    },
  };
}

async function run(
  scenario: Scenario,
  knowledge = knowledgeOf(),
  options: Partial<RunOptions> = {},
  simulate = here,
) {
  return runScenario(scenario, knowledge, simulate, { settings: SETTINGS, ...options });
}

const outputAt = (indicator: string): number =>
  model.outputs.findIndex((one) => one.indicator === indicator);
const cut = scenarioOf(shocksOf({ type: 'cut' }));

describe('runScenario', () => {
  it('summarises every output, in the order of the model', async () => {
    const { series, years, horizons: told } = goodOf(await run(cut));
    expect(years).toEqual([2023, 2024, 2025, 2026]);
    expect(series.map(({ indicator }) => indicator)).toEqual(
      model.outputs.map(({ indicator }) => indicator),
    );
    expect(told).toHaveLength(series.length);
    const whole = series.find(({ indicator }) => indicator === 'whole');
    expect(whole?.quantiles['0.5']).toEqual([1, 0.5, 1, 1]);
    expect(whole?.baseline.mean).toEqual([1, 1, 1, 1]);
    expect(whole?.difference.mean).toEqual([0, -0.5, 0, 0]);
  });

  it('summarises only what is kept', async () => {
    const kept = [outputAt('cost'), outputAt('whole')];
    const { series } = goodOf(await run(cut, knowledgeOf(), { kept }));
    expect(series.map(({ indicator }) => indicator)).toEqual(['cost', 'whole']);
  });

  it('tells of the base year and of the horizons that lie within the run', async () => {
    const kept = [outputAt('whole')];
    const { horizons: told } = goodOf(await run(cut, knowledgeOf(), { kept }));
    expect(Object.keys(told[0] ?? {})).toEqual(['base', 'short', 'mid']);
    expect(told[0]?.short?.scenario.median).toBe(0.75);
    expect(told[0]?.short?.change?.median).toBe(-0.25);
    expect(told[0]?.base?.scenario.median).toBe(1);
  });

  it('tells of the years or of the horizons alone where that is asked for', async () => {
    const kept = [outputAt('whole')];
    const whole = goodOf(await run(cut, knowledgeOf(), { kept }));
    const years = goodOf(await run(cut, knowledgeOf(), { kept, by: 'year' }));
    expect(years.series).toEqual(whole.series);
    expect(years.horizons).toEqual([]);
    const spans = goodOf(await run(cut, knowledgeOf(), { kept, by: 'horizon' }));
    expect(spans.horizons).toEqual(whole.horizons);
    expect(spans.series.map(({ indicator, mean }) => [indicator, mean])).toEqual([['whole', []]]);
  });

  it('gives the same where there is room for some of the members only', async () => {
    const tests = { falls: 'vs_baseline(whole, horizon) < 0', costs: 'mean(cost, horizon) > 0.5' };
    const knowledge = knowledgeOf(tests);
    const simulated: number[] = [];
    const counting = async (plan: Plan): Promise<Simulation> => {
      simulated.push(plan.model.wanted.length);
      return simulateHere(plan);
    };
    const whole = goodOf(await run(cut, knowledge));
    const room = 2 * 4 * SETTINGS.members * 2;
    const shared = goodOf(await run(cut, knowledge, { room }, counting));
    expect(shared).toEqual(whole);
    expect(simulated.length).toBeGreaterThan(2);
  });

  it('gives memory back once a share is told', async () => {
    let held = 0;
    const counting = async (plan: Plan): Promise<Simulation> => {
      held += 1;
      return { ...simulateHere(plan), release: () => void (held -= 1) };
    };
    const knowledge = knowledgeOf({ falls: 'vs_baseline(whole, horizon) < 0' });
    goodOf(await run(cut, knowledge, { room: 1 }, counting));
    expect(held).toBe(0);
  });

  it('labels claims on series that are not kept', async () => {
    const knowledge = knowledgeOf({ falls: 'vs_baseline(whole, horizon) < 0' });
    const ran = goodOf(await run(cut, knowledge, { kept: [outputAt('cost')] }));
    expect(ran.outcomes.map((one) => [one.claim, one.horizon, one.probability, one.label])).toEqual(
      [['falls', 'short', 1, 'yes']],
    );
    expect(ran.outcomes[0]?.baseline.probability).toBe(0);
    expect(ran.untested.map((one) => [one.claim, one.horizon])).toEqual([['falls', 'long']]);
  });

  it('computes the series of the claims after those that are kept', () => {
    const knowledge = knowledgeOf({ falls: 'mean(whole, horizon) < 1' });
    const kept = [outputAt('cost')];
    expect(outputsOfRun(knowledge, kept)).toEqual([outputAt('cost'), outputAt('whole')]);
    expect(outputsOfRun(knowledge)).toHaveLength(model.outputs.length + 1);
  });

  it('runs once more for each lever that a claim is asked without', async () => {
    const plans: Plan[] = [];
    const knowledge = knowledgeOf({
      by_it: 'without(whole, mean(whole, horizon) < 1)',
      also: 'mean(whole, horizon) < 1 and not without(whole, mean(whole, horizon) < 1)',
    });
    const ran = goodOf(
      await run(cut, knowledge, {}, async (plan) => {
        plans.push(plan);
        return simulateHere(plan);
      }),
    );
    expect(plans.map(({ effects }) => effects?.targets.length ?? 0)).toEqual([1, 0]);
    expect(ran.outcomes.map((one) => one.probability)).toEqual([0, 1]);
  });

  it('labels on the scale that is asked for', async () => {
    const knowledge = knowledgeOf({ falls: 'mean(whole, horizon) < 1' });
    const words = await Promise.all(
      [{}, { scale: 'icd203' as const }].map(async (options) =>
        goodOf(await run(scenarioOf([]), knowledge, options)).outcomes.map((one) => one.likelihood),
      ),
    );
    expect(words).toEqual([['exceptionally unlikely'], ['almost no chance']]);
  });

  it('gives back the faults of a scenario', async () => {
    const clash = scenarioOf(shocksOf({ type: 'set', id: 'a' }, { type: 'set', id: 'b' }));
    const checked = await run(clash);
    expect(checked.ok ? [] : checked.issues.map(({ code }) => code)).toEqual(['override-collides']);
  });

  it('gives no result when an account does not balance', async () => {
    const broken = async (plan: Plan): Promise<Simulation> => {
      const simulation = simulateHere(plan);
      const values = simulation.scenario.values.map(() => 1);
      return { ...simulation, scenario: { ...simulation.scenario, values } };
    };
    await expect(run(cut, knowledgeOf(), {}, broken)).rejects.toThrow('account balance does not');
  });
});
