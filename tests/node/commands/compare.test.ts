import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ComparisonResult, RunResult } from '../../../src/core/index.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';
import { expectGolden } from './golden.ts';

// A small world of its own, so that what is shown changes with the program alone.
const WORLD = fileURLToPath(new URL('compare-world', import.meta.url));
const SCENARIOS = join(WORLD, 'scenarios');

async function compare(...args: readonly string[]) {
  return runRecorded(['compare', ...args, '--data', join(WORLD, 'data')], SCENARIOS);
}

async function compared(...args: readonly string[]): Promise<ComparisonResult> {
  const { out, exit } = await compare(...args, '--format', 'json', '--quiet');
  expect(exit).toBe(0);
  return JSON.parse(out);
}

const root = temporaryFolder();

const THREE = ['closed.json', 'cheap.json', 'calm.json'];
const RECEIVED = ['--indicator', 'remittances_received', '--country', 'AAA'];

describe('compare', () => {
  it.each([
    ['compare-table', [...THREE, ...RECEIVED]],
    ['compare-years', ['cheap.json', ...RECEIVED, '--from', '2026', '--to', '2028']],
    ['compare-against', [...THREE, ...RECEIVED, '--against', 'cheap.json', '--horizon', 'mid']],
    ['compare-corridors', ['closed.json', '--indicator', 'workers_abroad', '--by', 'corridor']],
    ['compare-chart', [...THREE, ...RECEIVED, '--format', 'chart']],
    ['compare-chart-ascii', [...THREE, ...RECEIVED, '--format', 'chart', '--ascii']],
    ['compare-csv', ['closed.json', 'cheap.json', ...RECEIVED, '--format', 'csv']],
  ])('%s', async (name, args) => {
    const { out, err, exit } = await compare(...args);
    expect([err, exit]).toEqual(['', 0]);
    expectGolden(name, out);
  });

  it('writes CSV in which every line has a number, and each measure its own lines', async () => {
    const { out } = await compare(...THREE, ...RECEIVED, '--format', 'csv');
    const rows: readonly Record<string, string>[] = parse(out, { columns: true });
    expect(new Set(rows.map((row) => row['measure']))).toEqual(
      new Set([
        ...['value', 'reference', 'difference', 'change', 'accumulated'],
        ...['trough_below', 'recovery', 'above', 'equal'],
      ]),
    );
    expect(rows.every((row) => row['value'] !== '' || row['q50'] !== '')).toBe(true);
    const { series } = await compared(...THREE, ...RECEIVED);
    const own = series[0]?.scenarios[1]?.difference.quantiles['0.05'][3];
    const [row] = rows.filter(
      ({ scenario, measure, from }) =>
        scenario === 'cheap' && measure === 'difference' && from === '2026',
    );
    expect(Number(row?.['q05'])).toBe(own);
  });

  it('takes an indicator by commas, and given several times', async () => {
    const args = ['cheap.json', '--indicator', 'rouble,remittances_received'];
    const { series } = await compared(...args, '--indicator', 'workers_abroad', '--partner', 'SSS');
    expect(series.map(({ indicator, country, partner }) => [indicator, country, partner])).toEqual([
      ['remittances_received', 'AAA', 'SSS'],
      ['workers_abroad', 'AAA', 'SSS'],
    ]);
  });

  it('names what is not there in every format', async () => {
    const args = ['cheap.json', '--indicator', 'rouble,workers_abroad', '--country', 'BBB'];
    const corridors = [...args, '--partner', 'RRR,SSS'];
    const { missing } = await compared(...corridors);
    expect(missing).toEqual([
      { indicator: 'rouble', country: 'BBB', partner: 'RRR', reason: 'it belongs to no country' },
      { indicator: 'rouble', country: 'BBB', partner: 'SSS', reason: 'it belongs to no country' },
      ...[
        {
          ...{ indicator: 'workers_abroad', country: 'BBB', partner: 'SSS' },
          reason: 'there is no such corridor',
        },
      ],
    ]);
    const line = 'workers_abroad BBB – SSS: there is no such corridor';
    expect((await compare(...corridors)).out).toContain(line);
    expect((await compare(...corridors, '--format', 'chart')).out).toContain(line);
    const { err } = await compare(...corridors, '--format', 'csv');
    expect(err).toContain('not there: workers_abroad BBB SSS: there is no such corridor\n');
  });

  it('keeps a baseline for each set of assumptions, and settings for all, with warnings', async () => {
    const args = ['closed.json', 'settled.json', ...RECEIVED];
    const { scenarios, engine, warnings } = await compared(...args);
    expect(scenarios.map(({ baseline }) => baseline)).toEqual([0, 1]);
    expect(engine.members).toBe(200);
    expect(warnings).toEqual([
      'the scenarios ask for different members (200, 100): 200 is used for all, --members sets another',
      'the scenarios make different assumptions and have 2 baselines, each is held against its own: "closed"; "settled"',
    ]);
    const { out, err } = await compare(...args);
    expect(err).toBe(warnings.map((warning) => `warning: ${warning}\n`).join(''));
    expect(out).toContain('baseline of 1');
    expect(out).toContain('baseline of 2');
    expect((await compare(...args, '--quiet')).err).toBe('');
  });

  it('holds against a scenario that is not among the others', async () => {
    const { scenarios, against } = await compared(
      'closed.json',
      ...RECEIVED,
      '--against',
      'calm.json',
    );
    expect(scenarios.map(({ id }) => id)).toEqual(['closed', 'calm']);
    expect(against).toBe('calm');
  });

  it('compares stacks', async () => {
    const { scenarios, series } = await compared(
      ...['cheap.json', 'cheap.json+closed.json', ...RECEIVED, '--horizon', 'mid'],
    );
    expect(scenarios.map(({ id }) => id)).toEqual(['cheap', 'cheap+closed']);
    expect(series[0]?.pairs[0]?.spans).toEqual([{ name: 'mid', above: 1, equal: 0 }]);
  });

  it('leaves out horizons that end after the runs, with a warning', async () => {
    const args = ['cheap.json', ...RECEIVED, '--until', '2030'];
    const { spans, warnings, untested } = await compared(...args);
    expect(spans.map(({ name }) => name)).toEqual(['mid']);
    expect(warnings).toEqual(['the long term ends in 2035, after 2030, the last year of the runs']);
    expect(untested.some(({ horizon }) => horizon === 'long')).toBe(true);
  });

  it('gives the numbers of a run of the same scenario', async () => {
    const args = ['closed.json', '--data', join(WORLD, 'data'), '--format', 'json'];
    const { out } = await runRecorded(['run', ...args], SCENARIOS);
    const run: { readonly series: readonly Record<string, unknown>[] } = JSON.parse(out);
    const { series } = await compared('calm.json', 'closed.json', ...RECEIVED);
    const { scenario, reference, spans, trough, ...bands } = series[0]?.scenarios[1] ?? {};
    expect([scenario, spans?.length, trough?.side]).toEqual(['closed', 2, 'below']);
    const [own] = run.series.filter(
      (one) =>
        one['indicator'] === 'remittances_received' &&
        one['country'] === 'AAA' &&
        one['partner'] === null,
    );
    expect(own).toMatchObject({ ...bands, baseline: reference });
  });

  it('has differences on the side that the shock pushes to', async () => {
    const { series } = await compared(...THREE, ...RECEIVED);
    const [closed, cheap, calm] = series[0]?.scenarios ?? [];
    expect(closed?.spans[0]?.accumulated.high).toBeLessThan(0);
    expect(cheap?.trough).toMatchObject({ side: 'below', year: 2026 });
    // The currency makes good half of its loss a year: it is back within a tenth in the fourth.
    expect(cheap?.trough?.recovery.year).toBe(2030);
    expect(calm?.spans[0]?.difference).toEqual({ median: 0, low: 0, high: 0 });
  });
});

