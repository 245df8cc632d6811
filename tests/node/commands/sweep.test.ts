import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { Argv } from 'yargs';
import * as discoverCommand from '../../../src/node/commands/discover.ts';
import * as merge from '../../../src/node/commands/merge.ts';
import * as sweep from '../../../src/node/commands/sweep.ts';
import { readTableCsv } from '../../../src/node/sweep/table-csv.ts';
import { readManifest } from '../../../src/node/sweep/read-manifest.ts';
import { WORLD } from '../../core/sweep/tiny-world.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';
import { expectGolden } from './golden.ts';

const root = temporaryFolder();
cpSync(join(WORLD, 'scenarios'), root, { recursive: true });

/** Run one of the commands in a folder with the scenarios of the small world, on one thread. */
async function run(command: string, ...args: readonly string[]) {
  const more = command === 'merge' ? [] : ['--data', join(WORLD, 'data'), '--workers', '1'];
  return runRecorded([command, ...args, ...more], root);
}

const SEVERITY = ['--vary', 'border-closure.severity=0:1:5'];
const AAA = ['--indicator', 'remittances_received', '--country', 'AAA', '--horizon', 'mid'];
const TWO = [
  ...['closed.json+cheap.json', '--vary', 'border-closure.severity=0:1'],
  ...['--vary', 'exchange-rate=on,off', '--vary', 'return_rate=0.2:0.4'],
  ...['--variants', '12', '--members', '60', '--quiet'],
];

