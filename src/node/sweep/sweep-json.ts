import type { Cell, SweepTable } from '../../core/index.ts';
import type { SweepRecord } from './sweep-record.ts';

/** One row of a table, by column. */
export type RowObject = Readonly<Record<string, number | string | null>>;

/** Give a sweep as one object: what it was, and its tables as lists of rows. */
export function sweepJson(
  record: SweepRecord,
  tables: readonly SweepTable[],
): { readonly sweep: SweepRecord } & Readonly<Record<string, unknown>> {
  return {
    sweep: record,
    ...Object.fromEntries(tables.map((table) => [table.name, rowObjects(table)])),
  };
}

function rowObjects({ columns, rows }: SweepTable): readonly RowObject[] {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }, c) => [name, valueOf(row[c])])),
  );
}

function valueOf(cell: Cell): number | string | null {
  return cell ?? null;
}
