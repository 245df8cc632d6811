import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';

const folder = temporaryFolder();

async function idsOf(what: string): Promise<readonly string[]> {
  const { out } = await runRecorded(['list', what, '--format', 'json'], ROOT);
  const rows: readonly { readonly id: string }[] = JSON.parse(out);
  return rows.map(({ id }) => id);
}

const SMALL = ['--members', '8', '--until', '2028', '--workers', '1', '--quiet'];

describe('a new scenario', () => {
  it('is written, and what to do next is said', async () => {
    const { out, err, exit } = await runRecorded(['new', 'my-first'], folder);
    expect(out).toBe(`wrote my-first.json: a scenario with a shock of type "exchange-rate"

Open it in any text editor, then:
  prospects validate my-first.json  whether it is right, after each change
  prospects run my-first.json       what comes of it
  prospects show exchange-rate      what this type of shock does
  prospects list shocks             the other types, and where they can be aimed
`);
    expect([err, exit]).toEqual(['', 0]);
  });

  it('has a title, a place for each note, and the way to the schema', async () => {
    await runRecorded(['new', 'noted', '--quiet'], folder);
    const file: unknown = JSON.parse(readFileSync(join(folder, 'noted.json'), 'utf8'));
    expect(file).toMatchObject({
      title: 'Noted',
      description: expect.stringContaining('Replace this text.') as unknown,
      narrative: expect.stringContaining('Replace this text.') as unknown,
      shocks: [{ note: expect.stringContaining('Replace this text.') as unknown }],
    });
    const { $schema } = file as { $schema: string };
    expect(existsSync(join(folder, $schema))).toBe(true);
  });

  it('of every type of shock is valid, runs, and draws no warning of a rare shock', async () => {
    const types = await idsOf('shocks');
    expect(types.length).toBeGreaterThan(20);
    for (const type of types) {
      const made = await runRecorded(['new', `type-${type}`, '--shock', type], folder);
      expect([made.err, made.exit]).toEqual(['', 0]);
    }
    const names = types.map((type) => `type-${type}.json`);
    const checked = await runRecorded(['validate', ...names], folder);
    expect([checked.err, checked.exit]).toEqual(['', 0]);
    const ran = await runRecorded(['run', ...names, ...SMALL], folder);
    expect([ran.err, ran.exit]).toEqual(['', 0]);
  });

  it('copied from a shipped one means the same', async () => {
    const ids = await idsOf('scenarios');
    for (const id of ids) {
      const name = `copy-of-${id}`;
      await runRecorded(['new', name, '--from', id, '--quiet'], folder);
      const shipped: object = JSON.parse(
        readFileSync(join(ROOT, 'scenarios', `${id}.json`), 'utf8'),
      );
      const copy: object = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
      expect({ ...copy, $schema: '' }).toEqual({ ...shipped, $schema: '' });
    }
    const names = ids.map((id) => `copy-of-${id}.json`);
    expect((await runRecorded(['validate', ...names], folder)).exit).toBe(0);
  });

  it('tells when its file takes the place of a shipped one', async () => {
    const { out } = await runRecorded(['new', 'oil-slump', '--from', 'oil-slump'], folder);
    expect(out).toContain('in this folder "oil-slump" now means your file');
  });

  it('says nothing where quiet is asked for', async () => {
    const done = await runRecorded(['new', 'silent', '--quiet'], folder);
    expect(done).toEqual({ out: '', err: '', exit: 0 });
  });

  it.each([
    [[''], 'cannot name a scenario'],
    [['a+b'], '"a+b" cannot name a scenario'],
    [['.hidden'], 'cannot name a scenario'],
    [['folder/'], 'cannot name a scenario'],
    [['x', '--shock', 'border-closur'], 'unknown shock "border-closur", did you mean "border-clos'],
    [['x', '--from', 'rouble-fal'], 'unknown scenario "rouble-fal", did you mean "rouble-fall"?'],
    [['x', '--from', 'oil-slump', '--shock', 'recession'], '--from and --shock exclude each other'],
    [['rouble-fall', '--from', 'everything-at-once', '--shock', 'x'], 'exclude each other'],
    [
      ['second-mobilization', '--from', 'everything-at-once'],
      '"everything-at-once" extends "second-mobilization", so a copy of it needs another name',
    ],
    [[], '"new <name>" needs what stands in <>'],
  ])('is refused: %j', async (args, message) => {
    const { out, err, exit } = await runRecorded(['new', ...args], folder);
    expect(err).toContain(message);
    expect([out, exit]).toEqual(['', 2]);
  });

  it('replaces a file only by force', async () => {
    const path = join(folder, 'kept.json');
    writeFileSync(path, 'mine');
    const refused = await runRecorded(['new', 'kept'], folder);
    expect(refused).toEqual({
      out: '',
      err: 'prospects: kept.json is there already; --force replaces it\n',
      exit: 2,
    });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await runRecorded(['new', 'kept.json', '--force'], folder)).exit).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('"title": "Kept"');
  });
});
