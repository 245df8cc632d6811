import { compileShockType } from '../../../src/core/compile/compile-shock-type.ts';
import type { CompiledShockType } from '../../../src/core/compile/compiled-shock-type.ts';
import type { Checked } from '../../../src/core/issue.ts';
import { planRun } from '../../../src/core/plan/plan-run.ts';
import type { PlanKnowledge, RunPlan, RunSettings } from '../../../src/core/plan/plan-run.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import type { EquationSpec, NoiseSpec, StockSpec } from '../../../src/core/spec/generated/model.ts';
import type { Effect, ShockTypeFile } from '../../../src/core/spec/generated/shock.ts';
import { shockKeys } from '../../../src/core/validate/shock-keys.ts';
import type { Assumption, Scenario, ScenarioShock } from '../../../src/core/validate/scenario.ts';
import { BASIS, SETS, compileGood, constant, eq, lever } from '../compile/tiny-model.ts';

const out = (equation: EquationSpec, ...outputs: NonNullable<EquationSpec['outputs']>) => ({
  ...equation,
  outputs,
});

const luck: NoiseSpec = {
  ...{ kind: 'noise', label: 'luck', unit: '1', over: ['a'] },
  ...{ sd: 'spread', persistence: 'keep', break: { probability: 'chance', sd: 'spread' } },
};

const people: StockSpec = {
  ...{ kind: 'stock', label: 'people', unit: 'person' },
  ...{ initial: 'start', change: 'previous(people) * growth' },
  outputs: [{ indicator: 'people' }],
};

/** A model with every kind of lever, a parameter of each kind, noise, a stock and an account. */
export const model = compileGood(
  {
    ...{ whole: lever(), onPair: lever(['pair']), onB: lever(['b']), cost: lever([], 0) },
    ...{ spread: constant(0.1), keep: constant(0.5), chance: constant(0.2) },
    start: constant(100, 'person'),
    growth: {
      ...{ kind: 'parameter', label: 'growth', unit: '1/year', basis: BASIS },
      value: { uniform: { low: 0.1, high: 0.3 } },
    },
    each: {
      ...{ kind: 'parameter', label: 'each', unit: '1', over: ['a'], basis: BASIS },
      values: { A1: { normal: { mean: 1, sd: 0.1 } }, A2: 2, A3: { uniform: { low: 0, high: 1 } } },
    },
    luck,
    people,
    whole_seen: out(eq('whole'), { indicator: 'whole' }),
    cost_seen: out(eq('cost'), { indicator: 'cost' }),
    b_seen: out(eq('onB', { over: ['b'] }), { indicator: 'on_b', country: 'b' }),
    pair_seen: out(
      eq('onPair', { over: ['pair'] }),
      { indicator: 'on_pair', country: 'a', partner: 'b' },
      { indicator: 'on_pair_turned', country: 'b', partner: 'a' },
    ),
    luck_seen: out(eq('luck', { over: ['a'] }), { indicator: 'luck', country: 'a' }),
    product: out(eq('each * exp(luck) * whole', { over: ['a'] }), {
      ...{ indicator: 'product', country: 'a' },
    }),
    balance: { kind: 'account', label: 'balance', residual: 'whole - whole' },
  },
  { sets: SETS },
);

