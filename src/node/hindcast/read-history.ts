import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Checked, History, Issue } from '../../core/index.ts';
import { readText } from '../files/read-text.ts';

/** The files of a folder of series, each with its columns: country, year and value. */
const FILES = {
  remittances: { name: 'remittances_received_usd.csv', value: 'usd' },
  gdp: { name: 'gdp_current_usd.csv', value: 'usd' },
  rates: { name: 'exchange_rates_lcu_per_usd.csv', value: 'lcu_per_usd' },
} as const;

type Values = Map<string, Map<number, number>>;

/**
 * Read the three series of a folder that a user brings. Every fault of every file comes back with
 * file and line; `called` is how messages name the folder.
 */
export function readHistory(folder: string, called: string): Checked<History> {
  const issues: Issue[] = [];
  const read = ({ name, value }: (typeof FILES)[keyof typeof FILES]): Values => {
    const file = `${called}/${name}`;
    const reading = readText(join(folder, name));
    const checked = reading.ok
      ? readSeries(file, reading.text, value)
      : { ok: false as const, issues: [unreadable(file, reading.reason)] };
    if (checked.ok) return checked.value;
    issues.push(...checked.issues);
    return new Map();
  };
  const value = {
    remittances: read(FILES.remittances),
    gdp: read(FILES.gdp),
    rates: read(FILES.rates),
  };
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value, warnings: [] };
}

function readSeries(file: string, text: string, column: string): Checked<Values> {
  const records = recordsOf(file, text);
  if (!records.ok) return records;
  const [header = [], ...body] = records.value;
  const wanted = ['iso3', 'year', column];
  if (header.join() !== wanted.join()) {
    const message = `columns are ${header.join(', ')}, expected ${wanted.join(', ')}`;
    return { ok: false, issues: [fault(file, 1, 'wrong-header', message)] };
  }
  const values: Values = new Map();
  const issues = body.flatMap(([country = '', year = '', value = ''], i) => {
    const message = addValue(values, { country, year, value });
    return message === undefined ? [] : [fault(file, i + 2, 'wrong-cell', message)];
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: values, warnings: [] };
}

type Cells = { readonly country: string; readonly year: string; readonly value: string };

/** Keep a value, or say what is wrong with it. */
function addValue(values: Values, { country, year, value }: Cells): string | undefined {
  if (!/^[A-Z]{3}$/.test(country)) return `"${country}" is no country code of three letters`;
  if (!/^\d{4}$/.test(year)) return `"${year}" is no year`;
  const number = value.trim() === '' ? NaN : Number(value);
  if (!(number > 0 && number < Infinity)) return `"${value}" is no number above 0`;
  const own = values.get(country) ?? new Map<number, number>();
  if (own.has(Number(year))) return `${country} ${year} is given twice`;
  values.set(country, own.set(Number(year), number));
  return undefined;
}

function recordsOf(file: string, text: string): Checked<readonly (readonly string[])[]> {
  try {
    return { ok: true, value: parse(text, { bom: true, trim: true }), warnings: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    return { ok: false, issues: [fault(file, line, 'not-csv', `not CSV: ${error.message}`)] };
  }
}

function unreadable(file: string, reason: string): Issue {
  const words = reason === 'missing' ? 'the file is not found' : 'the file cannot be read';
  return { file, code: 'unreadable', severity: 'error', message: words };
}

function fault(file: string, line: number, code: string, message: string): Issue {
  return { file, line, column: 1, code, severity: 'error', message };
}
