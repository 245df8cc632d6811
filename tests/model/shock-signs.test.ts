import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CompiledShockType } from '../../src/core/compile/compiled-shock-type.ts';
import { checkAccounts } from '../../src/core/simulate/check-accounts.ts';
import type { ScenarioFile, ShockSpec } from '../../src/core/spec/generated/scenario.ts';
import type { Scenario } from '../../src/core/validate/scenario.ts';
import { createScenarioReader } from '../../src/node/files/read-scenario.ts';
import { resolveScenario } from '../../src/core/validate/resolve-extends.ts';
import { vocabularyOf } from '../../src/core/knowledge.ts';
import { SIGNS } from '../shocks/signs.ts';
import type { Sign } from '../shocks/signs.ts';
import { fileOf, goodOf, knowledge, median, sameBits, shareOf, simulate } from './run.ts';
import type { Simulated } from './run.ts';

const FOLDER = fileURLToPath(new URL('../shocks', import.meta.url));
const FIXTURES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => basename(name, '.json'));
const TYPES = Object.values(knowledge.shockTypes);
const SETTINGS = { members: 200, until: 2029 };
const RUNS = ['scenario', 'baseline'] as const;
/** The part of the members that must go the way of the sign, beside the median. */
const MOST = 0.9;
const START = 2025;

/** Gains less losses; every other series counts something. */
const BALANCES = ['net_migration', 'young_outflow'];

/** Read a fixture and check it as the command line does. */
function fixture(name: string): Scenario {
  const read = createScenarioReader({ working: FOLDER, shipped: FOLDER });
  const checked = resolveScenario([`${FOLDER}/${name}.json`], read, vocabularyOf(knowledge));
  const scenario = goodOf(checked);
  expect(checked.ok ? checked.warnings : []).toEqual([]);
  return scenario;
}

function fileOfFixture(name: string): ScenarioFile {
  const file: ScenarioFile = JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));
  return file;
}

/** Simulate a fixture with other severities. */
function withSeverity(name: string, severity: (shock: ShockSpec) => number): Simulated {
  const { shocks } = fileOfFixture(name);
  return simulate(
    fileOf(shocks.map((shock) => ({ ...shock, severity: severity(shock) }))),
    SETTINGS,
  );
}

/** The furthest severity of a type on the side of zero that the fixture uses. */
function furthest({ type, severity }: ShockSpec): number {
  const range = knowledge.shockTypes[type]?.severity;
  return (Number(severity) < 0 ? range?.low : range?.high) ?? NaN;
}

/** Scenario less baseline, one a member. */
function difference(simulated: Simulated, [, ...row]: Sign): Float64Array {
  const [indicator, country, partner, year] = row;
  const { scenario, baseline } = simulated.series(indicator, country, partner);
  const base = baseline(year);
  return scenario(year).map((value, m) => value - (base[m] ?? NaN));
}

function faults(simulated: Simulated, isFaulty: (value: number) => boolean): readonly string[] {
  const { outputs } = knowledge.model;
  const found = outputs.filter(({ indicator, country, partner }) => {
    const both = simulated.series(indicator, country, partner);
    return RUNS.some((run) => simulated.years.some((year) => both[run](year).some(isFaulty)));
  });
  return [...new Set(found.map(({ indicator }) => indicator))];
}

describe('every type of shock', () => {
  it.each(TYPES.map(({ id }) => id))('has a fixture that uses it alone: %s', (id) => {
    expect(FIXTURES).toContain(id);
    expect(new Set(fileOfFixture(id).shocks.map(({ type }) => type))).toEqual(new Set([id]));
  });

  it('has a sign that is tested', () => {
    const tested = new Set(SIGNS.map(([name]) => name));
    expect(FIXTURES.filter((name) => !tested.has(name))).toEqual([]);
  });
});

