import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLanguages } from '../../src/node/languages/read-languages.ts';
import { runRecorded } from '../node/recording-host.ts';

const ROOT = join(import.meta.dirname, '../..');
const russian = readFileSync(join(ROOT, 'data/languages/ru.json'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'languages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A data folder that holds only languages. */
function withLanguages(name: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(join(folder, name, 'languages'), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(folder, name, 'languages', file), text);
  }
  return join(folder, name);
}

const told = (data: string): unknown => {
  const read = readLanguages(data, 'mine');
  return read.ok
    ? read.value.map(({ spec }) => spec.language)
    : read.issues.map(({ file, message }) => [file, message]);
};

describe('the languages of a data folder', () => {
  it('are none where there are no files', () => {
    expect(told(folder)).toEqual([]);
  });

  it('are read in the order of their files, a third one like the second', () => {
    const kazakh = russian.replace('"language": "ru"', '"language": "kk"');
    expect(told(withLanguages('two', { 'ru.json': russian, 'kk.json': kazakh }))).toEqual([
      'kk',
      'ru',
    ]);
  });

  it.each([
    ['uz.json', russian, 'language "ru" belongs into ru.json'],
    ['ru.json', russian.replace('"title"', '"titel"'), 'unknown key "titel"'],
    ['ru_RU.json', russian.replace('"ru"', '"ru_RU"'), '"ru_RU" is not a name'],
    ['ru.json', '{"kind":"scenario"}', 'expected a file of kind "language", found "scenario"'],
  ])('are refused with their faults: %s', (file, text, message) => {
    const data = withLanguages(`bad-${file}-${text.length}`, { [file]: text });
    expect(told(data)).toContainEqual([`mine/languages/${file}`, message]);
  });
});

describe('data check', () => {
  it('names the languages that say everything', async () => {
    const { out, exit } = await runRecorded(['data', 'check'], ROOT);
    expect(out).toMatch(/^\d+ languages? with every text: .*\bru\b/m);
    expect(exit).toBe(0);
  });

  it('fails where a text is missing, with its place', async () => {
    cpSync(join(ROOT, 'data'), join(folder, 'gap'), { recursive: true });
    const file = join(folder, 'gap/languages/ru.json');
    const line = '    "gdp": "ВВП в текущих долларах США",\n';
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(line);
    writeFileSync(file, text.replace(line, ''));
    const { out, err, exit } = await runRecorded(['data', 'check', '--data', 'gap'], folder);
    expect(out).toMatch(
      /gap\/languages\/ru\.json:\d+:\d+:? .*no text for \/indicators\/gdp: "GDP in current dollars"/,
    );
    expect([err, exit]).toEqual(['1 fault\n', 1]);
  });
});
