import { csvLines } from '../../core/index.ts';
import type { Cell, SweepTable } from '../../core/index.ts';

/** Write a table as CSV; a cell that says nothing is empty. Numbers keep every digit. */
export function renderTableCsv({ columns, rows }: SweepTable): string {
  return csvLines([
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((cell) => (cell === undefined ? '' : String(cell)))),
  ]);
}

/** Read a table that `renderTableCsv` wrote, cell for cell. */
export async function readTableCsv(
  name: string,
  columns: SweepTable['columns'],
  text: string,
): Promise<SweepTable> {
  const { parse } = await import('csv-parse/sync');
  const lines: string[][] = parse(text, { fromLine: 2 });
  const cellOf = (cell: string, c: number): Cell =>
    cell === '' ? undefined : columns[c]?.kind === 'text' ? cell : Number(cell);
  return { name, columns, rows: lines.map((line) => line.map(cellOf)) };
}