describe.each(FIXTURES)('the shock of the fixture %s', (name) => {
  const simulated = simulate(fixture(name), SETTINGS);
  const signs = SIGNS.filter(([row]) => row === name);
  const growing = [0.3, 0.6, 1].map((part) =>
    withSeverity(name, (shock) => part * furthest(shock)),
  );

  it('leaves every account in balance', () => {
    const { accounts } = simulated.runPlan;
    expect(accounts.length).toBeGreaterThan(5);
    checkAccounts(accounts, simulated.simulation);
  });

  it('gives finite numbers only, none negative but in balances', () => {
    expect(faults(simulated, (value) => !Number.isFinite(value))).toEqual([]);
    const negative = faults(simulated, (value) => value < 0);
    expect(negative.filter((indicator) => !BALANCES.includes(indicator))).toEqual([]);
  });

  it('equals the baseline bit for bit at severity 0', () => {
    const { simulation } = withSeverity(name, () => 0);
    expect(sameBits(simulation.scenario.values, simulation.baseline.values)).toBe(true);
  });

  it('moves nothing before the year in which it starts, and something then', () => {
    const moved = simulated.years.filter((year) =>
      knowledge.model.outputs.some(({ indicator, country, partner }) => {
        const { scenario, baseline } = simulated.series(indicator, country, partner);
        return !sameBits(scenario(year), baseline(year));
      }),
    );
    expect(moved[0]).toBe(START);
  });

  it.each(signs)('%s: moves %s of %s (partner %s) in %i: %s', (...row) => {
    const way = row[5] === '+' ? 1 : -1;
    const differences = difference(simulated, row).map((value) => value * way);
    expect(median(differences)).toBeGreaterThan(0);
    expect(shareOf(differences, (value) => value > 0)).toBeGreaterThanOrEqual(MOST);
  });

  it.each(signs)('%s: moves %s of %s (partner %s) in %i the more the severer: %s', (...row) => {
    const medians = growing.map((run) => Math.abs(median(difference(run, row))));
    expect(medians).toEqual(medians.toSorted((a, b) => a - b));
    expect(new Set(medians).size).toBe(growing.length);
  });
});

describe('a type whose severity goes below nil', () => {
  const both = TYPES.filter(({ severity }) => severity.low < 0).map(({ id }) => id);

  it.each(both)('turns its main effect round there: %s', (id) => {
    const main = SIGNS.find(([name]) => name === id);
    if (main === undefined) throw new Error(`no sign of ${id}`);
    const [up, down] = [0.5, -0.5].map((severity) =>
      median(
        difference(
          withSeverity(id, () => severity),
          main,
        ),
      ),
    );
    expect(Math.sign(up ?? NaN)).toBe(main[5] === '+' ? 1 : -1);
    expect(Math.sign(down ?? NaN)).toBe(-Math.sign(up ?? NaN));
  });
});

describe('a shock whose aim is left out', () => {
  const optional = TYPES.filter(({ aim }) => openAims(aim).length > 0);

  it.each(optional.map(({ id }) => id))('acts on all that could be named, no more: %s', (id) => {
    const [shock] = fileOfFixture(id).shocks;
    const aim = knowledge.shockTypes[id]?.aim ?? {};
    if (shock === undefined) throw new Error(`no fixture ${id}`);
    const { country, from, to, ...rest } = shock;
    const given = Object.entries({ country, from, to });
    const kept: Aims = Object.fromEntries(
      given.filter(([key, codes]) => codes !== undefined && !openAims(aim).includes(key)),
    );
    const named: Aims = Object.fromEntries(
      openAims(aim).map((key) => [key, elementsOf(Object.entries(aim), key)]),
    );
    const [broad, listed] = [kept, { ...kept, ...named }].map(
      (aims) => simulate(fileOf([{ ...rest, ...aims }]), SETTINGS).simulation.scenario.values,
    );
    if (broad === undefined || listed === undefined) throw new Error('two runs');
    expect(sameBits(broad, listed)).toBe(true);
  });
});

type Aims = Pick<ShockSpec, 'country' | 'from' | 'to'>;
type AimOfType = CompiledShockType['aim'];

/** The aims that a scenario may leave out. */
function openAims(aim: AimOfType): readonly string[] {
  return Object.entries(aim).flatMap(([key, { required }]) => (required === true ? [] : [key]));
}

/** All that an aim could name. */
function elementsOf(aims: readonly [string, { readonly set: string }][], key: string): string[] {
  const set = aims.find(([name]) => name === key)?.[1].set;
  return [...(knowledge.model.sets.find(({ name }) => name === set)?.elements ?? [])];
}
