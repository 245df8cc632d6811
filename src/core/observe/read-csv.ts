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

/** One field with what ends it; a byte order mark at the start of the text is no part of it. */
const FIELD = /(?:"((?:[^"]|"")*)("?)([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Read CSV text (RFC 4180) into cells that know their place, with spaces around plain fields cut
 * off. Quotes that do not fit are reported; such a field counts as far as it goes.
 */
export function readCsv(text: string): CsvReading {
  const rows: (readonly Cell[])[] = [];
  const faults: CsvFault[] = [];
  let row: Cell[] = [];
  let line = 1;
  let lineStart = text.startsWith('\ufeff') ? 1 : 0;
  for (let at = lineStart; at <= text.length;) {
    FIELD.lastIndex = at;
    const [whole = '', quoted, closing, after = '', bare = '', end = ''] = FIELD.exec(text) ?? [];
    const place = { line, column: at - lineStart + 1 };
    const kind = faultOf(quoted, closing, after, bare);
    if (kind !== undefined) faults.push({ kind, ...place });
    row.push({ text: (quoted ?? bare).replaceAll('""', '"').trim(), ...place });
    at += whole.length;
    const breaks = [...whole.matchAll(/\r\n|\n|\r/g)];
    const last = breaks.at(-1);
    if (last !== undefined) {
      line += breaks.length;
      lineStart = at - whole.length + last.index + last[0].length;
    }
    if (end === ',') continue;
    if (row.length > 1 || row[0]?.text !== '') rows.push(row);
    row = [];
    if (end === '') break;
  }
  return { rows, faults };
}

function faultOf(
  quoted: string | undefined,
  closing: string | undefined,
  after: string,
  bare: string,
): CsvFault['kind'] | undefined {
  if (quoted === undefined) return bare.includes('"') ? 'quote-inside' : undefined;
  if (closing === '') return 'unclosed';
  return after.trim() === '' ? undefined : 'text-after-quote';
}
