import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { runRecorded } from '../recording-host.ts';

const folder = temporaryFolder();
const HEADER = 'country,partner,indicator,year,value';
const OBSERVED = `${HEADER}\nKGZ,,remittances_received,2024,2900000000\n`;
const DRIVERS = 'driver,year,value\nrouble,2024,0.9\n';
writeFileSync(join(folder, 'o.csv'), OBSERVED);
writeFileSync(join(folder, 'd.csv'), DRIVERS);

const QUICK = ['--members', '40', '--until', '2026'];
const run = (...args: readonly string[]) => runRecorded(['run', ...args, ...QUICK], folder);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Write a file of figures, and give what a run on it says on the error stream, and its exit. */
async function refused(name: string, ...rows: readonly string[]): Promise<[string, number]> {
  writeFileSync(join(folder, name), `${HEADER}\n${rows.join('\n')}\n`);
  const { out, err, exit } = await run('baseline', '--observed', name);
  expect(out).toBe('');
  return [err, exit];
}

describe('run --observed and --drivers', () => {
  it('gives paths through the figures, and the hashes of the files', async () => {
    const args = ['--observed', 'o.csv', '--drivers', 'd.csv', '--format', 'json'];
    const { out, err, exit } = await run('baseline', ...args);
    expect([err, exit]).toEqual(['', 0]);
    const { engine, series } = JSON.parse(out);
    expect(engine.observed_sha256).toBe(sha256(OBSERVED));
    expect(engine.drivers_sha256).toBe(sha256(DRIVERS));
    const quantilesOf = (indicator: string, country: string | null) =>
      series.find(
        (one: { indicator: string; country: string | null; partner: string | null }) =>
          one.indicator === indicator && one.country === country && one.partner === null,
      ).quantiles;
    const received = quantilesOf('remittances_received', 'KGZ');
    const rouble = quantilesOf('rouble', null);
    for (const probability of ['0.05', '0.5', '0.95']) {
      expect(received[probability][1] / 2.9e9).toBeCloseTo(1, 8);
      expect(rouble[probability][1]).toBeCloseTo(0.9, 8);
    }
  });

  it('has no hashes where it is given no files', async () => {
    const { engine } = JSON.parse((await run('baseline', '--format', 'json')).out);
    expect(Object.keys(engine)).toEqual([
      ...['version', 'model_sha256', 'data_sha256', 'seed', 'members'],
    ]);
  });

  it('keeps copies in the folder of the run, with their hashes', async () => {
    await run('baseline', '--observed', 'o.csv', '--drivers', 'd.csv', '--out', 'frozen');
    const read = (name: string): string => readFileSync(join(folder, 'frozen', name), 'utf8');
    expect([read('observed.csv'), read('drivers.csv')]).toEqual([OBSERVED, DRIVERS]);
    const { runs, files } = JSON.parse(read('manifest.json'));
    expect(runs[0]).toMatchObject({ observed_sha256: sha256(OBSERVED), until: 2026 });
    expect(files['observed.csv']).toBe(sha256(OBSERVED));
    expect(files['drivers.csv']).toBe(sha256(DRIVERS));
  });

  it('says in the tables how many figures there are', async () => {
    const { out } = await run('baseline', '--observed', 'o.csv', '--drivers', 'd.csv');
    expect(out).toContain(
      'Every member without the shocks passes through 2 figures given for 2024.',
    );
    expect((await run('baseline')).out).not.toContain('figures given');
  });

  it('warns of shocks within the years of the figures, also in the results', async () => {
    writeFileSync(join(folder, 'late.csv'), `${HEADER}\nKGZ,,gdp,2025,15000000000\n`);
    const args = ['second-mobilization', '--observed', 'late.csv', '--format', 'json'];
    const { out, err } = await run(...args);
    expect(err).toContain('warning shock-within-observed shock "second-call-up" starts in 2025-09');
    expect(err).toContain('second-mobilization.json:28:16');
    expect(JSON.parse(out).warnings.join()).toContain('figures are given up to 2025');
    expect((await run(...args, '--quiet')).err).toBe('');
  });

  it('reports every fault of both files, with the line, and does not run', async () => {
    writeFileSync(join(folder, 'bad.csv'), 'driver,year,value\nrubel,2024,1\n');
    writeFileSync(
      join(folder, 'worse.csv'),
      `${HEADER}\nKGZ,,remitances,2024,1\nKGZ,,gdp,2027,x\n`,
    );
    const args = ['--observed', 'worse.csv', '--drivers', 'bad.csv'];
    const { out, err, exit } = await run('baseline', ...args);
    expect([out, exit]).toEqual(['', 2]);
    const heads = err.split('\n').filter((line) => /^\w+\.csv:/.test(line));
    expect(heads.map((line) => line.split(' ').slice(0, 2))).toEqual([
      ['worse.csv:2:6', 'unknown-indicator'],
      ['worse.csv:3:10', 'year-outside'],
      ['worse.csv:3:15', 'not-a-number'],
      ['bad.csv:2:1', 'unknown-driver'],
    ]);
    expect(err).toContain('> 2 | rubel,2024,1');
  });

  it('refuses a figure that no member can reach', async () => {
    const [err, exit] = await refused('far.csv', 'TJK,RUS,workers_abroad,2024,90000000');
    expect(err).toContain(
      'far.csv:2:29 figure-unreachable workers_abroad of TJK with RUS in 2024 cannot be 90000000 in any member',
    );
    expect(exit).toBe(2);
  });

  it('refuses figures that contradict each other', async () => {
    const [err, exit] = await refused(
      ...['odd.csv', 'KGZ,RUS,workers_abroad,2024,500000', 'KGZ,,workers_abroad,2024,400000'],
    );
    expect(err).toContain('odd.csv:');
    expect(err).toContain('whether it fits the other figures of the year');
    expect(exit).toBe(2);
  });

  it.each([
    ['that is missing', 'none.csv', 'none.csv table-missing the file is not found'],
    ['that is a directory', '.', '. table-directory this is a directory, not a file'],
  ])('refuses a file %s', async (_, name, fault) => {
    const { err, exit } = await run('baseline', '--observed', name);
    expect(err).toBe(`${fault}\n`);
    expect(exit).toBe(2);
  });

  it('gives the same on any number of threads', async () => {
    const many = ['--members', '1100', '--until', '2025', '--format', 'json'];
    const on = (workers: string) =>
      runRecorded(
        ['run', 'rouble-fall', '--observed', 'o.csv', '--quiet', '--workers', workers, ...many],
        folder,
      );
    expect((await on('2')).out).toBe((await on('1')).out);
  });
});
