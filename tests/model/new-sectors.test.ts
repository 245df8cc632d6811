import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { ScenarioFile } from '../../src/core/spec/generated/scenario.ts';
import { DATA, fileOf, median, simulate } from './run.ts';
import type { Path } from './run.ts';

/** The figures of the yearbook, read here once more and by other means than the model's. */
const rows: Record<string, string>[] = parse(
  readFileSync(`${DATA}/yearbook/indicators.csv`, 'utf8'),
  { columns: true, bom: true },
);

function printed(id: string): number {
  const value = rows.find((row) => row['id'] === id)?.['value'];
  if (value === undefined || value === '') throw new Error(`no figure ${id}`);
  return Number(value);
}

const MEMBERS = 400;
const baseline = simulate(fileOf([]), { members: MEMBERS });
const path = (indicator: string, country: string, partner?: string): Path =>
  baseline.series(indicator, country, partner).baseline;

type Row = readonly [indicator: string, country: string, partner: string | undefined, n: number];
const TOTAL = undefined;
/** Eight months of the year, brought to twelve. */
const EIGHT_MONTHS = 12 / 8;

describe('the base year', () => {
  it.each<Row>([
    ['population', 'KGZ', TOTAL, printed('KGZ.population.2023-01-01')],
    ['population', 'UZB', TOTAL, printed('UZB.population.2023-01-01')],
    ['population', 'TKM', TOTAL, printed('TKM.population.2022.un')],
    ['births', 'KGZ', TOTAL, printed('KGZ.births.2023')],
    ['births', 'UZB', TOTAL, printed('UZB.births.2023')],
    ['birth_rate', 'TJK', TOTAL, printed('TJK.birth_rate.2022')],
    ['deaths', 'KGZ', TOTAL, printed('KGZ.deaths.2023')],
    ['deaths', 'UZB', TOTAL, printed('UZB.deaths.2022.derived')],
    ['net_migration', 'KGZ', TOTAL, printed('KGZ.net_migration.2022')],
    ['net_migration', 'UZB', TOTAL, printed('UZB.net_migration.WORLD.2022')],
    ['entrants_labour_market', 'TJK', TOTAL, printed('TJK.entrants_labour_market.2021-2023')],
    ['entrants_labour_market', 'UZB', TOTAL, printed('UZB.entrants_labour_market.2022')],
    ['students_abroad', 'TKM', 'RUS', printed('TKM.students_abroad.RUS.2022-2023')],
    ['students_abroad', 'UZB', TOTAL, printed('UZB.students_abroad.WORLD.2021-01-01')],
    ['students_hosted', 'UZB', TOTAL, printed('UZB.students_hosted.WORLD.2022-2023')],
    ['students_hosted', 'KGZ', 'AFG', printed('KGZ.students_hosted.AFG.2024-03')],
    ['students_hosted', 'TKM', 'AFG', printed('TKM.students_hosted.AFG.2019')],
    ['refugees', 'TJK', TOTAL, printed('TJK.refugees.AFG.2023-06')],
    ['refugees', 'KAZ', TOTAL, printed('KAZ.refugees.WORLD.2023-06-30')],
    ['refugees', 'KAZ', 'AFG', printed('KAZ.refugees.AFG.2023-06-30')],
    ['refugees', 'KAZ', 'UKR', printed('KAZ.refugees.UKR.2023-06-30')],
    ['refugees', 'KAZ', 'ELSEWHERE', printed('KAZ.refugees.OTHER.2023-06-30')],
    ['refugees', 'KGZ', TOTAL, printed('KGZ.refugees.2023')],
    ['refugees', 'UZB', 'AFG', printed('UZB.foreign_residents.AFG.2021')],
    [
      ...(['refugees', 'RUS', TOTAL] as const),
      printed('RUS.temporary_asylum.WORLD.2023-07-01') + printed('RUS.refugees.WORLD.2023-07-01'),
    ],
    ['refugees', 'RUS', 'UKR', printed('RUS.temporary_asylum.UKR.2023-07-01')],
    ['refugees', 'RUS', 'AFG', printed('RUS.temporary_asylum.AFG.2023-07-01')],
    ['asylum_seekers', 'TJK', TOTAL, printed('TJK.asylum_seekers.2022-04')],
    ['asylum_seekers', 'KGZ', TOTAL, printed('KGZ.asylum_seekers.2023')],
    ['stateless_persons', 'KAZ', TOTAL, printed('KAZ.stateless_persons.2023-06-30')],
    ['relocated_persons', 'KGZ', TOTAL, printed('KGZ.relocated_persons_remaining.RUS.2022')],
    [
      ...(['work_patents', 'RUS', TOTAL] as const),
      printed('RUS.work_patents.WORLD.2022') *
        (1 + printed('RUS.work_patents_growth.WORLD.2023M01-M10')),
    ],
    [
      ...(['work_permits', 'RUS', TOTAL] as const),
      printed('RUS.work_permits.WORLD.2022') *
        (1 + printed('RUS.work_permits_growth.WORLD.2023M01-M10')),
    ],
    ['work_registrations', 'KAZ', 'RUS', printed('RUS.work_registrations.KAZ.2022')],
    ['work_registrations', 'KGZ', 'RUS', printed('RUS.work_registrations.KGZ.2022')],
    ['work_registrations', 'TJK', 'RUS', printed('RUS.work_registrations.TJK.2022')],
    ['work_registrations', 'TKM', 'RUS', printed('TKM.work_registrations.RUS.2022')],
    ['work_registrations', 'UZB', 'RUS', printed('RUS.work_registrations.UZB.2022')],
    [
      ...(['residence_permits_temporary', 'TKM', 'RUS'] as const),
      printed('TKM.residence_permits_temporary.RUS.2022'),
    ],
    [
      ...(['residence_permits_permanent', 'TKM', 'RUS'] as const),
      printed('TKM.residence_permits_permanent.RUS.2022'),
    ],
    ['organised_recruitment', 'KGZ', TOTAL, printed('KGZ.organised_recruitment.2023')],
    ['organised_recruitment', 'KGZ', 'KOR', printed('KGZ.organised_recruitment.KOR.2022')],
    ['organised_recruitment', 'KGZ', 'GBR', printed('KGZ.workers_abroad.GBR.2024')],
    [
      ...(['organised_recruitment', 'UZB', TOTAL] as const),
      printed('UZB.organised_recruitment.WORLD.2023M01-M08') * EIGHT_MONTHS,
    ],
    ...['RUS', 'KAZ', 'TUR', 'KOR', 'GBR'].map((partner): Row => [
      ...(['organised_recruitment', 'UZB', partner] as const),
      printed(`UZB.organised_recruitment.${partner}.2023M01-M08`) * EIGHT_MONTHS,
    ]),
    [
      ...(['organised_recruitment', 'UZB', 'EU'] as const),
      printed('UZB.organised_recruitment.DEU.2023M01-M08') * EIGHT_MONTHS,
    ],
    [
      ...(['women_share', 'KGZ', TOTAL] as const),
      (printed('KGZ.women_share.2023.low') + printed('KGZ.women_share.2023.high')) / 2,
    ],
    ['women_share', 'TJK', TOTAL, printed('TJK.women_share_workers.2022')],
    ['women_share', 'TKM', TOTAL, printed('TKM.arrivals_abroad_women_share.TUR.2017-2022')],
    ['women_share', 'UZB', TOTAL, printed('UZB.women_share_workers.WORLD.2022.derived')],
  ])('gives the printed %s of %s (partner %s) in every member', (...row) => {
    const [indicator, country, partner, figure] = row;
    const worst = path(indicator, country, partner)(2023).map((x) => Math.abs(x / figure - 1));
    expect(Math.max(...worst)).toBeLessThan(1e-12);
  });

  it.each<[string, string, number, number]>([
    [
      ...(['relocated_persons', 'KAZ'] as const),
      printed('KAZ.relocated_persons.RUS.2023.low'),
      printed('KAZ.relocated_persons.RUS.2023.high'),
    ],
    // 30,000 arrived in autumn 2022, most of whom went on.
    ['relocated_persons', 'TJK', 0, printed('TJK.relocated_persons.RUS.2022M09-M11') / 2],
    // Only specialists in information technology are counted.
    [
      ...(['relocated_persons', 'UZB'] as const),
      printed('UZB.relocated_persons.RUS.2023.it_specialists'),
      Infinity,
    ],
  ])('keeps %s of %s within %f and %f in every member', (indicator, country, low, high) => {
    const values = path(indicator, country)(2023);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...values)).toBeLessThanOrEqual(high);
  });
});

