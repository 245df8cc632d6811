import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../src/core/index.ts';
import { plainArguments } from '../../../src/node/commands/validate.ts';
import { loadKnowledge } from '../../../src/node/knowledge/load-knowledge.ts';
import { vocabulary } from '../../core/validate/vocabulary.ts';
import { runRecorded } from '../recording-host.ts';
import { BROKEN, DATA, ROOT } from './folders.ts';

const temporary = mkdtempSync(join(tmpdir(), 'validate-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** A file in a folder of its own, so that it can have any name. */
function write(folder: string, name: string, content: unknown): string {
  mkdirSync(join(temporary, folder), { recursive: true });
  writeFileSync(join(temporary, folder, name), JSON.stringify(content, undefined, 2));
  return join(folder, name);
}

function readExpected(folder: string): readonly (readonly [string, readonly object[]])[] {
  const table: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  return Object.entries(Object(table)).map(([file, rows]) => [
    file,
    Array.from(Object(rows), (row) => Object(row)),
  ]);
}

async function issuesOf(files: readonly string[], folder: string): Promise<unknown> {
  const { out } = await runRecorded(
    ['validate', ...files, '--format', 'json', '--data', relative(folder, DATA)],
    folder,
  );
  return JSON.parse(out);
}

/** Two hints name scenarios that would be found: they depend on what ships. */
const OPEN_HINTS = ['extends-missing.json', 'no-such-file.json'];

describe('the data folder of these tests', () => {
  it('has the words that the files in tests/broken use', async () => {
    const loaded = await loadKnowledge(DATA);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
    const { sets, shockTypes, ...rest } = vocabularyOf(loaded.value);
    expect({ ...rest, shockTypes, sets }).toMatchObject(JSON.parse(JSON.stringify(vocabulary)));
  });
});

describe('validate, on every file in tests/broken', () => {
  it.each(readExpected(BROKEN))('%s: the faults of the table', async (file, rows) => {
    const expected = rows.map((row) => ({ severity: 'error', ...row }));
    const found = await issuesOf([file], BROKEN);
    if (!OPEN_HINTS.includes(file)) expect(found).toEqual(expected);
    else expect(found).toMatchObject(expected.map((row) => ({ ...row, hint: expect.any(String) })));
  });
});

describe('validate, on files whose faults show with the data only', () => {
  const folder = join(BROKEN, 'with-data');
  const expected = readExpected(folder);

  it('has a row in the table for each', () => {
    const files = readdirSync(folder).filter((name) => name !== 'expected.json');
    expect(expected.map(([file]) => file)).toEqual(files.sort());
  });

  it.each(expected)('%s: the fault of the table', async (file, rows) => {
    const found = await issuesOf([file], folder);
    expect(found).toEqual(rows.map((row) => ({ severity: 'error', ...row })));
  });

  it('finds the faults of all of them in one pass, whatever stage finds them', async () => {
    const files = expected.map(([file]) => file);
    const found = await issuesOf(files, folder);
    expect(Array.from(Object(found), (issue) => Object(issue).file)).toEqual(files);
  });
});

describe('what validate prints', () => {
  it('is one line a file on the output, and the lines at fault on the error stream', async () => {
    const { out, err, exit } = await runRecorded(
      ['validate', 'two-shock-faults.json', 'end-before-start.json'],
      BROKEN,
    );
    expect(out).toBe('2 faults: two-shock-faults.json\n1 fault: end-before-start.json\n');
    expect(err).toContain('two-shock-faults.json:5:74 start-out-of-range start 2023-06 is outside');
    expect(err).toMatch(/^> 5 \| .*"start": "2023-06"/m);
    expect(err).toMatch(/^ {4}\| +\^$/m);
    expect(exit).toBe(2);
  });

  it('is an empty list as JSON where nothing is wrong', async () => {
    const { out, err, exit } = await runRecorded(
      ['validate', 'baseline', '--format', 'json'],
      BROKEN,
    );
    expect([out, err, exit]).toEqual(['[]\n', '', 0]);
  });

  it('shows the line in a file that is extended, once', async () => {
    const args = ['validate', 'extends-faulty.json', 'two-shock-faults.json'];
    const { out, err } = await runRecorded(args, BROKEN);
    expect(out).toBe('3 faults: extends-faulty.json\n2 faults: two-shock-faults.json\n');
    expect(err.split('start-out-of-range')).toHaveLength(2);
    expect(err).toContain('> 5 |');
  });

  it.each(['no-such-file.json', 'a-directory.json', 'not-utf8.json', 'empty.json'])(
    'has no stack trace for %s',
    async (file) => {
      const { out, err, exit } = await runRecorded(['validate', file], BROKEN);
      expect(out).toBe(`1 fault: ${file}\n`);
      expect(err).toContain(file);
      expect(err).not.toMatch(/\bat .*:\d+:\d+/);
      expect(exit).toBe(2);
    },
  );

  it('has warnings, unless they are not wanted', async () => {
    const assume = (value: number) => ({
      title: 'a',
      description: 'b',
      shocks: [],
      assumptions: { network_elasticity: value },
    });
    write('stack', 'one.json', assume(0.3));
    write('stack', 'two.json', assume(0.4));
    const args = ['validate', 'one.json+two.json', '--data', DATA];
    const loud = await runRecorded(args, join(temporary, 'stack'));
    const quiet = await runRecorded([...args, '--quiet'], join(temporary, 'stack'));
    expect(loud.err).toContain('warning assumption-replaced');
    expect([quiet.out, quiet.err, quiet.exit]).toEqual(['ok: one.json+two.json\n', '', 0]);
  });
});

describe('what validate takes', () => {
  it('is also the name of a shipped scenario, and every file of the data folder', async () => {
    const parts = ['model', 'shocks', 'prospects'].flatMap((part) =>
      readdirSync(join(ROOT, 'data', part)).map((name) => join('data', part, name)),
    );
    const { out, err, exit } = await runRecorded(
      ['validate', 'prolonged-sanctions', 'rouble-fall+mass-expulsions', ...parts],
      ROOT,
    );
    expect(err).toBe('');
    expect(out).not.toContain('fault');
    expect(out.split('\n')).toHaveLength(2 + parts.length + 1);
    expect(exit).toBe(0);
  });

  it('is files that need each other: a lever, and the shock that moves it', async () => {
    write('pair', 'weather.json', {
      ...{ kind: 'model', sector: 'weather', title: 'Weather', doc: 'For tests.' },
      variables: {
        rain: { kind: 'lever', label: 'Rain', unit: '1', neutral: 1 },
        harvest: {
          ...{ kind: 'equation', label: 'Harvest', unit: '1', equation: 'rain' },
          outputs: [{ indicator: 'harvest' }],
        },
      },
    });
    write('pair', 'drought.json', {
      ...{ kind: 'shock', id: 'drought', label: 'Drought', doc: 'For tests.', aim: {} },
      sections: [{ chapter: 'TJK', section: '1' }],
      effects: [{ lever: 'rain', combine: 'multiply', value: '1 - severity * intensity' }],
    });
    const files = ['weather.json', 'drought.json'];
    expect(await issuesOf(files, join(temporary, 'pair'))).toEqual([]);
    expect(await issuesOf(files.slice(1), join(temporary, 'pair'))).toMatchObject([
      { code: 'unknown-lever', file: 'drought.json' },
    ]);
  });

  it('is a file that breaks others: the place there is told', async () => {
    const world: unknown = JSON.parse(readFileSync(join(DATA, 'model/world.json'), 'utf8'));
    const { variables, ...rest } = Object(world);
    const kept = Object.entries(variables).filter(([name]) => name !== 'oil_price');
    const { arrivals, ...others } = Object.fromEntries(kept);
    const equation = String(Object(arrivals).equation).replace('oil_price * ', '');
    write('broken', 'world.json', {
      ...rest,
      variables: { ...others, arrivals: { ...Object(arrivals), equation } },
    });
    const { out, err, exit } = await runRecorded(
      ['validate', 'world.json', '--data', DATA],
      join(temporary, 'broken'),
    );
    expect(out).toBe('1 fault: world.json\n');
    expect(err).toContain(`${DATA}/shocks/oil-price.json:8:26 unknown-lever`);
    expect(err).toContain('> 8 |');
    expect(exit).toBe(2);
  });

  it('is not a folder without data', async () => {
    const { err, exit } = await runRecorded(['validate', 'baseline', '--data', '.'], BROKEN);
    expect(err).toBe('prospects: --data . is no data folder: it has no folder "model"\n');
    expect(exit).toBe(2);
  });
});

describe('plain arguments', () => {
  it.each([
    [['a.json'], { file: ['a.json'], format: 'table', quiet: false }],
    [['a.json', '--quiet', 'b'], { file: ['a.json', 'b'], format: 'table', quiet: true }],
    [['--format', 'json', 'a+b'], { file: ['a+b'], format: 'json', quiet: false }],
  ])('%j are read without yargs', (args, expected) => {
    expect(plainArguments(args)).toEqual({ data: undefined, ...expected });
  });

  it.each([
    [[]],
    [['--help']],
    [['a', '--data', 'x']],
    [['a', '--format', 'xml']],
    [['a', '--format']],
    [['a', '--format', 'json', '--format', 'json']],
    [['a', '--quiet', '--quiet']],
    [['a', '-q']],
    [['--', 'a']],
    [['']],
  ])('%j are left to yargs', (args) => {
    expect(plainArguments(args)).toBeUndefined();
  });
});
