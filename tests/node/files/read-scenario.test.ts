import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createScenarioReader } from '../../../src/node/files/read-scenario.ts';
import { SCENARIOS, SHIPPED } from '../../model/run.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const working = join(root, 'work');
const shipped = join(root, 'package/scenarios');
for (const folder of [join(working, 'mine/deeper'), join(working, 'folder.json'), shipped]) {
  mkdirSync(folder, { recursive: true });
}
const FILES: Readonly<Record<string, string>> = {
  'work/here.json': 'here',
  'work/both.json': 'mine of both',
  'work/plain': 'no ending',
  'work/mine/start.json': 'start',
  'work/mine/next.json': 'next',
  'work/mine/deeper/low.json': 'low',
  'outside.json': 'outside',
  'package/scenarios/both.json': 'shipped of both',
  'package/scenarios/ours.json': 'ours',
  'package/scenarios/other.json': 'other',
};
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(root, name), text);
writeFileSync(join(working, 'latin.json'), Uint8Array.of(0xe9, 0x20));
symlinkSync(join(working, 'here.json'), join(working, 'again.json'));
const read = createScenarioReader({ working, shipped });

/** The text of what was found, or why nothing was. */
function found(reference: string, fromFile?: string): string {
  const result = read(reference, fromFile);
  return result.ok ? result.text : `(${result.reason})`;
}

describe('a reference on the command line', () => {
  it.each([
    ['a path', 'here.json', 'here'],
    ['a path without its ending', 'mine/start', 'start'],
    ['a file without an ending', 'plain', 'no ending'],
    ['a path that leaves the folder', '../outside.json', 'outside'],
    ['a full path', join(root, 'outside.json'), 'outside'],
    ['the name of a shipped scenario', 'ours', 'ours'],
    ['the file name of a shipped scenario', 'ours.json', 'ours'],
    ['a name that stands in both places', 'both', 'mine of both'],
    ['nothing', 'absent', '(missing)'],
    ['a path that is not there', 'mine/ours', '(missing)'],
    ['a folder', 'mine', '(directory)'],
    ['a file that is not UTF-8', 'latin.json', '(not-utf8)'],
  ])('may be %s', (_, reference, expected) => {
    expect(found(reference)).toBe(expected);
  });

  it('tells where it looked, and what it would have found', () => {
    const result = read('absent', undefined);
    expect(result).toMatchObject({
      tried: ['absent', 'absent.json', join('scenarios', 'absent.json')],
    });
    expect(result.ok ? [] : result.known).toEqual(
      expect.arrayContaining(['here', 'both', 'ours', 'other']),
    );
  });

  it('offers no names for a path', () => {
    expect(read('mine/absent', undefined)).toMatchObject({ known: [] });
  });
});

describe('a reference inside a file', () => {
  const from = join('mine', 'start.json');

  it.each([
    ['a name beside the file', 'next', 'next'],
    ['a path below its folder', 'deeper/low', 'low'],
    ['a path below it, the long way', './deeper/../next.json', 'next'],
    ['a shipped scenario', 'ours', 'ours'],
    ['a path that leaves the folder', '../here.json', '(outside)'],
    ['a path that leaves it in between', 'deeper/../../here', '(outside)'],
    ['a full path elsewhere', join(root, 'outside.json'), '(outside)'],
    ['a name in the working folder only', 'here', '(missing)'],
  ])('may be %s', (_, reference, expected) => {
    expect(found(reference, from)).toBe(expected);
  });

  it('finds the neighbours of a shipped scenario, and nothing of the user', () => {
    const ours = join('scenarios', 'ours.json');
    expect(found('other', join(shipped, 'ours.json'))).toBe('other');
    expect(found('here', join(shipped, 'ours.json'))).toBe('(missing)');
    expect(read('ours', undefined)).toMatchObject({ file: ours });
  });
});

describe('what is read', () => {
  it('is named as a user would write it, and known by its real path', () => {
    const [here, again] = ['here.json', './again.json'].map((name) => read(name, undefined));
    expect(here).toMatchObject({ ok: true, file: 'here.json' });
    expect(again).toMatchObject({ ok: true, file: 'again.json' });
    expect(here?.ok && again?.ok && here.id === again.id).toBe(true);
  });

  it('is called by its full path where it lies outside both folders', () => {
    const path = join(root, 'outside.json');
    expect(read('../outside.json', undefined)).toMatchObject({ file: path });
  });
});

it.each(SHIPPED)('reads the shipped scenario %s from anywhere', (name) => {
  const reader = createScenarioReader({ working: root, shipped: SCENARIOS });
  expect(reader(name, undefined)).toMatchObject({
    ok: true,
    file: join('scenarios', `${name}.json`),
  });
});
