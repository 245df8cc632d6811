import type { Cell, ColumnKind, SweepTable } from '../../core/index.ts';

const TYPES = { int: 'INT32', number: 'DOUBLE', text: 'STRING' } as const satisfies Record<
  ColumnKind,
  string
>;

/** Rows of a group; the same for every table, so that equal rows give equal bytes. */
const ROWS_A_GROUP = 100_000;

/** Write a table as Parquet; a cell that says nothing is null. */
export async function renderParquet({ columns, rows }: SweepTable): Promise<Uint8Array> {
  // Only sweeps need it, and it is loaded when one is written.
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, kind }, c) => ({
      ...{ name, type: TYPES[kind], nullable: true },
      data: rows.map((row) => nullable(row[c])),
    })),
    ...{ rowGroupSize: ROWS_A_GROUP, createdBy: 'prospects' },
  });
  return new Uint8Array(buffer);
}

function nullable(cell: Cell): number | string | null {
  return cell ?? null;
}