describe('the folder of a comparison', () => {
  it('holds scenarios, results and a manifest of what it holds', async () => {
    const folder = join(root, 'out');
    const args = ['closed.json', 'settled.json', ...RECEIVED, '--out', folder, '--quiet'];
    expect(await compare(...args)).toEqual({ out: '', err: '', exit: 0 });
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .toSorted();
    expect(files).toEqual([
      ...['comparison.csv', 'comparison.json', 'manifest.json', 'outcomes.csv'],
      ...['scenarios/1/1-closed.json', 'scenarios/2/1-closed.json', 'scenarios/2/2-settled.json'],
    ]);
    const manifest: { readonly files: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(folder, 'manifest.json'), 'utf8'),
    );
    for (const [name, sum] of Object.entries(manifest.files)) {
      const text = readFileSync(join(folder, name));
      expect(createHash('sha256').update(text).digest('hex')).toBe(sum);
    }
    expect(Object.keys(manifest.files)).toHaveLength(files.length - 1);
    const outcomes: readonly Record<string, string>[] = parse(
      readFileSync(join(folder, 'outcomes.csv'), 'utf8'),
      { columns: true },
    );
    expect(
      outcomes.map(({ claim, horizon, scenario }) => `${claim} ${horizon} ${scenario}`),
    ).toEqual(
      ['mid', 'long'].flatMap((horizon) =>
        ['closed', 'settled'].map((id) => `aaa_receives_much ${horizon} ${id}`),
      ),
    );
    expect(outcomes[0]).toMatchObject({ verdict: 'overturned', flipped: 'true', divided: 'true' });
  });

  it('is not replaced unless that is asked for', async () => {
    const folder = join(root, 'taken');
    mkdirSync(folder);
    const args = ['calm.json', ...RECEIVED, '--out', folder];
    expect(await compare(...args)).toMatchObject({ exit: 2 });
    expect(existsSync(join(folder, 'manifest.json'))).toBe(false);
    expect((await compare(...args, '--force')).err).toBe(`wrote ${folder}\n`);
  });
});

