import { describe, expect, it } from 'vitest';
import { MOST_COLUMNS, MOST_FAULTS, MOST_ROWS } from '../../../src/core/validate/limits.ts';
import { readTable } from '../../../src/core/observe/read-table.ts';

const WANTED = ['year', 'value'];
const read = (text: string) => readTable({ file: 't.csv', text }, WANTED);
const faultsOf = (text: string): string[] =>
  read(text).issues.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('readTable', () => {
  it('gives cells by column, and empty ones for columns that are not there', () => {
    const { rows, issues } = read('value,year,note\n1,2024,first\n2,2025,\n');
    expect(issues).toEqual([]);
    expect(rows.map((row) => [row('year').text, row('value').text])).toEqual([
      ['2024', '1'],
      ['2025', '2'],
    ]);
    expect(rows[1]?.('source')).toMatchObject({ text: '', line: 3, column: 1 });
  });

  it('gives the rows that fit where others do not', () => {
    const { rows, issues } = read('year,value\n2024\n2025,2\n2026,3,4\n');
    expect(rows.map((row) => row('year').text)).toEqual(['2025']);
    expect(issues.map(({ message }) => message)).toEqual([
      'the row has 1 field, the first line 2',
      'the row has 3 fields, the first line 2',
    ]);
  });

  it.each([
    ['nothing', '', ['1:1 the file has no rows']],
    ['a first line alone', 'year,value\n', ['1:1 the file has no rows']],
    ['a column that is missing', 'year,note\n2024\n', [expect.stringContaining('"value"')]],
  ])('gives no rows of %s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
    expect(read(text).rows).toEqual([]);
  });

  it('takes as many columns as are allowed, and no more', () => {
    const header = (columns: number): string =>
      `year,value${Array.from({ length: columns - 2 }, (_, i) => `,c${i}`).join('')}\n1\n`;
    const tooMany = `1:1 the first line names ${MOST_COLUMNS + 1} columns, at most ${MOST_COLUMNS}`;
    expect(faultsOf(header(MOST_COLUMNS + 1))).toEqual([tooMany]);
    expect(faultsOf(header(MOST_COLUMNS))).not.toContain(tooMany);
    expect(faultsOf(header(MOST_COLUMNS)).join()).not.toContain('at most');
  });

  it('takes as many rows as are allowed, and no more', () => {
    const table = (rows: number): string => `year,value\n${'2024,1\n'.repeat(rows)}`;
    expect(read(table(MOST_ROWS)).rows).toHaveLength(MOST_ROWS);
    expect(faultsOf(table(MOST_ROWS + 1))).toEqual(['1:1 the file has more than 100,000 rows']);
  });

  it('stops to tell of rows that do not fit where there are very many', () => {
    const { issues, rows } = read(`year,value\n${'2024\n'.repeat(2 * MOST_FAULTS)}2025,1\n`);
    expect(issues).toHaveLength(MOST_FAULTS + 1);
    expect(rows).toHaveLength(1);
  });
});
