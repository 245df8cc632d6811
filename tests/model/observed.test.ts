import { describe, expect, it } from 'vitest';
import { planRun, readCondition, simulateHere } from '../../src/core/index.ts';
import { checkAccounts } from '../../src/core/simulate/check-accounts.ts';
import { fileOf, goodOf, knowledge, median, scenarioOf, shipped } from './run.ts';
import type { Path } from './run.ts';

const SETTINGS = { until: 2030, members: 200, seed: '2023' };
const { model } = knowledge;

/** Simulate on figures and driver paths, each a row of its file. */
function simulate(rows: readonly string[], paths: readonly string[] = [], scenario = 'baseline') {
  const table = (header: string, lines: readonly string[]) =>
    lines.length === 0 ? undefined : { file: 'test.csv', text: [header, ...lines].join('\n') };
  const condition = goodOf(
    readCondition(
      {
        observed: table('country,partner,indicator,year,value', rows),
        drivers: table('driver,year,value', paths),
      },
      model,
      SETTINGS.until,
    ),
  );
  const all = model.outputs.map((_, i) => i);
  const chosen = scenario === '' ? scenarioOf(fileOf([])) : goodOf(shipped(scenario));
  const planned = planRun(knowledge, chosen, SETTINGS, all, condition);
  const { plan, wantedOf, accounts } = goodOf(planned);
  const simulation = simulateHere(plan);
  checkAccounts(accounts, simulation);
  const path =
    (ensemble: 'scenario' | 'baseline', indicator: string, country?: string, partner?: string) =>
    (year: number) => {
      const at = model.outputs.findIndex(
        (one) => one.indicator === indicator && one.country === country && one.partner === partner,
      );
      const { values, years, members } = simulation[ensemble];
      const first = ((wantedOf.get(at) ?? NaN) * years + year - model.baseYear) * members;
      return values.subarray(first, first + members);
    };
  return { path, warnings: planned.ok ? planned.warnings : [] };
}

const farthest = (values: Float64Array, figure: number): number =>
  Math.max(...values.map((value) => Math.abs(value / figure - 1)));

/** Half the way between the 5% and 95% quantiles, relative to the median. */
const widthOf = (path: Path, year: number): number => {
  const sorted = path(year).slice().sort();
  return ((sorted[189] ?? NaN) - (sorted[10] ?? NaN)) / 2 / median(sorted);
};

const FIGURES = [
  ['KGZ,,remittances_received,2024', 2.9e9],
  ['TJK,,remittances_received,2024', 5.7e9],
  ['UZB,,remittances_received,2025', 1.8e10],
  ['KGZ,RUS,remittances_received,2024', 2.6e9],
  ['RUS,,remittances_sent,2025', 2.2e10],
  ['TJK,RUS,workers_abroad,2024', 1.4e6],
  ['KGZ,,workers_abroad,2025', 5.2e5],
  ['KGZ,,gdp,2024', 1.6e10],
  ['TJK,,citizenship_granted,2024', 1.2e5],
] as const;

describe('observed figures of the shipped model', () => {
  const met = simulate(FIGURES.map(([name, value]) => `${name},${value}`));
  const free = simulate([]);

  it.each(FIGURES)('are met by every member: %s', (name, value) => {
    const [country, partner, indicator = '', year] = name.split(',');
    const path = met.path('baseline', indicator, country, partner === '' ? undefined : partner);
    expect(farthest(path(Number(year)), value)).toBeLessThan(1e-6);
  });

  it('leave an interval of a point, which widens after them', () => {
    const own = met.path('baseline', 'remittances_received', 'KGZ');
    const before = free.path('baseline', 'remittances_received', 'KGZ');
    expect(widthOf(own, 2024)).toBeLessThan(1e-6);
    expect(widthOf(own, 2025)).toBeGreaterThan(0.1);
    expect(widthOf(own, 2030)).toBeGreaterThan(widthOf(own, 2025));
    expect(widthOf(own, 2026)).toBeLessThan(widthOf(before, 2026));
  });

  it('carry what they tell into the years after them', () => {
    const high = simulate(['KGZ,,remittances_received,2024,4000000000']);
    const ratio = (year: number): number =>
      median(high.path('baseline', 'remittances_received', 'KGZ')(year)) /
      median(free.path('baseline', 'remittances_received', 'KGZ')(year));
    expect(ratio(2024)).toBeGreaterThan(1.4);
    expect(ratio(2026)).toBeGreaterThan(1.25);
    expect(ratio(2030)).toBeLessThan(ratio(2024));
  });

  it('keep a number of workers near where it was observed', () => {
    const path = simulate(['TJK,RUS,workers_abroad,2024,1300000']).path(
      ...(['baseline', 'workers_abroad', 'TJK', 'RUS'] as const),
    );
    expect(median(path(2025)) / 1.3e6).toBeGreaterThan(0.93);
    expect(median(path(2025)) / 1.3e6).toBeLessThan(1.07);
  });

  it('tell something of origins that share a residual, and less than of their own', () => {
    const high = simulate([
      'KGZ,,remittances_received,2024,4000000000',
      'TJK,,remittances_received,2024,9000000000',
    ]);
    const ratio = (origin: string): number =>
      median(high.path('baseline', 'remittances_received', origin)(2024)) /
      median(free.path('baseline', 'remittances_received', origin)(2024));
    expect(ratio('TKM')).toBeGreaterThan(1.1);
    expect(ratio('TKM')).toBeLessThan(ratio('KGZ'));
  });

  it('warn of shocks that start within them, and hold without those', () => {
    const { path, warnings } = simulate(
      ['KGZ,,remittances_received,2025,2900000000'],
      [],
      'second-mobilization',
    );
    expect(warnings.map(({ code }) => code)).toContain('shock-within-observed');
    expect(farthest(path('baseline', 'remittances_received', 'KGZ')(2025), 2.9e9)).toBeLessThan(
      1e-6,
    );
    const gap = path('scenario', 'remittances_received', 'KGZ')(2025);
    expect(farthest(gap, 2.9e9)).toBeGreaterThan(0.005);
  });
});

describe('driver paths of the shipped model', () => {
  const { path } = simulate(
    [],
    [
      ...['rouble,2023,0.0125', 'rouble,2024,0.01', 'rouble,2025,0.011'],
      ...['oil,2024,0.9', 'real_output[RUS],2024,1.03'],
    ],
  );

  it.each([
    ['rouble', undefined, 2024, 0.8],
    ['rouble', undefined, 2025, 0.88],
    ['oil_price', undefined, 2024, 0.9],
    ['real_output', 'RUS', 2024, 1.03],
  ])('are followed by every member: %s %s in %s', (indicator, country, year, value) => {
    expect(farthest(path('baseline', indicator, country)(year), value)).toBeLessThan(1e-9);
  });

  it('go on from their last value, with their own noise', () => {
    const rouble = path('baseline', 'rouble');
    expect(median(rouble(2026))).toBeGreaterThan(0.84);
    expect(median(rouble(2026))).toBeLessThan(0.93);
    expect(widthOf(rouble, 2026)).toBeGreaterThan(0.15);
    expect(widthOf(rouble, 2030)).toBeGreaterThan(widthOf(rouble, 2026));
  });
});
