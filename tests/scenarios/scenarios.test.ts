import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runScenario } from '../../src/core/run-scenario.ts';
import { settingsOf } from '../../src/core/plan/plan-run.ts';
import { simulateHere } from '../../src/core/simulate/simulate-here.ts';
import { SHIPPED, bytesOf, goodOf, knowledge, median, shipped, simulate } from '../model/run.ts';
import { wholeKnowledge } from '../model/run.ts';
import type { Simulated } from '../model/run.ts';

const MEMBERS = 200;
const INDICATORS = ['remittances_received', 'workers_abroad'];
const COUNTRIES = knowledge.settings.chapters;
const YEARS = [2025, 2027, 2032];

/** What a scenario is known to give; `UPDATE_GOLDEN=1 npx vitest run tests/scenarios` rewrites it. */
type Expected = {
  readonly members: number;
  /** Medians by indicator, country and year, to six significant digits. */
  readonly medians: Readonly<Record<string, Record<string, Record<string, number>>>>;
  /** Hash of the bytes of all series, scenario and baseline, in the order of the model's outputs. */
  readonly sha256: string;
};

function resultOf(simulated: Simulated): Expected {
  const table = <T>(keys: readonly (string | number)[], value: (key: string) => T) =>
    Object.fromEntries(keys.map((key) => [key, value(String(key))]));
  const medians = table(INDICATORS, (indicator) =>
    table(COUNTRIES, (country) => {
      const { scenario } = simulated.series(indicator, country);
      return table(YEARS, (year) => Number(median(scenario(Number(year))).toPrecision(6)));
    }),
  );
  return { members: MEMBERS, medians, sha256: hashOf(simulated) };
}

function hashOf({ series, years }: Simulated): string {
  const hash = createHash('sha256');
  for (const { indicator, country, partner } of knowledge.model.outputs) {
    const { scenario, baseline } = series(indicator, country, partner);
    for (const path of [scenario, baseline])
      for (const year of years) hash.update(bytesOf(path(year)));
  }
  return hash.digest('hex');
}

function fileOfExpected(name: string): string {
  return fileURLToPath(new URL(`${name}.json`, import.meta.url));
}

/** The stored result, after writing it if that is asked for. */
function expectedOf(name: string, found: Expected): unknown {
  const file = fileOfExpected(name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    writeFileSync(file, `${JSON.stringify(found, undefined, 2)}\n`);
  }
  if (!existsSync(file)) throw new Error(`no expected result ${file}; UPDATE_GOLDEN=1 writes it`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Make every change of a value, however deep, throw. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

describe.each(SHIPPED)('the shipped scenario %s', (name) => {
  const checked = shipped(name);

  it('is free of faults and warnings', () => {
    expect(checked.ok ? checked.warnings : checked.issues).toEqual([]);
  });

  it('says what it is about, and where in the yearbook it starts', () => {
    const scenario = goodOf(checked);
    expect(scenario.id).toBe(name);
    expect(scenario.description.length).toBeGreaterThan(40);
    expect(scenario.narrative?.length ?? 0).toBeGreaterThan(100);
    expect(scenario.sections.length).toBeGreaterThan(0);
  });

  it('runs to its end, labels every claim and leaves its input as it was', async () => {
    const whole = deepFreeze(wholeKnowledge());
    const scenario = deepFreeze(goodOf(checked));
    const settings = settingsOf(whole.settings.run, scenario, { members: 100 });
    const simulate = async (plan: Parameters<typeof simulateHere>[0]) => simulateHere(plan);
    const run = goodOf(await runScenario(scenario, whole, simulate, { settings, kept: [0] }));
    expect(run.years.at(-1)).toBe(2040);
    const asked = whole.claims.flatMap(({ id, horizons }) =>
      horizons.map((h) => `${id} ${h.name}`),
    );
    const answered = [...run.outcomes, ...run.untested].map((one) => `${one.claim} ${one.horizon}`);
    expect(answered.toSorted()).toEqual(asked.toSorted());
  });

  it('gives the expected medians and bits', () => {
    const found = resultOf(
      simulate(goodOf(checked), { members: MEMBERS, until: 2040, seed: '2023' }),
    );
    expect(found).toEqual(expectedOf(name, found));
  });
});

it('has an expected result for every shipped scenario, and no other', () => {
  const stored = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'));
  expect(stored.toSorted()).toEqual(SHIPPED.toSorted());
});
