import { describe, expect, it } from 'vitest';
import { renderHubverse } from '../../../src/core/render/render-hubverse.ts';
import { readCsv, readRows } from './read-csv.ts';
import { realResult } from './real-result.ts';

const result = await realResult('mass-expulsions');
const rows = readRows(renderHubverse([result, result]));
const TASK = ['origin_date', 'scenario_id', 'location', 'target', 'horizon'];
const taskOf = (row: Record<string, string>): string => TASK.map((name) => row[name]).join('\n');

// Rules of hubverse model output (schema 4.0 and later), as its documentation and the checks of
// hubValidations have them: https://docs.hubverse.io, "Model output" and "Defining modeling tasks".
describe("hubverse's rules", () => {
  it('columns: task ids with their standard names, then the three of the representation', () => {
    const [header] = readCsv(renderHubverse([]));
    expect(header).toEqual([...TASK, 'output_type', 'output_type_id', 'value']);
  });

  it('no cell is empty', () => {
    expect(rows.filter((row) => Object.values(row).includes(''))).toEqual([]);
  });

  it('a row is one value of one task: none stands twice', () => {
    const keys = rows.map((row) => `${taskOf(row)}\n${row['output_type_id']}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('every task has the same quantile levels, between 0 and 1, ascending', () => {
    const levels = new Map<string, number[]>();
    expect(rows.filter((row) => row['output_type'] !== 'quantile')).toEqual([]);
    for (const row of rows) {
      const task = taskOf(row);
      levels.set(task, [...(levels.get(task) ?? []), Number(row['output_type_id'])]);
    }
    const found = new Set([...levels.values()].map((one) => one.join()));
    expect([...found]).toEqual(['0.05,0.25,0.5,0.75,0.95']);
  });

  it('values do not fall as the level rises', () => {
    const falls = rows.filter((row, i) => {
      const next = rows[i + 1];
      return (
        next !== undefined &&
        taskOf(next) === taskOf(row) &&
        Number(next['value']) < Number(row['value'])
      );
    });
    expect(falls).toEqual([]);
  });

  it('values are finite numbers', () => {
    expect(rows.filter(({ value }) => !Number.isFinite(Number(value)))).toEqual([]);
  });

  it('origin dates are ISO dates, horizons whole years from 1 on', () => {
    expect(new Set(rows.map((row) => row['origin_date']))).toEqual(new Set(['2023-12-31']));
    const horizons = [...new Set(rows.map((row) => Number(row['horizon'])))];
    expect(horizons).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
  });
});

describe('the quantile table', () => {
  it.each([
    ['mass-expulsions', 'quantiles' as const],
    ['mass-expulsions (2)', 'quantiles' as const],
    ['mass-expulsions (baseline)', 'baseline' as const],
  ])('gives the values of %s to the last digit', (scenario, from) => {
    const series = result.series.find(
      (one) => one.indicator === 'workers_abroad' && one.country === 'UZB' && one.partner === 'RUS',
    );
    const found = rows.filter(
      (row) =>
        row['scenario_id'] === scenario &&
        row['location'] === 'UZB>RUS' &&
        row['target'] === 'workers_abroad' &&
        row['output_type_id'] === '0.75',
    );
    const quantiles = from === 'baseline' ? series?.baseline.quantiles : series?.quantiles;
    expect(found.map(({ value }) => Number(value))).toEqual(quantiles?.['0.75'].slice(1));
  });
});
