import { describe, expect, it } from 'vitest';
import { renderIamc, renderIamcMeta } from '../../../src/core/render/render-iamc.ts';
import { knowledge } from '../../model/run.ts';
import { readCsv, readRows } from './read-csv.ts';
import { realResult } from './real-result.ts';

const result = await realResult('rouble-fall');
const { places } = knowledge.model;
const results = [result, { ...result, series: result.series.slice(0, 40) }];
const rows = readRows(renderIamc(results, places));
const meta = readRows(renderIamcMeta(results));

// What pyam asks of a long table in `IamDataFrame(path)` and of a table in `load_meta(path)`:
// format_data and load_meta in pyam/utils.py and pyam/core.py, https://github.com/IAMconsortium/pyam.
describe("pyam's rules", () => {
  it('columns: the index, region, variable, unit, year and value, in lower case, and no others', () => {
    const [header] = readCsv(renderIamc([], places));
    expect(header).toEqual(['model', 'scenario', 'region', 'variable', 'unit', 'year', 'value']);
  });

  it('no cell is empty but a unit', () => {
    const empty = rows.filter((row) =>
      Object.entries(row).some(([column, cell]) => cell === '' && column !== 'unit'),
    );
    expect(empty).toEqual([]);
  });

  it('no cell is a word that pandas reads as missing', () => {
    const missing = new Set(
      ['', '#N/A', '#NA', '-NaN', '-nan', '<NA>', 'N/A', 'NA', 'NULL', 'NaN', 'None', 'n/a'].concat(
        ['nan', 'null', '1.#IND', '-1.#IND', '1.#QNAN', '-1.#QNAN', '#N/A N/A'],
      ),
    );
    const names = rows.flatMap(({ scenario, region, variable }) => [scenario, region, variable]);
    expect([...new Set(names)].filter((name) => missing.has(name ?? ''))).toEqual([]);
  });

  it('no row stands twice, even where a scenario does', () => {
    const index = rows.map(({ value: _value, ...rest }) => JSON.stringify(rest));
    expect(new Set(index).size).toBe(index.length);
  });

  it('years are whole numbers and values finite ones', () => {
    expect(rows.every(({ year = '' }) => /^\d{4}$/.test(year))).toBe(true);
    expect(rows.every(({ value = '' }) => value !== '' && Number.isFinite(Number(value)))).toBe(
      true,
    );
  });

  it('variables are words with capitals, in levels of a hierarchy by |, none of them empty', () => {
    const names = [...new Set(rows.map(({ variable = '' }) => variable))];
    const level = /^[A-Z0-9][\w-]*( [\w-]+)*$/;
    expect(names.filter((name) => !name.split('|').every((part) => level.test(part)))).toEqual([]);
    expect(names.filter((name) => name.includes('*'))).toEqual([]);
  });

  it('a variable has one unit', () => {
    const units = new Map<string, Set<string>>();
    for (const { variable = '', unit = '' } of rows)
      units.set(variable, (units.get(variable) ?? new Set()).add(unit));
    expect([...units].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  it('a region is a place or two of them with > between', () => {
    const known = new Set([...places.map(({ label }) => label), 'World']);
    const regions = [...new Set(rows.map(({ region = '' }) => region))];
    expect(regions.filter((one) => !one.split('>').every((side) => known.has(side)))).toEqual([]);
    expect(regions.filter((one) => one.split('>').length > 2)).toEqual([]);
  });

  it('the meta table has one line for each model and scenario of the data, and no other', () => {
    const pairs = (table: typeof rows) =>
      [...new Set(table.map(({ model, scenario }) => `${model} ${scenario}`))].toSorted();
    expect(pairs(meta)).toEqual(pairs(rows));
    expect(meta).toHaveLength(pairs(meta).length);
  });

  it('the meta table excludes nothing, and has no column with a name that pyam keeps for itself', () => {
    expect(meta.every(({ exclude }) => exclude === 'False')).toBe(true);
    const reserved = ['data', 'meta', 'value', 'region', 'variable', 'unit', 'year'];
    expect(Object.keys(meta[0] ?? {}).filter((name) => reserved.includes(name))).toEqual([]);
  });
});

describe('the IAMC table', () => {
  const series = result.series.find(
    (one) =>
      one.indicator === 'remittances_received' && one.country === 'TJK' && one.partner === 'RUS',
  );
  const value = (scenario: string, variable: string): number =>
    Number(
      rows.find(
        (row) =>
          row['scenario'] === scenario &&
          row['region'] === 'Tajikistan>Russian Federation' &&
          row['variable'] === `Remittances Received|${variable}` &&
          row['year'] === '2027',
      )?.['value'],
    );
  const t = result.years.indexOf(2027);

  it.each([
    ['rouble-fall', 'Mean', series?.mean[t]],
    ['rouble-fall', '5th Percentile', series?.quantiles['0.05'][t]],
    ['rouble-fall', '95th Percentile', series?.quantiles['0.95'][t]],
    ['rouble-fall (baseline)', 'Median', series?.baseline.quantiles['0.5'][t]],
    [
      'rouble-fall',
      'Difference from Baseline|25th Percentile',
      series?.difference.quantiles['0.25'][t],
    ],
  ])('gives, for %s, the %s to the last digit', (scenario, variable, expected) => {
    expect(value(scenario, variable)).toBe(expected);
  });

  it('has every number of the results', () => {
    const numbers = results.map(({ series: all, years }) => all.length * years.length * 3 * 6);
    expect(rows).toHaveLength(numbers.reduce((sum, one) => sum + one, 0));
  });

  it('tells which run is whose counterpart, and where it comes from', () => {
    expect(meta[1]).toMatchObject({
      ...{ model: 'prospects 1.2.3', scenario: 'rouble-fall (baseline)', run: 'baseline' },
      ...{ counterpart: 'rouble-fall', members: '60', seed: 'render', version: '1.2.3' },
      data_sha256: 'c'.repeat(64),
    });
    expect(meta[2]?.['scenario']).toBe('rouble-fall (2)');
  });
});