describe('arguments of compare that cannot be used', () => {
  const ok = ['calm.json', '--indicator', 'rouble'];
  it.each([
    [['calm.json'], 'Missing required argument: indicator'],
    [['calm.json', '--indicator', 'roubel'], 'unknown indicator "roubel", did you mean "rouble"?'],
    [[...ok, '--country', 'AAX,AAA'], 'unknown country "AAX", did you mean "AAA"?'],
    [[...ok, '--partner', 'RRS'], 'unknown partner "RRS", did you mean "RRR"?'],
    [[...ok, '--country', 'AAA'], 'nothing to compare:\n  rouble AAA: it belongs to no country'],
    [[...ok, '--by', 'corridor'], 'nothing to compare:\n  rouble: there are no corridors of it'],
    [[...ok, '--by', 'country'], 'Invalid values'],
    [[...ok, '--partner', 'RRR', '--by', 'corridor'], '--partner and --by exclude each other'],
    [[...ok, '--horizon', 'mid', '--from', '2024'], '--horizon and --from exclude each other'],
    [[...ok, '--horizon', 'long', '--until', '2030'], 'the long term ends in 2035, after 2030'],
    [[...ok, '--from', '2020'], '--from and --to lie within 2023 to 2036'],
    [[...ok, '--from', '2030', '--to', '2029'], '--to 2029 is before --from 2030'],
    [[...ok, '--from', 'now'], '--from takes one whole number'],
    [[...ok, '--against', 'calmm.json'], 'calmm'],
    [
      ['calm.json', './calm.json', '--indicator', 'rouble'],
      'scenario "./calm.json" is given twice',
    ],
    [[...ok, '--country', 'AAA', '--country', 'BBB'], '--country is given more than once'],
  ])('%j', async (args, message) => {
    const { out, err, exit } = await compare(...args);
    expect(err).toContain(message);
    expect([out, exit]).toEqual(['', 2]);
  });
});

describe('compare on the shipped data', () => {
  it('passes through the figures that it is given, as a run does', async () => {
    const observed = join(root, 'observed.csv');
    writeFileSync(
      observed,
      'country,partner,indicator,year,value\nUZB,,remittances_received,2024,14800000000\n',
    );
    const args = ['--members', '40', '--quiet', '--observed', observed, '--format', 'json'];
    const ran = await runRecorded(['run', 'rouble-fall', ...args], ROOT);
    const run: RunResult = JSON.parse(ran.out);
    const names = ['compare', 'baseline', 'rouble-fall', '--indicator', 'remittances_received'];
    const { out } = await runRecorded([...names, '--country', 'UZB', ...args], ROOT);
    const comparison: ComparisonResult = JSON.parse(out);
    expect(comparison.engine).toEqual(run.engine);
    expect(comparison.engine).toHaveProperty('observed_sha256');
    const own = run.series.find(
      (one) =>
        one.indicator === 'remittances_received' && one.country === 'UZB' && one.partner === null,
    );
    const path = comparison.series[0]?.scenarios[1];
    expect(path?.mean).toEqual(own?.mean);
    expect(path?.reference).toEqual(own?.baseline);
    expect(path?.reference.quantiles['0.95'][1]).toBeCloseTo(14.8e9, -3);
  });

  it('tells faults of figures with their places', async () => {
    const observed = join(root, 'wrong.csv');
    writeFileSync(observed, 'country,partner,indicator,year,value\nUZB,,remitances,2024,1\n');
    const names = ['compare', 'baseline', '--indicator', 'gdp', '--observed', observed];
    const { out, err, exit } = await runRecorded(names, ROOT);
    expect([out, exit]).toEqual(['', 2]);
    expect(err).toContain(`${observed}:2:`);
  });

  it('takes shipped scenarios by name', async () => {
    const { out, exit } = await runRecorded(
      [
        ...['compare', 'rouble-fall', 'mass-expulsions', '--indicator', 'remittances_received'],
        ...['--country', 'TJK', '--members', '50', '--format', 'chart', '--quiet'],
      ],
      ROOT,
    );
    expect(exit).toBe(0);
    expect(out).toContain('Remittances received, million USD a year: Tajikistan');
  });
});
