import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../../src/node/record/open-record.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { smallWorld } from '../record/small-run.ts';
import { runRecorded } from '../recording-host.ts';

const world = smallWorld();
const { folder } = world;
const BOTH = ['run', 'more.json', 'closed.json', '--quiet', '--members-parquet'];

function bytesOf(root: string, name: string): Map<string, string> {
  const at = join(root, name);
  return new Map(filesIn(at).map((file) => [file, readFileSync(join(at, file), 'latin1')]));
}

await world.run(...BOTH, '--out', 'whole');
for (const part of [1, 2, 3]) {
  await world.run(...BOTH, '--out', `parts/${part}`, '--shard', `${part}/3`);
}

describe('a run in parts', () => {
  it('keeps copies of what went in, the members alone, and of which run it is a part', () => {
    expect(filesIn(join(folder, 'parts/2'))).toEqual([
      ...['manifest.json', 'scenarios/closed.json', 'scenarios/more.json'],
      ...[1, 2].flatMap((number) =>
        ['baseline', 'parameters', 'scenario', 'shocks'].map(
          (name) => `simulations/${number}/${name}.parquet`,
        ),
      ),
    ]);
    const { part } = JSON.parse(readFileSync(join(folder, 'parts/2/manifest.json'), 'utf8'));
    expect(part).toMatchObject({ number: 2, of: 3 });
    expect(
      part.simulations.map(({ from, to }: { from: number; to: number }) => [from, to]),
    ).toEqual([
      [14, 26],
      [14, 26],
    ]);
  });

  it('has the members of the whole run, by their numbers', async () => {
    const read = async (file: string): Promise<Record<string, unknown>[]> =>
      parquetReadObjects({ file: Uint8Array.from(readFileSync(join(folder, file))).buffer });
    const whole = await read('whole/members/1.parquet');
    for (const part of [1, 2, 3]) {
      const rows = await read(`parts/${part}/simulations/1/scenario.parquet`);
      for (const row of rows) {
        const same = whole.find(
          ({ run, year, member }) =>
            run === 'scenario' && year === row['year'] && member === row['member'],
        );
        expect(row).toMatchObject({
          'workers_abroad.TJK>RUS': same?.['workers_abroad.TJK>RUS'],
        });
      }
    }
  });

  it.each([[[1, 2, 3]], [[3, 1, 2]]])(
    'merges parts %j to the bytes of the whole',
    async (order) => {
      const parts = order.map((part) => `parts/${part}`);
      const merged = await world.run('merge', ...parts, '-o', 'merged', '--force');
      expect(merged).toEqual({ out: '', err: 'wrote merged\n', exit: 0 });
      expect(bytesOf(folder, 'merged')).toEqual(bytesOf(folder, 'whole'));
    },
  );

  it('merges a part that was computed again, elsewhere and on other threads', async () => {
    const lost = bytesOf(folder, 'parts/2');
    rmSync(join(folder, 'parts/2'), { recursive: true });
    await world.run(...BOTH, '--out', 'parts/2', '--shard', '2/3', '--workers', '2');
    expect(bytesOf(folder, 'parts/2')).toEqual(lost);
  });

  it('is verified and computed again as a part', async () => {
    const { out, exit } = await world.run('verify', 'parts/2');
    expect(out).toContain('results  same       computed again, to the last bit\n');
    expect(exit).toBe(0);
    const again = await world.run('rerun', 'parts/2', '-o', 'again', '--quiet');
    expect([again.out, again.exit]).toEqual(['the same as parts/2, to the last bit\n', 0]);
    expect(bytesOf(folder, 'again')).toEqual(bytesOf(folder, 'parts/2'));
  });

  it.each([
    [['parts/1', 'parts/3'], 'part 2 of 3 is missing'],
    [['parts/1', 'parts/2', 'parts/3', 'parts/1'], 'part 1 is given twice: parts/1 and parts/1'],
    [['parts/1', 'whole', 'parts/3'], 'whole is a whole run, not a part of one'],
    [['parts/1', 'other', 'parts/3'], 'other is part of another run than parts/1'],
    [['parts/1', 'halves'], 'halves is one of 2 parts, parts/1 one of 3'],
    [['parts/1', 'swept'], 'swept is part of a sweep, parts/1 of a run'],
    [['swept', 'parts/1'], 'parts/1 is part of a run, swept of a sweep'],
    [['parts/1', 'nothing'], 'nothing holds no results of a sweep or of a run: it has no manifest'],
  ])('refuses %j', async (parts, message) => {
    if (!existsSync(join(folder, 'halves'))) {
      await world.run(...BOTH, '--out', 'halves', '--shard', '2/2');
      await world.run(...BOTH, '--seed', 'x', '--out', 'other', '--shard', '2/3');
      const sweep = ['sweep', 'closed.json', '--vary', 'border-closure.severity=0:1:5'];
      await world.run(...sweep, '--members', '5', '--out', 'swept', '--shard', '2/3', '--quiet');
    }
    const { out, err, exit } = await world.run('merge', ...parts, '-o', 'refused');
    expect(err).toContain(message);
    expect([out, exit, existsSync(join(folder, 'refused'))]).toEqual(['', 2, false]);
  });

  it.each([
    ['simulations/1/scenario.parquet', (text: string) => text.replace(/.(?=PAR1$)/, 'x')],
    ['scenarios/closed.json', (text: string) => text.replace('0.5', '0.6')],
    ['manifest.json', (text: string) => text.replace('"members_of": []', '"members_of": ["gdp"]')],
  ])('refuses a part whose %s was changed', async (name, change) => {
    cpSync(join(folder, 'parts/2'), join(folder, 'broken'), { recursive: true });
    const path = join(folder, 'broken', name);
    const text = readFileSync(path, 'latin1');
    expect(change(text)).not.toBe(text);
    writeFileSync(path, change(text), 'latin1');
    const { err, exit } = await world.run('merge', 'parts/1', 'broken', 'parts/3', '-o', 'refused');
    rmSync(join(folder, 'broken'), { recursive: true });
    expect(err).toBe(
      `prospects: broken is damaged: ${name} is not the file that its manifest speaks of\n`,
    );
    expect(exit).toBe(2);
  });

  it('refuses to merge on other data', async () => {
    const elsewhere = smallWorld();
    cpSync(join(folder, 'parts'), join(elsewhere.folder, 'parts'), { recursive: true });
    writeFileSync(join(elsewhere.folder, 'data/yearbook/indicators.csv'), 'changed');
    const parts = [1, 2, 3].map((part) => `parts/${part}`);
    const { err, exit } = await elsewhere.run('merge', ...parts, '-o', 'refused');
    expect(err).toBe(
      'prospects: parts/1 was computed on other data than those at hand: name them with --data\n',
    );
    expect(exit).toBe(2);
  });

  it.each([
    [['--shard', '1/2'], '--shard needs --out DIR, the folder of the part'],
    [['--shard', '3/2', '--out', 'x'], '--shard takes K/N, such as 3/16, with K from 1 to N'],
    [
      ['--shard', '1/41', '--out', 'x'],
      'closed has 40 members: they cannot be split into 41 parts',
    ],
  ])('refuses %j', async (args, message) => {
    const { out, err, exit } = await world.run('run', 'closed.json', ...args);
    expect(err).toContain(message);
    expect([out, exit]).toEqual(['', 2]);
  });
});

