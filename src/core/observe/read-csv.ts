import { MOST_FAULTS, MOST_ROWS } from '../validate/limits.ts';

/** One field of a CSV file, and where it begins; line and column count from 1. */
export type Cell = { readonly text: string; readonly line: number; readonly column: number };

/** What is wrong with the quotes of a CSV file, and where. */
export type CsvFault = {
  readonly kind: 'unclosed' | 'text-after-quote' | 'quote-inside';
  readonly line: number;
  readonly column: number;
};

export type CsvReading = {
  /** Lines that are empty are left out. */
  readonly rows: readonly (readonly Cell[])[];
  readonly faults: readonly CsvFault[];
};

/** What stands between a field in quotes, or the start of a plain one, and the next field. */
const REST = /([^,\r\n]*)(,|\r\n|\n|\r|$)/y;

/**
 * Read CSV text (RFC 4180) into cells that know their place, with spaces around plain fields cut
 * off. Quotes that do not fit are reported; such a field counts as far as it goes. A byte order mark
 * at the start is no part of the first. Reading ends where there are too many rows or faults, with
 * one more than may be.
 */
export function readCsv(text: string): CsvReading {
  const rows: (readonly Cell[])[] = [];
  const faults: CsvFault[] = [];
  let row: Cell[] = [];
  let line = 1;
  let lineStart = text.startsWith('\ufeff') ? 1 : 0;
  for (let at = lineStart; at <= text.length;) {
    const { value, end, next, kind } = fieldAt(text, at);
    const place = { line, column: at - lineStart + 1 };
    if (kind !== undefined) faults.push({ kind, ...place });
    row.push({ text: value.trim(), ...place });
    for (const found of text.slice(at, next).matchAll(/\r\n|\n|\r/g)) {
      line += 1;
      lineStart = at + found.index + found[0].length;
    }
    at = next;
    if (end === ',') continue;
    if (row.length > 1 || row[0]?.text !== '') rows.push(row);
    row = [];
    if (end === '' || rows.length > MOST_ROWS + 1 || faults.length > MOST_FAULTS) break;
  }
  return { rows, faults };
}

type Field = {
  readonly value: string;
  /** What ends it: a comma, a line break, or nothing at the end of the text. */
  readonly end: string;
  /** Where the next field begins. */
  readonly next: number;
  readonly kind: CsvFault['kind'] | undefined;
};

function fieldAt(text: string, at: number): Field {
  const isQuoted = text[at] === '"';
  // No pattern finds the closing quote: one that does keeps a way back for every quote inside.
  const closing = isQuoted ? closingQuote(text, at) : at;
  REST.lastIndex = isQuoted ? closing + 1 : at;
  const [, rest = '', end = ''] = REST.exec(text) ?? [];
  const next = Math.min(REST.lastIndex === 0 ? text.length : REST.lastIndex, text.length);
  if (!isQuoted) {
    return { value: rest, end, next, kind: rest.includes('"') ? 'quote-inside' : undefined };
  }
  const value = text.slice(at + 1, closing).replaceAll('""', '"');
  if (closing === text.length) return { value, end: '', next: text.length, kind: 'unclosed' };
  return { value, end, next, kind: rest.trim() === '' ? undefined : 'text-after-quote' };
}

/** Where the quote stands that closes a field; the length of the text where none does. */
function closingQuote(text: string, opening: number): number {
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return text.length;
}