/** Compile a type of shock for the model. */
export function typeOf(
  id: string,
  effects: readonly Partial<Effect>[],
  more: Partial<ShockTypeFile> = {},
): CompiledShockType {
  const effect: Effect = { lever: 'whole', combine: 'multiply', value: '1 - severity * intensity' };
  const checked = compileShockType(
    `${id}.json`,
    {
      ...{ kind: 'shock', id, label: id, doc: 'invented for a test', aim: {} },
      sections: [{ chapter: 'X', section: '1' }],
      effects: effects.map((one) => ({ ...effect, ...one })),
      ...more,
    },
    model,
  );
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

const half = { label: 'part', unit: '1', value: { uniform: { low: 0, high: 1 } }, basis: BASIS };

/** Types of shock that move the levers in every way. */
export const shockTypes: Readonly<Record<string, CompiledShockType>> = Object.fromEntries(
  [
    typeOf('cut', [{}]),
    typeOf('part', [{ value: '1 - part * severity * intensity' }], { parameters: { part: half } }),
    typeOf('add', [{ combine: 'add', value: 'severity * intensity' }]),
    typeOf('max', [{ combine: 'max', value: 'severity * intensity' }]),
    typeOf('set', [{ combine: 'override', value: 'severity' }]),
    typeOf('dear', [{ lever: 'cost', combine: 'add', value: 'severity * intensity' }]),
    typeOf('aimed', [{ lever: 'onPair', on: { a: 'from', b: 'to' } }], {
      aim: { from: { set: 'a' }, to: { set: 'b' } },
    }),
    typeOf(
      'home',
      [
        { lever: 'onB', on: { b: 'country' } },
        { lever: 'onPair', on: { b: ['B1'] } },
      ],
      {
        aim: { country: { set: 'b', required: true } },
      },
    ),
    typeOf('setPair', [{ lever: 'onPair', on: { a: 'from' }, combine: 'override', value: '0.5' }], {
      aim: { from: { set: 'a' } },
    }),
  ].map((type) => [type.id, type]),
);

export const knowledge: PlanKnowledge = { model, shockTypes };

/** What a test says of a shock; the rest is usual. */
export type ShockDraft = Partial<ScenarioShock> & { readonly type: string };

/** Shocks as a scenario has them; all of 2024 and severity 0.5 where nothing is said. */
export function shocksOf(...shocks: readonly ShockDraft[]): readonly ScenarioShock[] {
  const whole = shocks.map((shock, i) => ({
    ...{ start: '2024-01', end: '2024-12', severity: 0.5, file: 's.json' },
    ...{ pointer: `/shocks/${i}`, ...shock },
  }));
  const keys = shockKeys(whole);
  return whole.map((shock, i) => ({ ...shock, key: keys[i] ?? '' }));
}

export function scenarioOf(
  shocks: readonly ScenarioShock[],
  more: Partial<Scenario> = {},
): Scenario {
  return {
    ...{ id: 'test', title: 'A test', description: 'invented', narrative: undefined },
    ...{ sections: [], shocks, assumptions: [], run: {}, files: [], ...more },
  };
}

export function assumption(name: string, quantity: Assumption['quantity']): Assumption {
  const [whole = name, element] = name.replace(']', '').split('[');
  const place = { file: 's.json', pointer: '', line: 1, column: 1 };
  return { name: whole, quantity, place, ...(element === undefined ? {} : { element }) };
}

export const SETTINGS: RunSettings = { until: 2026, members: 5, seed: 'tiny' };

export function goodOf<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
  return checked.value;
}

/** Plan a run that keeps every output. */
export function planOf(scenario: Scenario, settings: RunSettings = SETTINGS): RunPlan {
  const all = model.outputs.map((_, i) => i);
  return goodOf(planRun(knowledge, scenario, settings, all));
}

/** The values of a series in the scenario: `[year][member]`. */
export function seriesOf(
  scenario: Scenario,
  indicator: string,
  country?: string,
  partner?: string,
): readonly (readonly number[])[] {
  const { plan, wantedOf, years } = planOf(scenario);
  const { values, members } = simulateHere(plan).scenario;
  const at = model.outputs.findIndex(
    (one) => one.indicator === indicator && one.country === country && one.partner === partner,
  );
  const wanted = wantedOf.get(at);
  if (wanted === undefined) throw new Error(`no series ${indicator}`);
  const first = wanted * years.length * members;
  return years.map((_, t) => [...values.subarray(first + t * members, first + (t + 1) * members)]);
}
