import type { CompiledModel } from '../../../src/core/compile/compiled-model.ts';
import type { CompiledShockType } from '../../../src/core/compile/compiled-shock-type.ts';
import { compileShockType } from '../../../src/core/compile/compile-shock-type.ts';
import { readCondition } from '../../../src/core/observe/read-condition.ts';
import type { Condition, ConditionTexts } from '../../../src/core/observe/read-condition.ts';
import { planRun } from '../../../src/core/plan/plan-run.ts';
import type { RunPlan, RunSettings } from '../../../src/core/plan/plan-run.ts';
import { cell } from '../../../src/core/plan/plan.ts';
import type { Simulation } from '../../../src/core/plan/plan.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import type { EquationSpec, NoiseSpec } from '../../../src/core/spec/generated/model.ts';
import type { Scenario } from '../../../src/core/validate/scenario.ts';
import { SETS, compileGood, constant, eq, lever } from '../compile/tiny-model.ts';
import { goodOf, scenarioOf } from './tiny-run.ts';

const noise = (over: string[], more: Partial<NoiseSpec> = {}): NoiseSpec => ({
  ...{ kind: 'noise', label: 'n', unit: '1', over, sd: 'spread', persistence: 'keep', ...more },
});

const out = (equation: EquationSpec, ...outputs: NonNullable<EquationSpec['outputs']>) => ({
  ...equation,
  outputs,
});

/** A model whose levels can be observed by country, by pair, and in all; and a driver. */
export const model: CompiledModel = compileGood(
  {
    ...{ spread: constant(0.1), keep: constant(0.9), push: lever() },
    ...{ shared: noise([]), own: noise(['a']), rate_noise: noise([]), still: noise([]) },
    held: noise(['pair'], { drawn: false }),
    capped: noise([]),
    rate: {
      ...out(eq('push * exp(rate_noise)'), { indicator: 'rate' }),
      driver: { through: ['rate_noise'] },
    },
    each: out(eq('100 * rate * exp(shared + own)', { over: ['a'] }), {
      ...{ indicator: 'level', country: 'a', observed_through: ['own', 'shared'] },
    }),
    part: out(
      eq('each * exp(held)', { over: ['pair'] }),
      {
        ...{ indicator: 'level', country: 'a', partner: 'b' },
        observed_through: ['held'],
      },
      {
        ...{ indicator: 'level_turned', country: 'b', partner: 'a' },
        observed_through: ['held'],
      },
    ),
    all: out(eq('sum(each, a)'), { indicator: 'all', observed_through: ['own', 'shared'] }),
    few: out(eq('min(10 * exp(capped), 12)'), {
      ...{ indicator: 'few', observed_through: ['capped'] },
    }),
    unheld: out(eq('exp(still)'), { indicator: 'unheld' }),
  },
  { sets: SETS, places: { A1: { label: 'First land' } } },
);

/** A shock that halves the driver, and all levels with it. */
export const shockTypes: Readonly<Record<string, CompiledShockType>> = {
  halve: goodOf(
    compileShockType(
      'halve.json',
      {
        ...{ kind: 'shock', id: 'halve', label: 'halve', doc: 'invented for a test', aim: {} },
        sections: [{ chapter: 'X', section: '1' }],
        effects: [{ lever: 'push', combine: 'multiply', value: '1 - severity * intensity' }],
      },
      model,
    ),
  ),
};

export const SETTINGS: RunSettings = { until: 2028, members: 200, seed: 'figures' };

/** A file of figures, without its first line. */
export const observed = (...rows: readonly string[]): ConditionTexts => ({
  observed: {
    file: 'o.csv',
    text: ['country,partner,indicator,year,value', ...rows, ''].join('\n'),
  },
});

/** A file of driver paths, without its first line. */
export const drivers = (...rows: readonly string[]): ConditionTexts => ({
  drivers: { file: 'd.csv', text: ['driver,year,value', ...rows, ''].join('\n') },
});

export function conditionOf(texts: ConditionTexts): Condition {
  return goodOf(readCondition(texts, model, SETTINGS.until));
}

/** Faults as `file:line:column message (hint)`. */
export function faultsOf(texts: ConditionTexts, until = SETTINGS.until): readonly string[] {
  const checked = readCondition(texts, model, until);
  return (checked.ok ? checked.warnings : checked.issues).map(
    ({ file, line, column, message, hint }) =>
      `${file}:${line}:${column} ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );
}

export function planOf(
  texts: ConditionTexts,
  scenario: Scenario = scenarioOf([]),
  settings: RunSettings = SETTINGS,
): RunPlan {
  const all = model.outputs.map((_, i) => i);
  return goodOf(planRun({ model, shockTypes }, scenario, settings, all, conditionOf(texts)));
}

/** A simulated plan, and all members' values of a series in a year. */
export type Seen = {
  readonly plan: RunPlan;
  readonly simulation: Simulation;
  readonly values: (
    ensemble: 'scenario' | 'baseline',
    series: readonly [string, string?, string?],
    year: number,
  ) => Float64Array;
};

export function simulate(texts: ConditionTexts, scenario?: Scenario, settings?: RunSettings): Seen {
  const plan = planOf(texts, scenario, settings);
  const simulation = simulateHere(plan.plan);
  return {
    ...{ plan, simulation },
    values: (ensemble, [indicator, country, partner], year) => {
      const at = model.outputs.findIndex(
        (one) => one.indicator === indicator && one.country === country && one.partner === partner,
      );
      const wanted = plan.wantedOf.get(at);
      if (wanted === undefined) throw new Error(`no series ${indicator}`);
      return cell(simulation[ensemble], wanted, year - model.baseYear);
    },
  };
}
