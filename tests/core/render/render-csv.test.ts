import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../../src/core/render/render-csv.ts';
import { realResult } from './real-result.ts';

const result = await realResult('rouble-fall');
const read = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: '\r\n' });

describe('renderCsv', () => {
  const text = renderCsv([result]);
  const rows = read(text);

  it('writes a header, and a line for each series, run and year', () => {
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      'scenario,indicator,country,partner,unit,year,run,mean,q05,q25,q50,q75,q95',
    );
    expect(lines.at(-1)).toBe('');
    expect(lines).toHaveLength(1 + result.series.length * 3 * result.years.length + 1);
  });

  it('writes every number so that it reads back as the same', () => {
    const [row] = rows.filter(
      (one) =>
        one['indicator'] === 'workers_abroad' &&
        one['country'] === 'TJK' &&
        one['partner'] === 'RUS' &&
        one['year'] === '2027' &&
        one['run'] === 'difference',
    );
    const series = result.series.find(
      (one) => one.indicator === 'workers_abroad' && one.country === 'TJK' && one.partner === 'RUS',
    );
    const t = result.years.indexOf(2027);
    expect(Number(row?.['mean'])).toBe(series?.difference.mean[t]);
    expect(Number(row?.['q05'])).toBe(series?.difference.quantiles['0.05'][t]);
    expect(Number(row?.['q95'])).toBe(series?.difference.quantiles['0.95'][t]);
    expect(row?.['scenario']).toBe('rouble-fall');
    expect(row?.['unit']).toBe('person');
  });

  it('leaves the partner of a total and the country of a whole empty', () => {
    const totals = rows.filter(
      (row) => row['indicator'] === 'workers_abroad' && row['partner'] === '',
    );
    expect(totals).toHaveLength(6 * 3 * result.years.length);
    const whole = rows.filter((row) => row['indicator'] === 'rouble');
    expect(new Set(whole.map((row) => row['country']))).toEqual(new Set(['']));
  });

  it('lays several results under one header', () => {
    const renamed = { ...result, scenario: { ...result.scenario, id: 'other' } };
    const both = read(renderCsv([result, renamed]));
    expect(both).toHaveLength(2 * rows.length);
    expect(new Set(both.map((row) => row['scenario']))).toEqual(new Set(['rouble-fall', 'other']));
  });

  it.each(['a,b', 'a "b"', 'two\r\nlines'])('quotes %j where it must', (id) => {
    const one = {
      ...result,
      series: result.series.slice(0, 1),
      scenario: { ...result.scenario, id },
    };
    expect(read(renderCsv([one]))[0]?.['scenario']).toBe(id);
  });

  it('writes only the header without results', () => {
    expect(renderCsv([]).split('\r\n')).toHaveLength(2);
  });
});
