import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runRecorded } from '../recording-host.ts';
import { ROOT } from './folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'data-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A data folder in which one text of a table is another. */
function changed(name: string, before: string, after: string): string {
  cpSync(join(ROOT, 'data'), join(folder, name), { recursive: true });
  const file = join(folder, name, 'yearbook/indicators.csv');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(before);
  writeFileSync(file, text.replace(before, after));
  return name;
}

describe('data check', () => {
  it('counts what was checked', async () => {
    const { out, err, exit } = await runRecorded(['data', 'check'], ROOT);
    expect(out).toMatch(/^\d+ rows, \d+ of them derived and recomputed\n\d+ identities\n/);
    expect(out).toMatch(/no fault\n$/);
    expect([err, exit]).toEqual(['', 0]);
  });

  it('lists what fails, with the rows', async () => {
    const row = 'TJK.remittances_received.2022,TJK,WORLD,remittances_received,2022,';
    const name = changed('other-value', `${row}52`, `${row}53`);
    const { out, err, exit } = await runRecorded(['data', 'check', '--data', name], folder);
    expect(out).toContain('"TJK.remittances_received.2022"');
    expect(out).toMatch(/indicators\.csv:\d+/);
    expect(err).toMatch(/^\d+ faults\n$/);
    expect(exit).toBe(1);
  });

  it('lists cells that cannot be read', async () => {
    const name = changed('no-number', 'TJK,3,1194,USD 5.2 billion', 'TJK,3,eleven,USD 5.2 billion');
    const { out, exit } = await runRecorded(['data', 'check', '--data', name], folder);
    expect(out).toContain('"line" is not a whole number: "eleven"');
    expect(exit).toBe(1);
  });
});

describe('data verify', () => {
  it('lists the figures that are not on their line', async () => {
    writeFileSync(join(folder, 'text.txt'), 'nothing of the kind\n');
    const { out, err, exit } = await runRecorded(['data', 'verify', '--text', 'text.txt'], folder);
    expect(out).toContain('"USD 5.2 billion" is not on line 1194');
    expect(err).toMatch(/^\d+ faults\n$/);
    expect(exit).toBe(1);
  });

  const text = process.env['YEARBOOK_TEXT'];
  it.skipIf(text === undefined)(
    'finds all figures in the text (path in YEARBOOK_TEXT)',
    async () => {
      const { out, exit } = await runRecorded(['data', 'verify', '--text', text ?? ''], ROOT);
      expect(out).toMatch(/^printed figures of \d+ rows and \d+ anomalies found on their lines\n$/);
      expect(exit).toBe(0);
    },
  );
});