/** A sweep file in the folder. */
function file(name: string, more: object): string {
  const spec = { kind: 'sweep', title: 'A test', scenario: 'closed', ...more };
  writeFileSync(join(root, name), JSON.stringify(spec, undefined, 1));
  return name;
}

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return new Map(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map(
        (path) =>
          [path.slice(join(root, folder).length + 1), readFileSync(path, 'latin1')] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('sweep', () => {
  it.each([
    ['sweep-table', ['closed.json', ...SEVERITY, ...AAA, '--claim', 'aaa_receives_much']],
    ['sweep-dates', ['closed.json', '--vary', 'border-closure.shift=-12,0,12', ...AAA]],
    [
      'sweep-many',
      [
        'closed.json',
        ...SEVERITY,
        '--vary',
        'return_rate=0.2:0.4:20',
        '--members',
        '20',
        '--horizon',
        'mid,long',
      ],
    ],
    ['sweep-json', ['closed.json', '--vary', 'border-closure=off,on', ...AAA, '--format', 'json']],
  ])('prints %s', async (name, args) => {
    const { out, err, exit } = await run('sweep', ...args);
    expectGolden(name, out);
    expect([err, exit]).toEqual(['', 0]);
  });

  it('writes a folder of CSV and Parquet that say the same', async () => {
    expect(await run('sweep', ...TWO, '--out', 'whole')).toEqual({ out: '', err: '', exit: 0 });
    const files = filesOf('whole');
    const manifest = readManifest(files.get('manifest.json') ?? '');
    expect([...files.keys()]).toEqual([
      ...['manifest.json', 'outcomes.csv', 'outcomes.parquet'],
      ...['scenario/1-closed.json', 'scenario/2-cheap.json'],
      ...['series.csv', 'series.parquet', 'variants.csv', 'variants.parquet'],
    ]);
    for (const name of ['variants', 'series', 'outcomes']) {
      const columns = manifest?.tables[name]?.columns ?? [];
      const csv = readFileSync(join(root, 'whole', `${name}.csv`), 'utf8');
      const { rows } = await readTableCsv(name, columns, csv);
      const bytes = readFileSync(join(root, 'whole', `${name}.parquet`));
      const objects = await parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
      expect(objects).toEqual(
        rows.map((row) => Object.fromEntries(columns.map((c, i) => [c.name, row[i] ?? null]))),
      );
      expect(rows).toHaveLength(manifest?.tables[name]?.rows ?? -1);
    }
  });

  it('writes the same bytes again, and not over what is there', async () => {
    await run('sweep', ...TWO, '--out', 'again');
    expect(filesOf('again')).toEqual(filesOf('whole'));
    const { err, exit } = await run('sweep', ...TWO, '--out', 'again');
    expect([err, exit]).toEqual(['prospects: again is there already; --force replaces it\n', 2]);
    expect((await run('sweep', ...TWO, '--out', 'again', '--force')).exit).toBe(0);
  });

  it('takes a file, beside which the scenario lies, and options over what it says', async () => {
    mkdirSync(join(root, 'apart'));
    cpSync(join(root, 'closed.json'), join(root, 'apart/here.json'));
    file('apart/sweep.json', {
      ...{ scenario: 'here', vary: { 'border-closure.severity': { from: 0, to: 1, steps: 3 } } },
      ...{ indicators: ['remittances_received'], countries: ['AAA'], horizons: ['mid'] },
      run: { members: 30 },
    });
    const args = ['apart/sweep.json', '--format', 'json', '--seed', 'x', '--country', 'BBB'];
    const { out, exit } = await run('sweep', ...args, '--vary', 'return_rate=0.3');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      sweep: {
        ...{
          title: 'A test',
          scenario: { id: 'here' },
          design: 'grid',
          variants: 3,
          members: 30,
          seed: 'x',
        },
        axes: [
          { name: 'border-closure.severity', values: [0, 0.5, 1] },
          { name: 'return_rate', values: [0.3] },
        ],
        series: ['remittances_received BBB'],
      },
    });
  });

  it.each([
    [['closed.json'], '"sweep" needs at least one --vary'],
    [['nothing.json', ...SEVERITY], 'scenario "nothing.json" is not found'],
    [['closed.json', '--vary', 'x'], '--vary: cannot read "x", write WHAT=FROM:TO:STEPS'],
    [
      ['closed.json', ...SEVERITY, ...SEVERITY],
      '"border-closure.severity" is given more than once',
    ],
    [
      ['closed.json', '--vary', 'a=lhs(0,1)', '--vary', 'b=sobol(0,1)'],
      'one sweep has one design, not lhs and sobol',
    ],
    [
      ['closed.json', '--vary', 'return_rate=lhs(0,1)', '--design', 'sobol'],
      'one sweep has one design, not sobol and lhs',
    ],
    [['closed.json', '--vary', 'return_rat=0:1'], '--vary unknown-target "return_rat" is neither'],
    [
      ['closed.json', ...SEVERITY, '--claim', 'aaa_recover'],
      '--claim unknown-name unknown claim "aaa_recover", did you mean "aaa_recovers"?',
    ],
    [
      ['closed.json', ...SEVERITY, '--horizon', 'mid,late'],
      '--horizon takes short, mid and long, not late',
    ],
    [
      ['closed.json', ...SEVERITY, '--shard', '5/4', '--out', 'x'],
      '--shard takes K/N, such as 3/16, with K from 1 to N, not 5/4',
    ],
    [['closed.json', ...SEVERITY, '--shard', '1/4'], '--shard needs --out DIR'],
    [
      ['closed.json', ...SEVERITY, '--variants', '0'],
      '--variants takes one whole number from 1 to 1000000',
    ],
  ])('refuses %j', async (args, message) => {
    const { out, err, exit } = await run('sweep', ...args);
    expect(err).toContain(message);
    expect([out, exit]).toEqual(['', 2]);
  });

  it.each([
    [
      { vary: { nothing: [1] } },
      /^s\.json:\d+:\d+ unknown-target "nothing" is neither.*\(\/vary\/nothing\)/,
    ],
    [
      { vary: { return_rate: [0.3] }, claims: ['aaa_unknown'] },
      /^s\.json:\d+:\d+ untested-claim .*\(\/claims\)/,
    ],
    [{ vary: { return_rate: [] } }, /^s\.json:\d+:\d+ .*\(\/vary\/return_rate\)/],
    [{ vary: {} }, /^s\.json:\d+:\d+ .*\(\/vary\)/],
    [
      { vary: { return_rate: [0.3] }, variant: 3 },
      /unknown key "variant", did you mean "variants"\?/,
    ],
    [{ vary: { return_rate: [0.3] }, scenario: '../closed' }, /outside/],
  ])('points into the file at what is wrong with %j', async (more, message) => {
    const { out, err, exit } = await run('sweep', file('s.json', more));
    expect(err).toMatch(message);
    expect([out, exit]).toEqual(['', 2]);
  });

  it('is a format that "validate" knows', async () => {
    const valid = file('valid.json', { vary: { return_rate: { from: 0.2, to: 0.4 } } });
    const { err, exit } = await runRecorded(['validate', valid], root);
    expect([err, exit]).toEqual(['', 0]);
  });
});

