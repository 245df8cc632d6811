import { describe, expect, it } from 'vitest';
import type { HorizonsFile } from '../../../src/core/spec/generated/horizons.ts';
import type { SettingsFile } from '../../../src/core/spec/generated/settings.ts';
import { checkYears } from '../../../src/core/validate/check-years.ts';

type Years = { readonly base?: number; readonly last?: number; readonly until?: number };
type Spans = { readonly short?: number[]; readonly mid?: number[]; readonly long?: number[] };

/** The faults of a data folder with these years, as `file pointer message`. */
function faultsOf({ base = 2023, last = 2040, until = 2035 }: Years, spans: Spans = {}): string[] {
  const settings: SettingsFile = {
    ...{ kind: 'settings', title: 't', base_year: base, last_year: last },
    ...{ first_month: '2024-01', last_month: '2040-12', chapters: ['A'], tables: [] },
    run: { until, members: 10, seed: 's' },
  };
  const { short = [2024, 2025], mid = [2026, 2028], long = [2029, 2035] } = spans;
  const horizon = (years: number[]) => ({ label: 'l', years });
  const horizons: HorizonsFile = {
    kind: 'horizons',
    horizons: { short: horizon(short), mid: horizon(mid), long: horizon(long) },
  };
  const rest = { text: '', locate: () => ({ line: 1, column: 1 }) };
  return checkYears(
    { ...rest, file: 's.json', spec: settings },
    { ...rest, file: 'h.json', spec: horizons },
  ).map(({ file, pointer, message }) => `${file} ${pointer} ${message}`);
}

describe('the years of a data folder', () => {
  it.each<[string, Years, Spans]>([
    ['are', {}, {}],
    ['with a last year next to the base year are', { last: 2024, until: 2024 }, {}],
    ['with a last year 200 years later are', { last: 2223, until: 2223 }, {}],
    ['with a run to the last year are', { until: 2040 }, {}],
    ['with a horizon of one year are', {}, { short: [2024, 2024] }],
    ['with a horizon beyond the last year are', {}, { long: [2041, 2223] }],
  ])('%s without a fault', (_, years, spans) => {
    expect(faultsOf(years, spans)).toEqual([]);
  });

  it.each<[string, Years, string]>([
    ['a base year of three digits', { base: 999 }, 'base_year year 999 is outside 1000 to 9799'],
    ['a base year too late', { base: 9800 }, 'base_year year 9800 is outside 1000 to 9799'],
    ['a last year that is the base year', { last: 2023 }, 'last_year year 2023 is outside 2024 to'],
    ['a last year too late', { last: 2224 }, 'last_year year 2224 is outside 2024 to 2223'],
    ['a run to the base year', { until: 2023 }, 'run/until year 2023 is outside 2024 to 2040'],
    ['a run beyond the last year', { until: 2041 }, 'run/until year 2041 is outside 2024 to 2040'],
  ])('with %s have that fault alone', (_, years, fault) => {
    const found = faultsOf(years);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`s.json /${fault}`);
  });

  it.each<[string, number[], string]>([
    ['in the base year', [2023, 2025], 'from 2023 to 2025'],
    ['that ends before it begins', [2027, 2026], 'from 2027 to 2026'],
    ['too late', [2024, 2224], 'from 2024 to 2224'],
  ])('with a horizon %s have a fault', (_, mid, span) => {
    expect(faultsOf({}, { mid })).toEqual([
      `h.json /horizons/mid/years horizon "mid" is ${span}, which is not within 2024 to 2223`,
    ]);
  });

  it('have the fault of the run and those of the horizons told together', () => {
    expect(faultsOf({ until: 2050 }, { short: [2020, 2021], long: [2000, 2001] })).toHaveLength(3);
  });
});
