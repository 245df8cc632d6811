import { describe, expect, it } from 'vitest';
import { sweepTables } from '../../../src/core/sweep/sweep-tables.ts';
import type { VariantResult } from '../../../src/core/sweep/types.ts';
import { knowledge, sweepOf } from './tiny-world.ts';

const sweep = sweepOf({
  vary: {
    'border-closure.severity': [0.5],
    'border-closure.start': ['2025-06'],
    'border-closure.shift': [1],
    'exchange-rate': ['off'],
  },
});
const output = sweep.series[0] ?? -1;
const interval = { median: 2, low: 1, high: 3 };
const result: VariantResult = {
  variant: 4,
  values: [0.5, 24305, 1, 0],
  series: [{ output, horizon: 'mid', scenario: interval, baseline: interval, change: undefined }],
  outcomes: [
    { claim: 'aaa_receives_much', horizon: 'mid', members: 100, probability: 0.25 },
    { claim: 'aaa_recovers', horizon: 'long', members: 7, probability: undefined },
  ],
};
const tables = sweepTables(sweep, knowledge, [result]);
const columnsOf = (name: string) =>
  tables.find((table) => table.name === name)?.columns.map((c) => [c.name, c.kind]);
const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows;

describe('sweepTables', () => {
  it('tells what varied', () => {
    expect(columnsOf('variants')).toEqual([
      ['variant', 'int'],
      ['border-closure.severity', 'number'],
      ['border-closure.start', 'text'],
      ['border-closure.shift', 'int'],
      ['exchange-rate', 'text'],
    ]);
    expect(rowsOf('variants')).toEqual([[5, 0.5, '2025-06', 1, 'off']]);
  });

  it('tells of series', () => {
    expect(rowsOf('series')).toEqual([
      [
        ...[5, 'remittances_received', 'AAA', undefined, 'USD/year', 'mid'],
        ...[2, 1, 3, 2, 1, 3, undefined, undefined, undefined],
      ],
    ]);
    expect(
      columnsOf('series')
        ?.map(([name]) => name)
        .slice(6),
    ).toEqual([
      ...['median', 'low', 'high', 'baseline_median', 'baseline_low', 'baseline_high'],
      ...['change_median', 'change_low', 'change_high'],
    ]);
  });

  it('tells of claims', () => {
    expect(rowsOf('outcomes')).toEqual([
      [
        ...[5, 'aaa_receives_much', 'AAA', 'mid', 0.25, Math.sqrt((0.25 * 0.75) / 100), 100],
        ...['overturned', 'not that remittances stay above four billions'],
      ],
      [5, 'aaa_recovers', 'AAA', 'long', undefined, undefined, 7, 'untested', undefined],
    ]);
  });

  it('has a cell for every column', () => {
    for (const { columns, rows } of tables) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});
