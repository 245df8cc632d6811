import { describe, expect, it } from 'vitest';
import { planRun, settingsOf } from '../../../src/core/plan/plan-run.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import {
  SETTINGS,
  assumption,
  knowledge,
  model,
  planOf,
  scenarioOf,
  shocksOf,
} from './tiny-run.ts';

const outputAt = (indicator: string): number =>
  model.outputs.findIndex((one) => one.indicator === indicator);

function draw(name: string, ...assumptions: readonly ReturnType<typeof assumption>[]) {
  const { draws } = planOf(scenarioOf([], { assumptions })).plan.model;
  return draws[model.parameters.findIndex(({ key }) => key === name)];
}

describe('settingsOf', () => {
  const defaults = { until: 2040, members: 1000, seed: 'data' };
  const scenario = scenarioOf([], { run: { members: 300, seed: 'file' } });

  it.each([
    [{}, { until: 2040, members: 300, seed: 'file' }],
    [{ members: 7 }, { until: 2040, members: 7, seed: 'file' }],
    [
      { until: 2030, seed: 'line' },
      { until: 2030, members: 300, seed: 'line' },
    ],
  ])('lets %j of the command line win over the file, and the file over the data', (given, all) => {
    expect(settingsOf(defaults, scenario, given)).toEqual(all);
  });
});

describe('planRun', () => {
  it('plans the years from the base year to the last one', () => {
    const { plan, years } = planOf(scenarioOf([]), { ...SETTINGS, until: 2025 });
    expect(years).toEqual([2023, 2024, 2025]);
    expect(plan).toMatchObject({ baseYear: 2023, years: 3, members: 5, seed: 'tiny' });
  });

  it('has no effects without a shock that acts', () => {
    expect(planOf(scenarioOf([])).plan.effects).toBeUndefined();
    expect(planOf(scenarioOf(shocksOf({ type: 'cut', severity: 0 }))).plan.effects).toBeUndefined();
    expect(planOf(scenarioOf(shocksOf({ type: 'cut' }))).plan.effects).toBeDefined();
  });

  it('keeps an element once that two outputs read, and every account', () => {
    const { plan, wantedOf, accounts } = planOf(scenarioOf([]));
    expect(wantedOf.get(outputAt('on_pair'))).toBe(wantedOf.get(outputAt('on_pair_turned')));
    const names = plan.model.wanted.map(({ array, element }) => `${array}.${element}`);
    expect(new Set(names).size).toBe(names.length);
    expect(accounts.map(({ name }) => name)).toEqual(['balance']);
    expect(accounts[0]?.wanted).toBe(plan.model.wanted.length - 1);
  });

  it('computes only what the kept outputs and the accounts need', () => {
    const plan = planRun(knowledge, scenarioOf([]), SETTINGS, [outputAt('people')]);
    if (!plan.ok) throw new Error('no plan');
    const { program, wanted } = plan.value.plan.model;
    expect(wanted).toHaveLength(2);
    expect(program.step.length).toBeLessThan(model.program.step.length);
    expect([...plan.value.wantedOf.keys()]).toEqual([outputAt('people')]);
  });

  it('gives a series the same bits whatever else is kept', () => {
    const position = outputAt('product');
    const scenario = scenarioOf(shocksOf({ type: 'cut' }));
    const alone = planRun(knowledge, scenario, SETTINGS, [position]);
    const all = planOf(scenario);
    if (!alone.ok) throw new Error('no plan');
    const [a, b] = [alone.value, all].map(({ plan, wantedOf }) => {
      const size = plan.years * plan.members;
      const at = (wantedOf.get(position) ?? NaN) * size;
      return simulateHere(plan).scenario.values.slice(at, at + size);
    });
    expect(a).toEqual(b);
  });

  it('gives back overrides that collide as issues', () => {
    const scenario = scenarioOf(shocksOf({ type: 'set', id: 'a' }, { type: 'set', id: 'b' }));
    const checked = planRun(knowledge, scenario, SETTINGS, [0]);
    expect(checked.ok ? [] : checked.issues.map(({ code }) => code)).toEqual(['override-collides']);
  });

  it('draws parameters by name, those of a table by name and element', () => {
    expect(draw('growth')).toEqual({
      ...{ key: 'growth', quantity: { uniform: { low: 0.1, high: 0.3 } } },
    });
    expect(draw('each[A2]')).toEqual({ key: 'each[A2]', quantity: 2 });
  });

  it('draws what the scenario assumes instead, one draw where it names the whole', () => {
    const normal = { normal: { mean: 5, sd: 1 } };
    expect(draw('growth', assumption('growth', 0.2))).toEqual({ key: 'growth', quantity: 0.2 });
    expect(draw('each[A1]', assumption('each', normal))).toEqual({ key: 'each', quantity: normal });
    expect(draw('each[A3]', assumption('each', normal))).toEqual({ key: 'each', quantity: normal });
  });

  it('lets the last assumption that fits win, and leaves other elements alone', () => {
    const both = [assumption('each', 1), assumption('each[A1]', 9)];
    expect(draw('each[A1]', ...both)).toEqual({ key: 'each[A1]', quantity: 9 });
    expect(draw('each[A2]', ...both)).toEqual({ key: 'each', quantity: 1 });
    expect(draw('each[A3]', assumption('each[A1]', 9))?.key).toBe('each[A3]');
  });

  it('draws noise for each element, and apart for the break', () => {
    const { noises } = planOf(scenarioOf([])).plan.model;
    expect(noises.map(({ key, element, kind }) => `${key} ${element} ${kind}`)).toEqual(
      ['A1', 'A2', 'A3'].flatMap((element) => [
        `luck#z ${element} normal`,
        `luck#u ${element} uniform`,
        `luck#zb ${element} normal`,
      ]),
    );
  });
});
