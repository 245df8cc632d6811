import { renderTable } from '../render/tables.ts';
import { cellText, roundedText } from './entry.ts';
import type { Cell, Entry } from './entry.ts';

/** Break a text into lines of at most `width` characters, at blanks. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}

export type EntryTable = {
  /** The keys to show as columns. */
  readonly columns: readonly string[];
  readonly rows: readonly Entry[];
  /** A key whose text stands below each row, indented. */
  readonly below?: string;
  /** Whether numbers are drawn or computed: three significant digits say enough. */
  readonly rounded?: true;
};

/** Set entries in columns under their keys; numbers stand to the right. */
export function renderEntries(table: EntryTable, width: number): string {
  const { columns, rows, below, rounded } = table;
  const text = (cell: Cell | undefined): string =>
    rounded && typeof cell === 'number' ? roundedText(cell) : cellText(cell);
  const shown = columns.filter((key) => rows.some((row) => cellText(row[key]) !== ''));
  const lines = renderTable(
    shown.map((key) => ({
      title: key.replaceAll('_', ' '),
      align: rows.every((row) => typeof (row[key] ?? 0) === 'number') ? 'right' : 'left',
    })),
    rows.map((row) => shown.map((key) => text(row[key]).replaceAll('\n', ' '))),
  ).split('\n');
  if (below === undefined) return lines.join('\n');
  const [head = '', ...body] = lines;
  return [
    head,
    ...body.flatMap((line, i) => [line, ...indented(cellText(rows[i]?.[below]), width, 4)]),
  ].join('\n');
}

/** Break a text into indented lines; none for an empty text. */
export function indented(text: string, width: number, by: number): readonly string[] {
  if (text === '') return [];
  return wrapText(text, Math.max(20, width - by)).map((line) => `${' '.repeat(by)}${line}`);
}

/** Break a text into lines, the first `by` columns in and the others `more` further. */
export function hanging(text: string, width: number, by: number, more: number): readonly string[] {
  const [first = ''] = wrapText(text, Math.max(40, width - by));
  const rest = text.slice(first.length).trimStart();
  return [`${' '.repeat(by)}${first}`, ...indented(rest, width, by + more)];
}
