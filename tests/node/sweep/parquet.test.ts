import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { SweepTable } from '../../../src/core/sweep/sweep-tables.ts';
import { renderParquet } from '../../../src/node/sweep/parquet.ts';
import { readTableCsv, renderTableCsv } from '../../../src/node/sweep/table-csv.ts';

const table: SweepTable = {
  name: 'mixed',
  columns: [
    { name: 'variant', kind: 'int' },
    { name: 'x', kind: 'number' },
    { name: 'word', kind: 'text' },
  ],
  rows: [
    [1, 0.1 + 0.2, 'plain'],
    [2, -1e-300, 'with, comma and "quotes"'],
    [3, undefined, undefined],
    [-4, 1.7976931348623157e308, 'übung'],
  ],
};

async function readBack(one: SweepTable): Promise<Record<string, unknown>[]> {
  const bytes = await renderParquet(one);
  return parquetReadObjects({ file: Uint8Array.from(bytes).buffer });
}

describe('renderParquet', () => {
  it('writes what another program reads, to the last digit', async () => {
    expect(await readBack(table)).toEqual(
      table.rows.map(([variant, x = null, word = null]) => ({ variant, x, word })),
    );
  });

  it('gives equal bytes for equal rows', async () => {
    const copy = { ...table, rows: table.rows.map((row) => [...row]) };
    expect(await renderParquet(copy)).toEqual(await renderParquet(table));
  });

  it('writes a table without rows', async () => {
    expect(await readBack({ ...table, rows: [] })).toEqual([]);
  });

  it('writes a column in which nothing stands', async () => {
    const rows = [[1, undefined, undefined]];
    expect(await readBack({ ...table, rows })).toEqual([{ variant: 1, x: null, word: null }]);
  });
});

describe('readTableCsv', () => {
  it('reads what renderTableCsv wrote, cell for cell', async () => {
    expect(await readTableCsv('mixed', table.columns, renderTableCsv(table))).toEqual(table);
  });

  it('reads a table without rows', async () => {
    const empty = { ...table, rows: [] };
    expect(await readTableCsv('mixed', table.columns, renderTableCsv(empty))).toEqual(empty);
  });

  it('keeps text that looks like a number', async () => {
    const columns = [
      { name: 'a', kind: 'text' as const },
      { name: 'b', kind: 'int' as const },
    ];
    const one = { name: 't', columns, rows: [['007', 7]] };
    expect(await readTableCsv('t', columns, renderTableCsv(one))).toEqual(one);
  });
});