/** Every shock that a fixture has, at once: what holds here holds in calmer worlds. */
function allShocks(): ScenarioFile {
  const folder = new URL('../shocks/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return fileOf(
    files.flatMap((name) => {
      const file: ScenarioFile = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      return file.shocks;
    }),
  );
}

describe('stocks, under every shock at once', () => {
  const hidden = ['protected_new', 'refugee_exits_per_hazard', 'refugee_exit_hazard'];
  const shocked = simulate(allShocks(), {
    ...{ members: 100, until: 2034 },
    variables: [...hidden, 'decided', 'recognised_share', 'study_finished'],
  });
  type Terms = (year: number) => {
    readonly stock: number[];
    readonly in: number[];
    readonly out: number[];
  };

  it('have all shocks act on them', () => {
    expect(shocked.runPlan.plan.effects?.draws.length).toBeGreaterThan(40);
  });

  it.each(['KAZ', 'KGZ', 'RUS', 'TJK', 'TKM', 'UZB'])(
    'the population of %s changes by births, deaths and migration of the year before',
    (country) =>
      everyMember((at) => (year) => ({
        stock: [at('population', country)(year), -at('population', country)(year - 1)],
        in: [at('births', country)(year - 1), at('net_migration', country)(year - 1)],
        out: [at('deaths', country)(year - 1)],
      })),
  );

  it.each(['KAZ', 'KGZ', 'TJK', 'UZB'])('the relocated in %s by who comes and goes', (country) =>
    everyMember((at) => (year) => ({
      stock: [at('relocated_persons', country)(year), -at('relocated_persons', country)(year - 1)],
      in: [at('relocated_arrivals', country)(year)],
      out: [at('relocated_returns', country)(year), at('relocated_onward', country)(year)],
    })),
  );

  it('the relocated everywhere by who leaves Russia and who returns', () => {
    const hosts = ['KAZ', 'KGZ', 'TJK', 'UZB', 'ELSEWHERE'];
    everyMember((at) => (year) => ({
      stock: [
        at('relocated_persons_total')(year),
        -hosts.reduce((sum, host) => sum + at('relocated_persons', host)(year - 1), 0),
      ],
      in: hosts.map((host) => at('relocated_arrivals', host)(year)),
      out: hosts.map((host) => at('relocated_returns', host)(year)),
    }));
  });

  it.each<[string, string]>([
    ['TJK', 'AFG'],
    ['KAZ', 'AFG'],
    ['KAZ', 'UKR'],
    ['KGZ', 'ELSEWHERE'],
    ['UZB', 'AFG'],
    ['TKM', 'AFG'],
    ['RUS', 'UKR'],
  ])('refugees and seekers in %s from %s by arrivals, refusals and exits', (host, from) => {
    const pair = `${host}.${from}`;
    everyMember((at) => (year) => {
      const both = (y: number): number =>
        at('refugees', host, from)(y) + at('asylum_seekers', host, from)(y);
      const of = (name: string): number => at(`variable ${name}`, pair)(year);
      return {
        stock: [both(year), -both(year - 1)],
        in: [at('refuge_arrivals', host, from)(year)],
        out: [
          of('decided') * (1 - of('recognised_share')),
          of('refugee_exits_per_hazard') * of('refugee_exit_hazard'),
        ],
      };
    });
  });

  it.each<[string, string]>([
    ['TKM', 'RUS'],
    ['TKM', 'EU'],
    ['KGZ', 'KAZ'],
    ['UZB', 'KOR'],
  ])('students of %s in %s by who begins and who ends', (origin, destination) =>
    everyMember((at) => (year) => {
      const students = at('students_abroad', origin, destination);
      return {
        stock: [students(year), -students(year - 1)],
        in: [at('study_entrants', origin, destination)(year)],
        out: [at('variable study_finished', `${origin}.${destination}`)(year)],
      };
    }),
  );

  type At = (name: string, country?: string, partner?: string) => (year: number) => number;

  /** Make sure that the change of a stock is what comes in less what goes out. */
  function everyMember(terms: (at: At) => Terms): void {
    for (const run of ['scenario', 'baseline'] as const) {
      for (let m = 0; m < 100; m += 1) {
        const at: At = (name, country, partner) => (year) =>
          shocked.series(name, country, partner)[run](year)[m] ?? NaN;
        for (const year of shocked.years.slice(1)) {
          const { stock, in: came, out: went } = terms(at)(year);
          const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
          const size = Math.max(1, ...stock.map(Math.abs));
          expect(Math.abs(sum(stock) - sum(came) + sum(went)) / size).toBeLessThan(1e-11);
        }
      }
    }
  }
});

