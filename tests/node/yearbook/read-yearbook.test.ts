import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readYearbook } from '../../../src/node/yearbook/read-yearbook.ts';
import { FOLDER, realYearbook } from './real-yearbook.ts';

describe('the data set of the yearbook', () => {
  it('is read without a fault', () => {
    const { rows, anomalies, identities, choices } = realYearbook();
    expect(rows.length).toBeGreaterThanOrEqual(650);
    expect(anomalies.length).toBeGreaterThanOrEqual(85);
    expect(identities.length).toBeGreaterThanOrEqual(60);
    expect(choices.length).toBeGreaterThanOrEqual(20);
  });

  it('gives typed rows with their place', () => {
    const row = realYearbook().rows.find(({ id }) => id === 'KGZ.remittances_received.2022');
    expect(row).toMatchObject({
      country: 'KGZ',
      partner: 'WORLD',
      value: 3086500000,
      decimals: 0,
      role: 'primary',
      textLine: 697,
      printed: 'USD 3,86,500,000',
      formula: undefined,
      repeatOf: undefined,
    });
    expect(row?.anomalies).toContain('KGZ-A01');
    expect(row?.line).toBeGreaterThan(1);
  });
});

describe('a faulty data set', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yearbook-'));
    cpSync(FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const edit = (name: string, change: (text: string) => string): void => {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
  };
  const faults = () => {
    const read = readYearbook(folder);
    return read.ok ? [] : read.issues;
  };

  it('has the faults of all its files reported at once', () => {
    edit('indicators.csv', (text) => text.replace(',level,primary,', ',levle,primary,'));
    edit('anomalies.csv', (text) => text.replace('SUM-A02,', 'SUM-A01,'));
    edit('identities.csv', (text) => text.replace(',holds,', ',hold,'));
    edit('series-choice.json', (text) => text.replace('"quantity"', '"quantities"'));
    expect(faults().map(({ code, file }) => [code, file.slice(folder.length + 1)])).toEqual([
      ['wrong-cell', 'indicators.csv'],
      ['not-unique', 'anomalies.csv'],
      ['wrong-cell', 'identities.csv'],
      ['wrong-shape', 'series-choice.json'],
    ]);
  });

  it('has the JSON pointer of a wrong shape reported', () => {
    edit('series-choice.json', (text) => text.replace('"quantity"', '"quantities"'));
    expect(faults()).toMatchObject([
      { pointer: '/rules/0/quantity', message: '/rules/0/quantity should be a text' },
    ]);
  });

  it.each(['datapackage.json', 'indicators.csv', 'series-choice.json'])(
    'without %s names the file',
    (name) => {
      rmSync(join(folder, name));
      expect(faults()).toMatchObject([{ code: 'unreadable-file', file: join(folder, name) }]);
    },
  );

  it('with broken JSON says so', () => {
    edit('datapackage.json', (text) => text.slice(0, -3));
    expect(faults()).toMatchObject([{ code: 'not-json' }]);
  });

  it('with a resource left out says which', () => {
    edit('datapackage.json', (text) => text.replace('"name": "anomalies"', '"name": "doubts"'));
    expect(faults()).toMatchObject([{ code: 'no-resource' }]);
  });
});
