import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../../src/node/record/open-record.ts';
import { sha256 } from '../../../src/node/record/sha256.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { runRecorded } from '../recording-host.ts';

// What "run" gives with observed figures and driver paths, the other commands give as well.

const folder = temporaryFolder();
const examples = new URL('../../../docs/examples/', import.meta.url).pathname;
for (const name of ['observed.csv', 'drivers.csv'])
  cpSync(join(examples, name), join(folder, name));
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
const HASHES = {
  observed_sha256: sha256(text('observed.csv')),
  drivers_sha256: sha256(text('drivers.csv')),
};
const FILES = ['--observed', 'observed.csv', '--drivers', 'drivers.csv'];
const GIVEN = [...FILES, '--members', '60'];
const TJK = ['--indicator', 'remittances_received', '--country', 'TJK'];

const run = (...args: readonly string[]) => runRecorded(args, folder);
const json = async (...args: readonly string[]) => {
  const { out, err, exit } = await run(...args, '--quiet', '--format', 'json');
  expect([err, exit]).toEqual(['', 0]);
  return JSON.parse(out);
};

const whole = await json('run', 'rouble-fall', ...GIVEN, '--until', '2028');
const received = whole.series.find(
  (one: { indicator: string; country: string; partner: string | null }) =>
    one.indicator === 'remittances_received' && one.country === 'TJK' && one.partner === null,
);
const at = whole.years.indexOf(2026);

describe('with observed figures and driver paths', () => {
  it('"explain" shares out the difference of the run, to the bit', async () => {
    const found = await json('explain', 'rouble-fall', ...GIVEN, ...TJK, '--year', '2026');
    expect(found.engine).toMatchObject(HASHES);
    expect(found.baseline.median).toBe(received.baseline.quantiles['0.5'][at]);
    expect(found.with_shocks.median).toBe(received.quantiles['0.5'][at]);
    expect(found.shocks[0].share.mean / found.difference.mean).toBeCloseTo(1, 12);
  });

  it('"trace" follows a member through the figure', async () => {
    const found = await json('trace', 'rouble-fall', ...GIVEN, ...TJK, '--year', '2024');
    expect(found.engine).toMatchObject(HASHES);
    expect(found.member.median / 5.7e9).toBeCloseTo(1, 8);
    expect(found.tree.value / 5.7e9).toBeCloseTo(1, 8);
  });

  it('"trace" shows the run\'s own numbers in years after the figures', async () => {
    const found = await json('trace', 'rouble-fall', ...GIVEN, ...TJK, '--year', '2026');
    expect(found.member.median).toBe(received.quantiles['0.5'][at]);
  });

  it('"sensitivity" ranks what moves the members of the run', async () => {
    const found = await json('sensitivity', 'rouble-fall', ...GIVEN, ...TJK, '--year', '2026');
    expect(found.engine).toMatchObject(HASHES);
    expect(found.outcome.median).toBe(received.quantiles['0.5'][at]);
  });

  it('"sensitivity" does not divide the variance of draws that figures tie together', async () => {
    const args = [...FILES, ...TJK, '--year', '2026', '--method', 'sobol'];
    const { out, err, exit } = await run('sensitivity', 'rouble-fall', ...args);
    expect(err).toBe(
      'prospects: observed figures and driver paths tie the draws to each other, and variance can be divided only among independent ones: use --method tornado\n',
    );
    expect([out, exit]).toEqual(['', 2]);
  });

  const threshold = (...args: readonly string[]) =>
    json('threshold', 'rouble-fall', ...GIVEN, ...TJK, ...args);

  it('"threshold" varies a shock on members that pass through them', async () => {
    const found = await threshold(
      ...['--year', '2026', '--below', '5e9', '--vary', 'exchange-rate.severity'],
      ...['--vary-low', '0', '--vary-high', '0.74'],
    );
    expect(found.engine).toMatchObject(HASHES);
    const middle = found.grid.find(({ value }: { value: number }) => value === 0.37);
    expect(middle.score).toBe(received.quantiles['0.5'][at]);
  });

  it('"threshold" finds the way through them anew where an assumption moves', async () => {
    const found = await threshold(
      ...['--year', '2024', '--below', '5.6e9', '--vary', 'unrecorded_share'],
    );
    expect(found.found).toBe('never');
    for (const { score } of found.grid) expect(score / 5.7e9).toBeCloseTo(1, 8);
  });

  it('"sweep" keeps the files in its folder, also from parts', async () => {
    const args = [
      ...['sweep', 'rouble-fall', ...GIVEN, ...TJK, '--horizon', 'mid', '--claim', 'none'],
      ...['--vary', 'exchange-rate.severity=0.1,0.37', '--quiet'],
    ];
    for (const [name, shard] of [['whole'], ['p1', '1/2'], ['p2', '2/2']] as const) {
      const part = shard === undefined ? [] : ['--shard', shard];
      expect((await run(...args, ...part, '--out', name)).exit).toBe(0);
    }
    await run('merge', 'p1', 'p2', '-o', 'merged');
    const [one, other] = ['whole', 'merged'].map((name) =>
      filesIn(join(folder, name)).map((file) => [file, text(join(name, file))]),
    );
    expect(other).toEqual(one);
    expect(text('whole/observed.csv')).toBe(text('observed.csv'));
    const { sweep } = JSON.parse(text('whole/manifest.json'));
    expect([sweep.observed.sha256, sweep.drivers.sha256]).toEqual(Object.values(HASHES));
    const rows = text('whole/series.csv')
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const column = rows[0]?.indexOf('baseline_median') ?? -1;
    const [first, second] = rows.slice(1).map((row) => row[column]);
    expect(first).toBe(second);
  });

  it.each([
    ['explain', ['--year', '2026']],
    ['trace', ['--year', '2026']],
    ['sensitivity', ['--year', '2026']],
    ['threshold', ['--year', '2026', '--below', '1', '--vary', 'exchange-rate.severity']],
    ['sweep', ['--vary', 'exchange-rate.severity=0.1']],
  ])('"%s" points at the faults of a file', async (command, args) => {
    writeFileSync(
      join(folder, 'faulty.csv'),
      'country,partner,indicator,year,value\nTJK,,x,2024,1\n',
    );
    const given = [...TJK, ...args, '--observed', 'faulty.csv'];
    const { out, err, exit } = await run(command, 'rouble-fall', ...given, '--quiet');
    expect(err).toMatch(/^faulty\.csv:2:6 unknown-indicator unknown indicator "x"/);
    expect([out, exit]).toEqual(['', 2]);
  });

  it.each([
    ['explain', ['--year', '2026']],
    ['trace', ['--year', '2026']],
    ['sensitivity', ['--year', '2026']],
    ['threshold', ['--year', '2026', '--below', '1', '--vary', 'exchange-rate.severity']],
    ['sweep', ['--vary', 'exchange-rate.severity=0.1', '--claim', 'none', '--horizon', 'mid']],
  ])('"%s" says that no member meets a figure', async (command, args) => {
    const rows = 'country,partner,indicator,year,value\nTJK,,remittances_received,2024,1e-300\n';
    writeFileSync(join(folder, 'unmet.csv'), rows);
    const given = [...TJK, ...args, '--observed', 'unmet.csv', '--members', '60'];
    const { out, err, exit } = await run(command, 'rouble-fall', ...given, '--quiet');
    expect(err).toMatch(/^unmet\.csv:2:\d+ /);
    expect([out, exit]).toEqual(['', 2]);
  });
});