describe('the baseline', () => {
  // Each pair of bounds is what the two ends of the range of the drift that is named would give
  // over nine years, with nothing else at work; the median must lie between them.
  it.each<[string, string, string | undefined, number, number, string]>([
    ['population', 'KGZ', TOTAL, 1.09, 1.18, 'births less deaths, 1.6% in 2023 and falling'],
    ['population', 'UZB', TOTAL, 1.16, 1.26, 'births less deaths, 2.2% in 2023, births still up'],
    ['population', 'TJK', TOTAL, 1.13, 1.26, 'births of 2.7% less deaths and departures'],
    ['population', 'TKM', TOTAL, 1.02, 1.2, 'births of 1.75 to 2.4%, deaths, departures'],
    ['population', 'KAZ', TOTAL, 1.05, 1.14, 'births less deaths, 1.3% and falling'],
    ['population', 'RUS', TOTAL, 0.95, 1, 'deaths over births, 0.3 to 0.5%, part made up'],
    ['births', 'KGZ', TOTAL, 0.83, 1.01, 'drift -4.5 to +0.2%, fading in some five years'],
    ['births', 'UZB', TOTAL, 0.94, 1.18, 'drift -1.5 to +3.8%, fading likewise'],
    ['births', 'RUS', TOTAL, 0.86, 1, 'drift -3.5 to 0%, fading likewise'],
    ['entrants_labour_market', 'KGZ', TOTAL, 1.19, 1.34, 'those born up to 2014: 2 to 3.2%'],
    ['entrants_labour_market', 'UZB', TOTAL, 1.19, 1.37, 'those born up to 2014: 2 to 3.5%'],
    ['entrants_labour_market', 'RUS', TOTAL, 0.91, 1.12, '-1 to +1.2%'],
    ['students_abroad', 'TKM', TOTAL, 0.85, 1.26, 'entrants 0 to 2.5% against places 0 to 3%'],
    ['students_abroad', 'UZB', TOTAL, 0.85, 1.37, 'entrants 2 to 3.5% against places 2 to 6%'],
    ['students_hosted', 'UZB', TOTAL, 1.1, 2, 'admissions still growing, stock behind them'],
    ['refugees', 'TJK', TOTAL, 0.2, 0.6, 'exits of 9 to 22% a year, few newcomers'],
    ['refugees', 'KAZ', TOTAL, 0.76, 1.31, 'drift -3 to +3%'],
    ['refugees', 'RUS', TOTAL, 0.4, 1.05, 'drift -15 to +3% at first, then less'],
    ['relocated_persons', 'KAZ', TOTAL, 0.6, 1.1, 'newcomers for 0.4 to 1.2 of exits'],
    ['relocated_persons', 'KGZ', TOTAL, 0.5, 1.15, 'newcomers for 0.4 to 1.2 of exits'],
    ['kandas_arrivals', 'KAZ', TOTAL, 0.48, 1.2, 'drift -8 to +2%'],
    ['stateless_persons', 'KAZ', TOTAL, 0.4, 1, 'newly found for 0.3 to 1 of grants'],
    ['women_share', 'TJK', TOTAL, 1, 2, 'odds up by 0 to 10%'],
    ['women_share', 'KGZ', TOTAL, 0.95, 1.2, 'odds -1 to +4%'],
    ['women_share', 'TKM', TOTAL, 0.85, 1.15, 'odds -3 to +3%'],
    ['organised_recruitment', 'KGZ', TOTAL, 0.85, 1.25, 'none of its own: arrivals'],
    ['organised_recruitment', 'UZB', TOTAL, 0.75, 1.3, 'none of its own: arrivals'],
    ['work_patents', 'RUS', TOTAL, 0.85, 1.25, 'none of its own: workers who need papers'],
    ['work_permits', 'RUS', TOTAL, 0.9, 1.1, 'none: demand for labour'],
    ['vulnerability_illustrative', 'RUS', TOTAL, 1, 1.1, 'women and children up by 0 to 1%'],
    ['residence_permits_temporary', 'TKM', 'RUS', 0.85, 1.4, 'students and network'],
  ])('moves the median of %s of %s (partner %s) by 2032 to %f to %f: %s', (...row) => {
    const [indicator, country, partner, low, high] = row;
    const values = path(indicator, country, partner);
    const ratio = median(values(2032)) / median(values(2023));
    expect(ratio).toBeGreaterThan(low);
    expect(ratio).toBeLessThan(high);
  });

  it.each<[string, string, string?]>([
    ...['KAZ', 'KGZ', 'RUS', 'TJK', 'TKM', 'UZB'].map((country): [string, string] => [
      ...(['population', country] as const),
    ]),
    ['births', 'KGZ'],
    ['entrants_labour_market', 'UZB'],
    ['refugees', 'RUS'],
    ['refugees', 'TJK'],
    ['stateless_persons', 'KAZ'],
    ['relocated_persons', 'KAZ'],
    ['relocated_persons', 'KGZ'],
    ['students_abroad', 'TKM'],
    ['students_abroad', 'UZB'],
    ['students_hosted', 'UZB'],
    ['women_share', 'TJK'],
    ['women_share_hosted', 'RUS'],
    ['kandas_arrivals', 'KAZ'],
    ['work_patents', 'RUS'],
    ['residence_permits_temporary', 'TKM', 'RUS'],
  ])('grows less certain of %s of %s (partner %s) the further ahead it looks', (...row) => {
    const values = path(...row);
    const widths = [2025, 2028, 2032].map((year) => {
      const base = values(2023);
      const ratios = values(year)
        .map((value, m) => value / (base[m] ?? NaN))
        .sort();
      return (ratios[0.95 * MEMBERS] ?? NaN) - (ratios[0.05 * MEMBERS] ?? NaN);
    });
    expect(widths[0]).toBeGreaterThan(0);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(3);
  });
});