describe('a run of the shipped model in parts', () => {
  const home = temporaryFolder();

  it('merges to the bytes of the whole, with a claim about a cause and observed figures', async () => {
    const examples = new URL('../../../docs/examples/', import.meta.url).pathname;
    for (const name of ['observed.csv', 'drivers.csv'])
      cpSync(join(examples, name), join(home, name));
    const args = [
      ...['run', 'job-boom-at-home', '--members', '70', '--until', '2028', '--quiet'],
      ...['--observed', 'observed.csv', '--drivers', 'drivers.csv', '--scale', 'icd203'],
    ];
    const all = [[], ['--shard', '1/2'], ['--shard', '2/2']];
    for (const [i, shard] of all.entries()) {
      const { exit } = await runRecorded([...args, ...shard, '--out', `out/${i}`], home);
      expect(exit).toBe(0);
    }
    // The scenario is run once more without the lever that a claim leaves out.
    expect(filesIn(join(home, 'out/1')).filter((file) => file.includes('simulations/2'))).toEqual([
      'simulations/2/scenario.parquet',
      'simulations/2/shocks.parquet',
    ]);
    expect(existsSync(join(home, 'out/1/simulations/1/misses.parquet'))).toBe(true);
    const { err, exit } = await runRecorded(
      ['merge', 'out/2', 'out/1', '-o', 'out/merged', '--quiet'],
      home,
    );
    expect([err, exit]).toEqual(['', 0]);
    expect(bytesOf(home, 'out/merged')).toEqual(bytesOf(home, 'out/0'));
  });
});
