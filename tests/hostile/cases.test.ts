import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packageFolder } from '../../src/node/files/package-folder.ts';
import { temporaryFolder } from '../node/files/temporary-folder.ts';
import { runRecorded } from '../node/recording-host.ts';
import { faultsOf } from './fuzz/judge.ts';
import type { Json, Way } from './fuzz/json.ts';
import { at, put } from './fuzz/json.ts';
import { chanceOf } from './fuzz/random.ts';
import { SUBJECTS } from './fuzz/subjects.ts';
import { entriesOf, makeWorkFolder } from './fuzz/work-folder.ts';

// Every file that once had the program fail, named KIND--WHAT: it is read in each of the ways in
// which the program reads such files, and has to be refused for what is wrong with it.
const CASES = fileURLToPath(new URL('cases', import.meta.url));
const EXPECTED = 'expected.json';
const expected: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(CASES, EXPECTED), 'utf8'),
);
const folder = await makeWorkFolder(temporaryFolder(), packageFolder());

describe('a file that once was too much', () => {
  it.each(Object.entries(expected))('%s is refused with %s', async (name, code) => {
    const content = readFileSync(join(CASES, name));
    const subject = SUBJECTS.find((one) => name.startsWith(`${one.name}--`));
    const [good] = subject?.good(folder, packageFolder()) ?? [];
    if (subject === undefined || good === undefined) throw new Error(`no kind of ${name}`);
    const before = entriesOf(folder);
    const ways = new Set<string>();
    for (let number = 0; number < 8; number += 1) {
      const given = { folder, chance: chanceOf(1, number) };
      const { args, clean } = subject.place(content, good, given);
      if (ways.has(args.join(' '))) {
        clean();
        continue;
      }
      ways.add(args.join(' '));
      const recorded = await runRecorded(args, folder.work);
      clean();
      expect(faultsOf(args, recorded, 0)).toEqual([]);
      expect(recorded.out + recorded.err).toContain(code);
      expect(recorded.exit).toBe(2);
    }
    expect(entriesOf(folder)).toBe(before);
  });

  it('is one of these', () => {
    const files = readdirSync(CASES).filter((name) => name !== EXPECTED);
    expect(files.sort()).toEqual(Object.keys(expected).sort());
  });
});

describe('a model that says something absurd', () => {
  const RUN = ['run', 'border-closed-to-tajiks', '--data', 'data', '--until', '2026', '--quiet'];
  const variable = (name: string, ...way: string[]): Way => ['variables', name, ...way];

  it.each([
    [
      'remittances',
      variable('oil_direct', 'value', 'uniform', 'high'),
      2023,
      /account_\w+ does not/,
    ],
    ['frame', variable('one_year', 'value'), 1e-6, 'account_workers does not balance'],
    ['origin-economies', variable('gdp_base', 'values', 'TJK'), 5e-324, 'the model fails for'],
  ])('in %s gives no result, and says why', async (sector, way, value, expected) => {
    const path = join(folder.data, `model/${sector}.json`);
    const before = readFileSync(path, 'utf8');
    const model: Json = JSON.parse(before);
    expect(at(model, way)).toBeTypeOf('number');
    writeFileSync(path, JSON.stringify(put(model, way, value)));
    const args = [...RUN, '--members', '30', '--workers', '1', '--format', 'json'];
    const { out, err, exit } = await runRecorded(args, folder.work);
    writeFileSync(path, before);
    expect(err).toMatch(expected);
    expect({ out, exit }).toEqual({ out: '', exit: 1 });
  });
});

describe('a folder of results that somebody else made', () => {
  const record = join(folder.work, 'record');
  const part = join(folder.work, 'part-2');

  /** Run the program on a folder whose manifest was changed, and put it back. */
  async function withManifest(
    of: string,
    change: (text: string) => string,
    args: readonly string[],
  ) {
    const path = join(of, 'manifest.json');
    const subject = SUBJECTS.find(
      ({ name }) => name === (of === record ? 'manifest' : 'sweep-manifest'),
    );
    const relative = path.slice(folder.work.length + 1);
    const text = change(readFileSync(path, 'utf8'));
    const given = { folder, chance: chanceOf(1, 3) };
    const good = { name: relative, content: Buffer.from('') };
    const placed = subject?.place(Buffer.from(text), good, given);
    const before = entriesOf(folder);
    const recorded = await runRecorded(args, folder.work);
    const after = entriesOf(folder);
    placed?.clean();
    expect(faultsOf(args, recorded, 0)).toEqual([]);
    expect(after).toBe(before);
    return recorded;
  }

  const MERGE = ['merge', 'part-1', 'part-2', '-o', 'out'];

  it.each([
    ['a table outside the folder', '"variants": {', '"../../variants": {'],
    ['a column of no kind', '"kind": "number"', '"kind": 0'],
    ['a number for a seed', '"seed": "2023"', '"seed": 1'],
    ['a file without a name', '"file": "', '"life": "'],
  ])('with %s is none', async (_, from, to) => {
    const { err, exit } = await withManifest(
      part,
      (text) => {
        expect(text).toContain(from);
        return text.replaceAll(from, to);
      },
      MERGE,
    );
    expect(err).toContain('part-2');
    expect(exit).toBe(2);
  });

  it('with a scenario called ".." is written again under another name', async () => {
    const { exit } = await withManifest(
      record,
      (text) => text.replace('"name": "scenarios/border-closed-to-tajiks.json"', '"name": ".."'),
      ['verify', 'record', '--workers', '1'],
    );
    expect(exit).toBe(1);
  });

  it('with a file outside it is told of', async () => {
    const { out } = await withManifest(
      record,
      (text) => text.replace('"results.json": "', '"../../secret.json": "'),
      ['verify', 'record', '--workers', '1'],
    );
    expect(out).toContain('../../secret.json is outside the folder');
  });

  it('that lay in two renamings when the program was killed is found again', async () => {
    const kept = join(folder.work, '.record.writing-abcdef');
    mkdirSync(kept);
    renameSync(record, join(kept, 'replaced'));
    const { exit } = await runRecorded(['verify', 'record', '--workers', '1'], folder.work);
    expect(exit).toBe(0);
  });
});
