import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/node/hindcast/read-history.ts';
import { temporaryFolder } from '../node/files/temporary-folder.ts';
import { runRecorded } from '../node/recording-host.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = temporaryFolder();

const GOOD = {
  remittances_received_usd: 'iso3,year,usd\nAAA,2000,10\nAAA,2001,20\n',
  gdp_current_usd: 'iso3,year,usd\nDDD,2000,100\n',
  exchange_rates_lcu_per_usd: 'iso3,year,lcu_per_usd\nDDD,2000,30.5\n',
};

function written(name: string, texts: Readonly<Record<string, string>>): string {
  const home = join(folder, name);
  mkdirSync(home);
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(home, `${file}.csv`), text);
  return home;
}

describe('given series', () => {
  it('are read by country and year', () => {
    const read = readHistory(written('good', GOOD), 'good');
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(read.value.remittances.get('AAA')?.get(2001)).toBe(20);
    expect(read.value.rates.get('DDD')?.get(2000)).toBe(30.5);
  });

  it.each([
    ['AAA,2000,ten', '"ten" is no number above 0'],
    ['AAA,2000,', '"" is no number above 0'],
    ['AAA,2000,-3', '"-3" is no number above 0'],
    ['Aa,2000,3', '"Aa" is no country code of three letters'],
    ['AAA,00,3', '"00" is no year'],
  ])('with the line %s have a fault there', (line, message) => {
    const name = `line ${line}`;
    const text = `iso3,year,usd\nBBB,2000,1\n${line}\n`;
    const read = readHistory(written(name, { ...GOOD, gdp_current_usd: text }), 'given');
    expect(read.ok ? [] : read.issues).toMatchObject([
      { file: 'given/gdp_current_usd.csv', line: 3, code: 'wrong-cell', message },
    ]);
  });

  it('have all their faults reported at once', () => {
    const read = readHistory(
      written('bad', {
        remittances_received_usd: 'iso3,year,usd\nAAA,2000,1\nAAA,2000,2\n',
        gdp_current_usd: 'country,year,usd\n',
      }),
      'bad',
    );
    expect(
      read.ok ? [] : read.issues.map(({ file, line, message }) => [file, line, message]),
    ).toEqual([
      ['bad/remittances_received_usd.csv', 3, 'AAA 2000 is given twice'],
      ['bad/gdp_current_usd.csv', 1, 'columns are country, year, usd, expected iso3, year, usd'],
      ['bad/exchange_rates_lcu_per_usd.csv', undefined, 'the file is not found'],
    ]);
  });

  it('that are no CSV are told apart from the others', () => {
    const read = readHistory(
      written('ragged', { ...GOOD, gdp_current_usd: 'iso3,year,usd\nAAA,2000\n' }),
      'ragged',
    );
    expect(read.ok ? [] : read.issues).toMatchObject([{ line: 2, code: 'not-csv' }]);
  });

  it('with faults are wrong input', async () => {
    written('empty', {});
    const { err, exit } = await runRecorded(['hindcast', '--history', 'empty'], folder);
    expect(exit).toBe(2);
    expect(err.match(/the file is not found/g)).toHaveLength(3);
  });
});

const history = process.env['HISTORY_FOLDER'];
const DOCUMENT = join(root, 'docs/hindcast.md');
const BLOCK = /```text\n\$ prospects hindcast --history DIR\n([\s\S]*?)```/;

describe.skipIf(history === undefined)('the longer series (folder in HISTORY_FOLDER)', () => {
  const args = ['hindcast', '--history', history ?? ''];

  it('give the table of the document', async () => {
    const { out, err, exit } = await runRecorded(args, root);
    expect({ err, exit }).toEqual({ err: '', exit: 0 });
    const text = readFileSync(DOCUMENT, 'utf8');
    if (process.env['UPDATE_GOLDEN'] === '1') {
      const block = `\`\`\`text\n$ prospects hindcast --history DIR\n${out}\`\`\``;
      writeFileSync(
        DOCUMENT,
        text.replace(BLOCK, () => block),
      );
      return;
    }
    expect(out).toBe(BLOCK.exec(text)?.[1]);
  });

  it('leave "no change" where others found it: 16.5, 21.8 and 25.5 per cent', async () => {
    const { out } = await runRecorded([...args, '--format', 'json'], root);
    const { rows }: { rows: { forecaster: string; median_error: number; horizon: number }[] } =
      JSON.parse(out);
    const errors = rows
      .filter(({ forecaster }) => forecaster === 'no-change')
      .map(({ median_error }) => median_error);
    expect(errors).toHaveLength(3);
    [0.165, 0.218, 0.255].forEach((expected, i) => {
      expect(Math.abs((errors[i] ?? 1) - expected)).toBeLessThan(0.025);
    });
  });
});
