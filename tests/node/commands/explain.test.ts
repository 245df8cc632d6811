import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AttributionResult } from '../../../src/core/index.ts';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';
import { expectGolden } from './golden.ts';
import { faultsBySchema } from './result-schema.ts';

const CLOSED = ['explain', 'border-closed-to-tajiks', '--members', '40'];
const WORKERS = ['--indicator', 'workers_abroad', '--country', 'TJK'];

const folder = mkdtempSync(join(tmpdir(), 'look-into-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function result(...args: readonly string[]): Promise<AttributionResult> {
  const { out, err, exit } = await runRecorded([...args, '--format', 'json', '--quiet'], ROOT);
  expect([err, exit]).toEqual(['', 0]);
  return JSON.parse(out);
}

describe('explain', () => {
  const faultsOf = faultsBySchema('attribution');

  it.each([
    ['a year', [...CLOSED, ...WORKERS, '--year', '2026']],
    ['a corridor and a horizon', [...CLOSED, ...WORKERS, '--partner', 'RUS', '--horizon', 'mid']],
    ['no country', ['explain', 'rouble-fall', '--indicator', 'rouble', '--year', '2026']],
    ['no shocks', ['explain', 'baseline', ...WORKERS, '--year', '2026', '--members', '5']],
    [
      'two scenarios',
      ['explain', 'rouble-fall+oil-slump', ...WORKERS, '--year', '2026', '--members', '5'],
    ],
  ])('prints JSON that is valid against its schema: %s', async (_name, args) => {
    expect(faultsOf(await result(...args))).toEqual([]);
  });

  it('would not be valid with a number that is not finite', async () => {
    const good = await result(...CLOSED, ...WORKERS, '--year', '2026');
    const broken = { ...good, baseline: { ...good.baseline, mean: NaN } };
    expect(faultsOf(JSON.parse(JSON.stringify(broken)))).not.toEqual([]);
  });

  it('has the values that a run has', async () => {
    const run = ['run', 'border-closed-to-tajiks', '--members', '40', '--format', 'json'];
    const whole = Object(JSON.parse((await runRecorded(run, ROOT)).out));
    const series = Array.from(Object(whole.series), (one) => Object(one)).find(
      ({ indicator, country, partner }) =>
        indicator === 'workers_abroad' && country === 'TJK' && partner === null,
    );
    const { with_shocks, baseline, difference, engine } = await result(
      ...[...CLOSED, ...WORKERS, '--year', '2027'],
    );
    const at = (band: { mean: number[]; quantiles: Record<string, number[]> }) => ({
      ...{ mean: band.mean[4], median: band.quantiles['0.5']?.[4] },
      ...{ low: band.quantiles['0.05']?.[4], high: band.quantiles['0.95']?.[4] },
    });
    expect(with_shocks).toEqual(at(series));
    expect(baseline).toEqual(at(series.baseline));
    expect(difference).toEqual(at(series.difference));
    expect({ ...whole.engine }).toMatchObject(engine);
  });

  it('says the same in its table and in its JSON', async () => {
    const args = [...CLOSED, ...WORKERS, '--year', '2026'];
    const { text } = await result(...args);
    const { out } = await runRecorded(args, ROOT);
    const words = out.replaceAll('\n', ' ');
    for (const paragraph of text) expect(words).toContain(paragraph);
    expect(text.join(' ')).toContain('The shock "closed-door" (border-closure) accounts for −');
    expect(out).toContain('\nclosed-door');
    expect(out).toContain('\n  entry');
  });

  it('says of a scenario without shocks that it has none', async () => {
    const args = ['explain', 'baseline', ...WORKERS, '--year', '2026', '--members', '5'];
    const { out, exit } = await runRecorded(args, ROOT);
    expect(out).toContain('The scenario has no shocks: it is its own baseline.\n');
    expect(exit).toBe(0);
  });

  it('says of a year before all shocks that they start later', async () => {
    const { text } = await result(...CLOSED, ...WORKERS, '--year', '2024');
    expect(text).toEqual([
      'Workers abroad, all destinations (Tajikistan) in 2024: the shocks make no difference.',
      'The shocks "closed-door" and "removals" start only later.',
    ]);
  });

  it('has a help', async () => {
    expectGolden('help-explain', (await runRecorded(['explain', '--help'], ROOT)).out);
  });

  it.each([
    [['--year', '2026'], 'Missing required argument: indicator'],
    [[...WORKERS], 'say when, by --year or --horizon, one of the two'],
    [[...WORKERS, '--year', '2026', '--horizon', 'mid'], 'say when, by --year or --horizon'],
    [[...WORKERS, '--year', '2041'], '--year 2041 is outside 2023 to 2040, the years of the run'],
    [[...WORKERS, '--year', 'soon'], '--year takes one whole number'],
    [[...WORKERS, '--horizon', 'middle'], 'Invalid values'],
    [['--indicator', 'workers_abroad', '--year', '2026'], '"workers_abroad" needs --country'],
    [['--indicator', 'workers_abrod', '--year', '2026'], 'did you mean "workers_abroad"?'],
    [[...WORKERS, '--partner', 'KGZ', '--year', '2026'], 'no series workers_abroad TJK KGZ'],
  ])('refuses %j', async (args, message) => {
    const { out, err, exit } = await runRecorded([...CLOSED, ...args], ROOT);
    expect(err).toContain(message);
    expect([out, exit]).toEqual(['', 2]);
  });

  it('refuses a horizon that the run does not reach', async () => {
    const file = { title: 'Short', description: 'invented', shocks: [], run: { until: 2030 } };
    writeFileSync(join(folder, 'short.json'), JSON.stringify(file));
    const args = ['explain', 'short.json', ...WORKERS, '--horizon', 'long'];
    const { err, exit } = await runRecorded(args, folder);
    expect(err).toContain('--horizon long is 2029 to 2035, the run ends in 2030');
    expect(exit).toBe(2);
  });

  it('names the faults of a scenario', async () => {
    const args = ['explain', 'tests/broken/unknown-shock.json', ...WORKERS, '--year', '2026'];
    const { err, exit } = await runRecorded(args, ROOT);
    expect(err).toContain('unknown-shock');
    expect(exit).toBe(2);
  });
});
