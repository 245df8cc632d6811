import type { Issue } from '../issue.ts';
import * as say from './messages.ts';
import type { Cell } from './read-csv.ts';
import { cellFault } from './read-table.ts';

/** Collects the faults of a file's cells. */
export type CellCheck = { readonly file: string; readonly issues: Issue[] };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** Read a cell as a finite number; undefined, with a fault, where it is none. */
export function numberOf(cell: Cell, column: string, check: CellCheck): number | undefined {
  const { text } = cell;
  const value = NUMBER.test(text) ? Number(text) : NaN;
  if (Number.isFinite(value)) return value;
  const wording = text === '' ? say.emptyCell(column) : say.notANumber(column, text);
  check.issues.push(cellFault({ file: check.file, ...cell }, wording));
  return undefined;
}

/** Read a cell as a calendar year; undefined, with a fault, where it is none. */
export function yearOf(cell: Cell, check: CellCheck): number | undefined {
  if (/^\d{4}$/.test(cell.text)) return Number(cell.text);
  const wording = cell.text === '' ? say.emptyCell('year') : say.notAYear(cell.text);
  check.issues.push(cellFault({ file: check.file, ...cell }, wording));
  return undefined;
}

/** Read a cell as a name; undefined, with a fault, where it is empty. */
export function nameOf(cell: Cell, column: string, check: CellCheck): string | undefined {
  if (cell.text !== '') return cell.text;
  check.issues.push(cellFault({ file: check.file, ...cell }, say.emptyCell(column)));
  return undefined;
}