describe('merge', () => {
  it.each([[[1, 2, 3]], [[3, 1, 2]], [[2, 3, 1]]])(
    'gives the bytes of the single run from parts %j',
    async (order) => {
      for (const part of [1, 2, 3]) {
        await run('sweep', ...TWO, '--out', `parts/${part}`, '--shard', `${part}/3`, '--force');
      }
      const parts = order.map((part) => `parts/${part}`);
      const { err, exit } = await run('merge', ...parts, '-o', 'merged', '--force');
      expect([err, exit]).toEqual(['wrote merged\n', 0]);
      expect(filesOf('merged')).toEqual(filesOf('whole'));
    },
  );

  it('takes parts in which nothing fell', async () => {
    const few = ['closed.json', ...SEVERITY, '--members', '5', '--claim', 'none', '--quiet'];
    await run('sweep', ...few, '--out', 'few/whole');
    for (const part of [1, 2, 3, 4, 5, 6, 7]) {
      await run('sweep', ...few, '--out', `few/${part}`, '--shard', `${part}/7`);
    }
    await run('merge', ...[1, 2, 3, 4, 5, 6, 7].map((part) => `few/${part}`), '-o', 'few/merged');
    expect(filesOf('few/merged')).toEqual(filesOf('few/whole'));
  });

  it.each([
    [['parts/1', 'parts/3'], 'part 2 of 3 is missing'],
    [['parts/3'], 'parts 1, 2 of 3 are missing'],
    [['parts/1', 'parts/2', 'parts/3', 'parts/1'], 'part 1 is given twice: parts/1 and parts/1'],
    [['parts/1', 'whole', 'parts/3'], 'whole is a whole sweep, not a part of one'],
    [['parts/1', 'few/2', 'parts/3'], 'few/2 is part of another sweep than parts/1'],
    [['parts/1', 'parts/9'], 'parts/9 holds no results of a sweep'],
    [['parts/1', 'halves/1'], 'halves/1 is one of 2 parts, parts/1 one of 3'],
  ])('refuses %j', async (parts, message) => {
    if (parts.includes('halves/1') && !existsSync(join(root, 'halves/1'))) {
      await run('sweep', ...TWO, '--out', 'halves/1', '--shard', '1/2');
    }
    const { out, err, exit } = await run('merge', ...parts, '-o', 'refused');
    expect(err).toContain(message);
    expect([out, exit, existsSync(join(root, 'refused'))]).toEqual(['', 2, false]);
  });

  it.each([
    ['series.csv', (text: string) => text.slice(0, -20)],
    ['manifest.json', (text: string) => text.replace('"members": 60', '"members": 61')],
  ])('refuses a part whose %s was changed', async (name, change) => {
    cpSync(join(root, 'parts/2'), join(root, 'broken'), { recursive: true });
    const path = join(root, 'broken', name);
    const text = readFileSync(path, 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(path, change(text));
    const { err, exit } = await run('merge', 'parts/1', 'broken', 'parts/3', '-o', 'refused');
    const last = name === 'manifest.json' ? 'manifest.json' : name;
    expect(err).toBe(
      `prospects: broken is damaged: ${last} is not the file that its manifest speaks of\n`,
    );
    expect(exit).toBe(2);
  });

  it('does not write over what is there', async () => {
    const { err, exit } = await run('merge', 'parts/1', 'parts/2', 'parts/3', '-o', 'whole');
    expect([err, exit]).toEqual(['prospects: whole is there already; --force replaces it\n', 2]);
  });
});

describe('discover', () => {
  const vary = {
    'border-closure.severity': { from: 0, to: 1 },
    'border-closure.shift': { from: -6, to: 12 },
    return_rate: { from: 0.2, to: 0.4 },
    'exchange-rate': ['on', 'off'],
  };
  const spec = { scenario: 'closed+cheap', vary, variants: 256, run: { members: 40 } };
  const much = ['--claim', 'aaa_receives_much', '--horizon', 'mid'];

  it('says in words where a claim fails, from a file or from a folder alike', async () => {
    const args = ['--quiet', '--claim', 'aaa_receives_much', '--out', 'box'];
    expect((await run('sweep', file('box.json', spec), ...args)).exit).toBe(0);
    const there = await run('discover', 'box', ...much);
    expectGolden('discover', there.out);
    expect(await run('discover', 'box.json', ...much)).toEqual(there);
    expect([there.err, there.exit]).toEqual(['', 0]);
  });

  it('prints it as JSON', async () => {
    const { out } = await run('discover', 'box', ...much, '--verdict', 'holds', '--format', 'json');
    expectGolden('discover-json', out);
  });

  it.each([
    ['0.2:0.21', '20 of 20 variants (100%)', 'It fails in every variant, whatever the conditions.'],
    [
      '0.05:0.06',
      '0 of 20 variants (0%)',
      'There is no variant in which it fails, so there are no conditions to find.',
    ],
  ])('says so where there is nothing to find, at %s', async (levels, share, words) => {
    const [from, to] = levels.split(':').map(Number);
    const severe = ['border-closure.severity', [levels.startsWith('0.2') ? 1 : 0]] as const;
    const one = {
      ...spec,
      vary: Object.fromEntries([['return_rate', { from, to }], severe]),
      variants: 20,
    };
    const { out, exit } = await run('discover', file('calm.json', one), ...much);
    expect(out).toContain(`It fails in ${share}.\n`);
    expect(out).toContain(`${words}\n`);
    expect(exit).toBe(0);
  });

  it.each([
    [
      ['box', '--claim', 'aaa_receives_mch'],
      'the sweep did not label claim "aaa_receives_mch", did you mean "aaa_receives_much"?',
    ],
    [
      ['box', '--claim', 'aaa_receives_much'],
      'was labelled over mid, long: name one with --horizon',
    ],
    [
      ['box', '--claim', 'aaa_receives_much', '--horizon', 'short'],
      'was not labelled over short, only over mid, long',
    ],
    [['box', ...much, '--density', '2'], '--density takes a number above 0 and up to 1, not 2'],
    [['parts/1', ...much], 'parts/1 is part 1 of 3: merge the parts first'],
    [['closed.json', ...much], '"sweep" needs at least one --vary'],
  ])('refuses %j', async (args, message) => {
    const { out, err, exit } = await run('discover', ...args);
    expect(err).toContain(message);
    expect([out, exit]).toEqual(['', 2]);
  });
});

describe('the help', () => {
  it.each(['sweep', 'merge', 'discover'])('of %s', async (name) => {
    const { out, err, exit } = await runRecorded([name, '--help'], ROOT);
    // The number of threads is that of the machine.
    expectGolden(`help-${name}`, out.replace(/\[default: "\d+"\]/, '[default: "N"]'));
    expect([err, exit]).toEqual(['', 0]);
  });

  // The first ones write the folders that the later ones read.
  it.each([
    ...examplesOf(sweep.builder),
    ...[1, 2].map((part) => ['sweep', ...TWO, '--out', `part-${part}`, '--shard', `${part}/2`]),
    ...examplesOf(merge.builder),
    ...examplesOf(discoverCommand.builder),
  ])('has an example that works: %s %s', async (...args) => {
    mkdirSync(join(root, 'examples'), { recursive: true });
    for (const name of ['closed', 'cheap']) {
      cpSync(join(root, `${name}.json`), join(root, 'examples', `${name}.json`));
    }
    const world = args.includes('closed.json+cheap.json') ? ['--data', join(WORLD, 'data')] : [];
    const { err, exit } = await runRecorded([...args, ...world], join(root, 'examples'));
    expect([err.replace(/^wrote .*\n$/, ''), exit]).toEqual(['', 0]);
  });
});

/** The examples that a command declares, as arguments. */
function examplesOf(builder: (yargs: Argv) => unknown): readonly (readonly string[])[] {
  const found: string[] = [];
  const recorder: Argv = new Proxy(
    Object(() => undefined),
    {
      get:
        (_target, method) =>
        (...args: readonly unknown[]) => {
          if (method === 'example') found.push(String(args[0]));
          return recorder;
        },
    },
  );
  builder(recorder);
  return found.map((text) => text.replace('$0 ', '').split(' '));
}
