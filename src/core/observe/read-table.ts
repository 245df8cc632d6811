import type { Issue } from '../issue.ts';
import { closest } from '../validate/closest.ts';
import { MOST_COLUMNS, MOST_FAULTS, MOST_ROWS, withinReason } from '../validate/limits.ts';
import type { Wording } from '../validate/fault.ts';
import * as say from './messages.ts';
import { readCsv } from './read-csv.ts';
import type { Cell } from './read-csv.ts';

/** The text of a CSV file, and how to call the file. */
export type TableText = { readonly file: string; readonly text: string };

/** Where a figure stands. */
export type CellPlace = { readonly file: string; readonly line: number; readonly column: number };

/** The cells of one row by column; those of absent columns are empty and stand at the row's start. */
export type Row = (column: string) => Cell;

export type Table = { readonly rows: readonly Row[]; readonly issues: readonly Issue[] };

/** Columns for people, which any table may have. */
const REMARKS = ['source', 'note'];

/**
 * Read a CSV file whose first line names its columns: the wanted ones in any order, all of them,
 * and perhaps remarks. Faults of the form are collected; rows that fit are given all the same.
 */
export function readTable({ file, text }: TableText, wanted: readonly string[]): Table {
  const { rows, faults } = readCsv(text);
  const [header, ...body] = rows;
  const issues: Issue[] = faults.map((fault) =>
    cellFault({ file, ...fault }, say.wrongQuotes(fault.kind)),
  );
  if (header === undefined || body.length === 0) {
    const wording = say.emptyTable(wanted);
    return { rows: [], issues: [cellFault({ file, line: 1, column: 1 }, wording), ...issues] };
  }
  if (header.length > MOST_COLUMNS) {
    issues.push(
      cellFault({ file, line: 1, column: 1 }, say.tooManyColumns(header.length, MOST_COLUMNS)),
    );
    return { rows: [], issues };
  }
  issues.push(...checkHeader(file, header, wanted));
  if (body.length > MOST_ROWS) {
    issues.push(cellFault({ file, line: 1, column: 1 }, say.tooManyRows(MOST_ROWS)));
  }
  // Without its columns, every row would only repeat that fault.
  if (issues.length > 0) return { rows: [], issues: withinReason(issues) };
  return {
    rows: body.flatMap((cells) => {
      const [first] = cells;
      if (first === undefined) return [];
      if (cells.length === header.length) return [rowOf(header, cells, first)];
      if (issues.length > MOST_FAULTS) return [];
      issues.push(cellFault({ file, ...first }, say.wrongWidth(cells.length, header.length)));
      return [];
    }),
    issues,
  };
}

/** Make an error of a cell. */
export function cellFault({ file, line, column }: CellPlace, wording: Wording): Issue {
  return { severity: 'error', file, line, column, ...wording };
}

function rowOf(header: readonly Cell[], cells: readonly Cell[], first: Cell): Row {
  return (column) =>
    cells[header.findIndex(({ text }) => text === column)] ?? { ...first, text: '' };
}

function checkHeader(file: string, header: readonly Cell[], wanted: readonly string[]): Issue[] {
  const names = header.map(({ text }) => text);
  const known = [...wanted, ...REMARKS];
  const missing = wanted.filter((name) => !names.includes(name));
  const [first] = header;
  const separator = [';', '\t'].find((one) => names.length === 1 && names[0]?.includes(one));
  const lacking =
    missing.length === 0 || first === undefined
      ? []
      : [cellFault({ file, ...first }, say.missingColumns(missing, separator))];
  if (separator !== undefined) return lacking;
  const odd = header.flatMap((cell, at) => {
    const { text } = cell;
    if (!known.includes(text)) {
      return [cellFault({ file, ...cell }, say.unknownColumn(text, closest(text, known), known))];
    }
    return names.indexOf(text) < at ? [cellFault({ file, ...cell }, say.columnTwice(text))] : [];
  });
  return [...lacking, ...odd];
}
