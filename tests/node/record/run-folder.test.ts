import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkManifestFile } from '../../../src/core/index.ts';
import { filesIn } from '../../../src/node/record/open-record.ts';
import { smallWorld, withRanges } from './small-run.ts';

const world = smallWorld();
const options = ['--members', '50', '--seed', 'abc', '--scale', 'icd203'];
const ran = await world.run('run', 'more.json', '--out', 'out', ...options);
const text = (name: string): string => readFileSync(join(world.folder, 'out', name), 'utf8');

describe('the folder of a run', () => {
  it('is told of', () => {
    expect(ran).toEqual({ out: '', err: 'wrote out\n', exit: 0 });
  });

  it('holds the scenarios as they were read, the results in every format, and a manifest', () => {
    expect(filesIn(join(world.folder, 'out'))).toEqual([
      ...['iamc-meta.csv', 'iamc.csv', 'manifest.json', 'outcomes.csv', 'quantiles.csv'],
      ...['results.json', 'scenarios/closed.json', 'scenarios/more.json', 'series.csv'],
    ]);
    for (const name of ['closed.json', 'more.json']) {
      expect(text(`scenarios/${name}`)).toBe(readFileSync(join(world.folder, name), 'utf8'));
    }
  });

  it('is one that a person can run by hand', async () => {
    const again = await world.run('run', 'out/scenarios/more.json', ...options, '--format', 'json');
    expect(JSON.parse(again.out).series).toEqual(JSON.parse(text('results.json')).series);
  });

  it('has the sum of every file but the manifest in the manifest, and of every data file', () => {
    const manifest = JSON.parse(text('manifest.json'));
    const sum = (path: string): string =>
      createHash('sha256').update(readFileSync(path)).digest('hex');
    const files = filesIn(join(world.folder, 'out')).filter((name) => name !== 'manifest.json');
    expect(manifest.files).toEqual(
      Object.fromEntries(files.map((name) => [name, sum(join(world.folder, 'out', name))])),
    );
    const data = filesIn(join(world.folder, 'data'));
    expect(manifest.inputs.data.files).toEqual(
      Object.fromEntries(data.map((name) => [name, sum(join(world.folder, 'data', name))])),
    );
  });

  it('says in the manifest what was asked for', () => {
    const manifest = JSON.parse(text('manifest.json'));
    expect(manifest).toMatchObject({
      ...{ kind: 'manifest', format: 1, command: 'run', version: '0.0.0-test' },
      options: { members: 50, seed: 'abc', scale: 'icd203' },
      runs: [{ scenario: 'more', members: 50, seed: 'abc', until: 2030 }],
    });
    expect(manifest.inputs.scenarios).toEqual(['more.json']);
    expect(manifest.inputs.readings).toEqual([
      { reference: 'more.json', name: 'more.json', file: 'scenarios/more.json' },
      {
        reference: 'closed',
        from: 'more.json',
        name: 'closed.json',
        file: 'scenarios/closed.json',
      },
    ]);
  });

  it('has a manifest of the format that its schema describes', () => {
    const checked = checkManifestFile('manifest.json', text('manifest.json'));
    expect(checked.ok ? [] : checked.issues).toEqual([]);
  });

  it('is the same to the last bit when it is written again, whatever the number of threads', async () => {
    await world.run('run', 'more.json', '--out', 'again', ...options, '--workers', '2');
    for (const name of filesIn(join(world.folder, 'out'))) {
      expect(readFileSync(join(world.folder, 'again', name), 'utf8')).toBe(text(name));
    }
  });

  it('holds every member, where they are asked for', async () => {
    const { exit } = await world.run(
      ...['run', 'closed.json', 'more.json', '--out', 'members', '--members-parquet'],
    );
    expect(exit).toBe(0);
    expect(filesIn(join(world.folder, 'members/members'))).toEqual(['1.parquet', '2.parquet']);
  });

  it.each([
    [['--members-parquet'], '--members-parquet needs --out DIR, the folder to write into'],
    [['--members-of', 'gdp'], '--members-of needs --members-parquet'],
    [
      ['--members-parquet', '--out', 'x', '--members-of', 'workers'],
      'unknown indicator "workers", known: workers_abroad',
    ],
  ])('is not written for %j', async (args, message) => {
    const { exit, err } = await world.run('run', 'closed.json', ...args);
    expect([exit, err.includes(message) || err]).toEqual([2, true]);
  });
});

describe('shocks beyond the record', () => {
  const strict = smallWorld();
  withRanges(strict);
  const message =
    'severity 0.5 of "border-closure" is beyond the record, above 0.4: the border was half open once';

  it('are warned of, with their place, on the error stream and in the result', async () => {
    const { exit, err, out } = await strict.run('run', 'closed.json', '--format', 'json');
    expect(exit).toBe(0);
    expect(err).toMatch(/^closed\.json:\d+:\d+ warning plausibility-beyond severity 0\.5/);
    expect(err).toContain(message);
    expect(JSON.parse(out).warnings).toEqual([`closed.json: ${message}`]);
  });

  it('are not told of on the error stream with --quiet, but in the result', async () => {
    const { err, out } = await strict.run('run', 'closed.json', '--format', 'json', '--quiet');
    expect(err).toBe('');
    expect(JSON.parse(out).warnings).toHaveLength(1);
  });

  it('are faults with --strict', async () => {
    const { exit, err, out } = await strict.run('run', 'closed.json', '--strict', '--quiet');
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(/^closed\.json:\d+:\d+ plausibility-beyond /);
  });

  it('are no matter to --strict where the data folder tells of no record', async () => {
    expect((await world.run('run', 'closed.json', '--strict')).exit).toBe(0);
  });

  it('are held against ranges that are checked with the data', async () => {
    const file = join(strict.folder, 'data/plausibility/ranges.json');
    const broken = readFileSync(file, 'utf8').replace('border-closure', 'border-closed');
    mkdirSync(join(strict.folder, 'own'));
    writeFileSync(join(strict.folder, 'own/ranges.json'), broken);
    const { exit, err } = await strict.run('validate', 'own/ranges.json');
    expect(exit).toBe(2);
    expect(err).toContain('unknown shock "border-closed", did you mean "border-closure"?');
  });
});
