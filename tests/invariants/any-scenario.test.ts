import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveScenario } from '../../src/core/validate/resolve-extends.ts';
import type { Scenario } from '../../src/core/validate/scenario.ts';
import type { ScenarioFile } from '../../src/core/spec/generated/scenario.ts';
import { checkAccounts } from '../../src/core/simulate/check-accounts.ts';
import { cell } from '../../src/core/plan/plan.ts';
import type { Plan, Simulation } from '../../src/core/plan/plan.ts';
import { createSink, simulateMembers } from '../../src/core/simulate/simulate-members.ts';
import { vocabularyOf } from '../../src/core/knowledge.ts';
import { fileOf, goodOf, knowledge, sameBits, scenarioOf } from '../model/run.ts';
import { OUTPUTS, enginesOf, planOf, runs, simulate } from './random-run.ts';
import { randomScenario } from './random-scenario.ts';

/** Gains less losses; every other series counts something. */
const BALANCES: readonly string[] = ['net_migration', 'young_outflow'];
const RUNS = ['scenario', 'baseline'] as const;
const vocabulary = vocabularyOf(knowledge);

const run = (scenario: Scenario): Simulation => simulate(planOf(scenario));
const runFile = (file: ScenarioFile): Simulation => run(scenarioOf(file));

function expectSame(found: Simulation, expected: Simulation): void {
  expect(sameBits(found.scenario.values, expected.scenario.values)).toBe(true);
  expect(sameBits(found.baseline.values, expected.baseline.values)).toBe(true);
}

describe('any scenario', () => {
  it('balances its accounts, and has no number that is negative, infinite or none', () => {
    fc.assert(
      fc.property(randomScenario(), (file) => {
        const runPlan = planOf(scenarioOf(file));
        const simulation = simulate(runPlan);
        expect(runPlan.accounts.length).toBeGreaterThan(5);
        checkAccounts(runPlan.accounts, simulation);
        expect(OUTPUTS.filter((_, i) => isFaulty(runPlan, simulation, i))).toEqual([]);
      }),
      runs(40),
    );
  });

  // Subnormal numbers are lost beside others: a difference that takes them away again is below nil.
  it.each([Number.MIN_VALUE, 1e-310])(
    'has nothing negative for a wave of refugees of %s',
    (severity) => {
      const country = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'];
      const shock = { type: 'refugee-influx', country, start: '2025-01', severity };
      const runPlan = planOf(scenarioOf(fileOf([shock])));
      const simulation = simulate(runPlan);
      expect(OUTPUTS.filter((_, i) => isFaulty(runPlan, simulation, i))).toEqual([]);
    },
  );

  function isFaulty(
    { wantedOf, years }: ReturnType<typeof planOf>,
    simulation: Simulation,
    output: number,
  ): boolean {
    const wanted = wantedOf.get(output) ?? NaN;
    const least = BALANCES.includes(OUTPUTS[output]?.indicator ?? '') ? -Infinity : 0;
    return RUNS.some((one) =>
      years.some((_, t) =>
        cell(simulation[one], wanted, t).some((x) => !(x >= least && Number.isFinite(x))),
      ),
    );
  }

  it('is its baseline bit for bit where every severity is nil', () => {
    fc.assert(
      fc.property(randomScenario({ side: 'nil' }), (file) => {
        const { scenario, baseline } = runFile(file);
        expect(sameBits(scenario.values, baseline.values)).toBe(true);
      }),
      runs(15),
    );
  });

  it('has the baseline of the same file without shocks', () => {
    fc.assert(
      fc.property(randomScenario(), (file) => {
        const { baseline } = runFile(file);
        const without = runFile({ ...file, shocks: [] });
        expect(sameBits(without.scenario.values, baseline.values)).toBe(true);
      }),
      runs(15),
    );
  });

  it('does not depend on the order of its shocks, once these have names', () => {
    const shuffled = randomScenario().chain((file) =>
      fc
        .shuffledSubarray(file.shocks, { minLength: file.shocks.length })
        .map((shocks) => [file, { ...file, shocks }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([file, other]) => expectSame(runFile(other), runFile(file))),
      runs(15),
    );
  });

  it('moves nothing before the year in which its first shock starts', () => {
    fc.assert(
      fc.property(randomScenario(), (file) => {
        const runPlan = planOf(scenarioOf(file));
        const { scenario, baseline } = simulate(runPlan);
        const first = Math.min(...file.shocks.map(({ start }) => Number(start.slice(0, 4))));
        const before = runPlan.years.flatMap((year, t) => (year < first ? [t] : []));
        const moved = runPlan.plan.model.wanted.filter((_, i) =>
          before.some((t) => !sameBits(cell(scenario, i, t), cell(baseline, i, t))),
        );
        expect(moved).toEqual([]);
      }),
      runs(15),
    );
  });

  it('is the same before a year from which a shock is put off', () => {
    const later = fc.tuple(randomScenario(), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(later, ([file, years]) => {
        const [moved, ...rest] = file.shocks;
        if (moved === undefined) return;
        const { end: _end, ...endless } = moved;
        const start = Number(moved.start.slice(0, 4)) + years;
        const put = { ...endless, start: `${start}${moved.start.slice(4)}` };
        const runPlan = planOf(scenarioOf({ ...file, shocks: [put, ...rest] }));
        const whole = simulate(runPlan).scenario;
        const without = runFile({ ...file, shocks: rest }).scenario;
        const before = runPlan.years.flatMap((year, t) => (year < start ? [t] : []));
        const differs = runPlan.plan.model.wanted.filter((_, i) =>
          before.some((t) => !sameBits(cell(whole, i, t), cell(without, i, t))),
        );
        expect(differs).toEqual([]);
      }),
      runs(15),
    );
  });
});

describe('stacking', () => {
  /** Resolve files that may extend each other, by name. */
  function stacked(files: Readonly<Record<string, ScenarioFile>>, entry: readonly string[]) {
    const texts = new Map(
      Object.entries(files).map(([name, file]) => [name, JSON.stringify(file)]),
    );
    const checked = resolveScenario(
      entry,
      (name) => {
        const text = texts.get(name);
        return text === undefined
          ? { ok: false, reason: 'missing', tried: [name] }
          : { ok: true, file: `${name}.json`, text, id: name };
      },
      vocabulary,
    );
    const { shocks, assumptions } = goodOf(checked);
    return { shocks, assumptions, scenario: goodOf(checked) };
  }

  const three = fc.tuple(
    randomScenario({ id: 'a', most: 2 }),
    randomScenario({ id: 'b', most: 2 }),
    randomScenario({ id: 'c', most: 2 }),
  );
  const holder = (...names: string[]): ScenarioFile => ({
    ...{ title: 'x', description: 'holds others', shocks: [], extends: names },
  });

  it('is associative: a and b, then c, is a, then b and c', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const files = { a, b, c, ab: holder('a', 'b'), bc: holder('b', 'c') };
        const flat = stacked(files, ['a', 'b', 'c']);
        for (const entry of [
          ['ab', 'c'],
          ['a', 'bc'],
          ['ab', 'bc'],
        ]) {
          const { shocks, assumptions } = stacked(files, entry);
          expect(shocks).toEqual(flat.shocks);
          expect(assumptions).toEqual(flat.assumptions);
        }
      }),
      runs(100),
    );
  });

  it('gives the same bits, however it is written', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const files = { a, b, c, ab: holder('a', 'b') };
        const one = stacked(files, ['a', 'b', 'c']).scenario;
        expectSame(run(stacked(files, ['ab', 'c']).scenario), run(one));
      }),
      runs(10),
    );
  });
});

