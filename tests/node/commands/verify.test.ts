import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallWorld } from '../record/small-run.ts';

const world = smallWorld();
const { folder } = world;
await world.run('run', 'more.json', 'closed.json', '--out', 'good', '--members-parquet');

/** Copy the good folder and change the copy. */
function copyOf(name: string, change: (path: (file: string) => string) => void): string {
  cpSync(join(folder, 'good'), join(folder, name), { recursive: true });
  change((file) => join(folder, name, file));
  return name;
}

/** Replace a text in a file. */
function replaceIn(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`no ${from} in ${path}`);
  writeFileSync(path, text.replace(from, to));
}

type Part = { part: string; status: string; differences: string[] };

/** What the command says of each part. */
async function verified(name: string): Promise<{ exit: number; parts: Record<string, Part> }> {
  const { out, exit } = await world.run('verify', name, '--format', 'json');
  const { parts }: { parts: Part[] } = JSON.parse(out);
  return { exit, parts: Object.fromEntries(parts.map((one) => [one.part, one])) };
}

describe('verify', () => {
  it('says of an untouched folder that every part is the same', async () => {
    expect(await world.run('verify', 'good')).toEqual({
      err: '',
      exit: 0,
      out: [
        'files    same       10 in the manifest',
        'inputs   same       9 data files',
        'engine   same       version 0.0.0-test',
        'results  same       computed again, to the last bit',
        '',
      ].join('\n'),
    });
  });

  it('needs nothing of where the run was made', async () => {
    const elsewhere = smallWorld();
    cpSync(join(folder, 'good'), join(elsewhere.folder, 'good'), { recursive: true });
    rmSync(join(elsewhere.folder, 'more.json'));
    rmSync(join(elsewhere.folder, 'closed.json'));
    expect((await elsewhere.run('verify', 'good')).exit).toBe(0);
  });

  it('leaves a folder as it was', async () => {
    const before = readFileSync(join(folder, 'good/manifest.json'), 'utf8');
    await world.run('verify', 'good');
    expect(readFileSync(join(folder, 'good/manifest.json'), 'utf8')).toBe(before);
  });

  it.each([
    [
      'a changed file',
      (at: (file: string) => string) => appendFileSync(at('series.csv'), 'x'),
      'series.csv is not as it was written',
    ],
    [
      'a missing file',
      (at: (file: string) => string) => rmSync(at('members/1.parquet')),
      'members/1.parquet is missing',
    ],
    [
      'a file too many',
      (at: (file: string) => string) => writeFileSync(at('notes.txt'), 'x'),
      'notes.txt is not in the manifest',
    ],
  ])('finds %s, and that the results would still be the same', async (what, change, difference) => {
    const { exit, parts } = await verified(copyOf(what, change));
    expect(exit).toBe(1);
    expect(parts['files']).toMatchObject({ status: 'differs', differences: [difference] });
    expect(parts['results']?.status).toBe('same');
  });

  it('does not look outside the folder', async () => {
    const name = copyOf('outside', (at) =>
      replaceIn(at('manifest.json'), '"series.csv": "', '"../closed.json": "'),
    );
    const { exit, parts } = await verified(name);
    expect(exit).toBe(1);
    expect(parts['files']?.differences).toContain('../closed.json is outside the folder');
  });

  it('does not compute again what went in otherwise', async () => {
    const name = copyOf('scenario', (at) => replaceIn(at('scenarios/closed.json'), '0.5', '0.6'));
    const { exit, parts } = await verified(name);
    expect(exit).toBe(1);
    expect(parts['files']?.differences).toEqual(['scenarios/closed.json is not as it was written']);
    expect(parts['results']).toMatchObject({ status: 'unchecked', differences: [] });
  });

  it('finds a manifest that tells of another seed', async () => {
    const name = copyOf('seed', (at) =>
      replaceIn(at('manifest.json'), '"options": {', '"options": { "seed": "other",'),
    );
    const { exit, parts } = await verified(name);
    expect(exit).toBe(1);
    expect(parts['files']?.status).toBe('same');
    expect(parts['results']?.status).toBe('differs');
    expect(parts['results']?.differences).toContain('members/1.parquet comes out otherwise');
    expect(parts['results']?.differences.join()).toMatch(
      /results\.json comes out otherwise, from line \d+ on/,
    );
  });

  it('finds a manifest that was touched where nothing depends on it', async () => {
    const name = copyOf('touched', (at) =>
      replaceIn(at('manifest.json'), '"until": 2030', '"until": 2031'),
    );
    const { parts } = await verified(name);
    expect(parts['results']?.differences).toEqual([
      expect.stringMatching(/^manifest\.json comes out otherwise, from line \d+ on$/),
    ]);
  });

  it('tells another version of the program from other results', async () => {
    const name = copyOf('version', (at) => {
      const text = readFileSync(at('manifest.json'), 'utf8');
      writeFileSync(at('manifest.json'), text.replaceAll('0.0.0-test', '0.0.1'));
    });
    const { exit, parts } = await verified(name);
    expect(exit).toBe(1);
    expect(parts['engine']?.differences).toEqual(['written by version 0.0.1, this is 0.0.0-test']);
  });

  it('names the data files that are others now, and computes nothing on them', async () => {
    const other = smallWorld();
    cpSync(join(folder, 'good'), join(other.folder, 'good'), { recursive: true });
    replaceIn(join(other.folder, 'data/model/world.json'), '"value": 100', '"value": 101');
    rmSync(join(other.folder, 'data/shocks/oil-price.json'));
    writeFileSync(join(other.folder, 'data/shocks/new.json'), '{}');
    const { out, exit } = await other.run('verify', 'good');
    expect(exit).toBe(1);
    expect(out).toContain(
      [
        'inputs   differs    9 data files',
        '         data file model/world.json is another one',
        '         data file shocks/new.json is new',
        '         data file shocks/oil-price.json is missing',
        'engine   same       version 0.0.0-test',
        'results  unchecked  what went in is not at hand',
      ].join('\n'),
    );
  });

  it('checks only the files where the manifest does not tell what went in', async () => {
    const name = copyOf('bare', (at) => {
      const { kind, files } = JSON.parse(readFileSync(at('manifest.json'), 'utf8'));
      writeFileSync(at('manifest.json'), JSON.stringify({ kind, files }));
    });
    const { exit, parts } = await verified(name);
    expect(exit).toBe(0);
    expect(Object.values(parts).map(({ status }) => status)).toEqual([
      ...['same', 'unchecked', 'unchecked', 'unchecked'],
    ]);
  });

  it('refuses a folder without a manifest', async () => {
    const { exit, err } = await world.run('verify', 'data');
    expect([exit, err]).toEqual([
      2,
      'prospects: data is no folder of results: it has no manifest.json\n',
    ]);
  });

  it('refuses a manifest of another form, with the place', async () => {
    const name = copyOf('form', (at) =>
      writeFileSync(at('manifest.json'), '{ "kind": "manifest", "files": { "a": "b" } }'),
    );
    const { exit, err } = await world.run('verify', name);
    expect(exit).toBe(2);
    expect(err).toContain('form/manifest.json:1:');
  });
});

describe('verify, on the shipped data', () => {
  it('finds a run on observed figures the same', async () => {
    const csv = 'country,partner,indicator,year,value\nTJK,,remittances_received,2024,5800000000\n';
    writeFileSync(join(folder, 'seen.csv'), csv);
    const { runRecorded } = await import('../recording-host.ts');
    const args = ['rouble-fall+oil-slump', '--observed', 'seen.csv', '--members', '12'];
    const ran = await runRecorded(['run', ...args, '--out', 'observed', '--quiet'], folder);
    expect(ran).toEqual({ out: '', err: '', exit: 0 });
    rmSync(join(folder, 'seen.csv'));
    const { out, exit } = await runRecorded(['verify', 'observed'], folder);
    expect([exit, out.split('\n').map((line) => line.split(/ +/)[1])]).toEqual([
      0,
      ['same', 'same', 'same', 'same', undefined],
    ]);
  });
});