describe('a round trip through JSON', () => {
  it('leaves a scenario as it is, whatever the order of its keys and the spaces between', () => {
    fc.assert(
      fc.property(randomScenario(), (file) => {
        const turned: ScenarioFile = JSON.parse(JSON.stringify(reversedKeys(file), undefined, 4));
        const [one, other] = [file, turned].map((one) => scenarioOf(one));
        expect(other?.shocks).toEqual(one?.shocks);
        expect(new Set(other?.assumptions.map(plain))).toEqual(
          new Set(one?.assumptions.map(plain)),
        );
      }),
      runs(100),
    );
  });

  it('leaves a plan as it is, to the bit of what it gives', () => {
    fc.assert(
      fc.property(randomScenario(), (file) => {
        const runPlan = planOf(scenarioOf(file));
        const plan: Plan = JSON.parse(JSON.stringify(runPlan.plan));
        expectSame(simulate({ ...runPlan, plan }), simulate(runPlan));
      }),
      runs(15),
    );
  });

  const plain = ({ name, element, quantity }: Scenario['assumptions'][number]): string =>
    JSON.stringify([name, element, quantity]);

  function reversedKeys(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(reversedKeys);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, reversedKeys(inner)]);
    return Object.fromEntries(entries.reverse());
  }
});

describe('slices of any scenario', () => {
  it('give the same bits wherever the members are cut', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 63 }), { maxLength: 5 });
    fc.assert(
      fc.property(randomScenario(), cuts, (file, cut) => {
        const runPlan = planOf(scenarioOf(file));
        const { plan } = runPlan;
        const whole = simulate(runPlan);
        const edges = [0, ...new Set(cut.toSorted((a, b) => a - b)), plan.members];
        const sink = createSink(plan);
        const engines = enginesOf(plan);
        const slices = edges.slice(1).map((to, i) => ({ from: edges[i] ?? 0, to }));
        for (const slice of slices.reverse()) simulateMembers(plan, engines, slice, sink);
        expect(sameBits(sink.scenario, whole.scenario.values)).toBe(true);
        expect(sameBits(sink.baseline, whole.baseline.values)).toBe(true);
      }),
      runs(8),
    );
  });
});
