import { describe, expect, it } from 'vitest';
import { compareSeries, sumUnit } from '../../../src/core/compare/compare-series.ts';
import type { SeriesFrame } from '../../../src/core/compare/compare-series.ts';
import { ensembleOf, runOf } from './tiny-runs.ts';

const series = {
  ...{ output: 3, indicator: 'sent', country: 'AAA', partner: undefined, unit: 'USD/year' },
};
const other = [
  [9, 9],
  [9, 9],
  [9, 9],
];
// The series that is compared is the second element.
const baseline = ensembleOf(other, [
  [10, 20],
  [10, 20],
  [10, 20],
]);
const low = runOf(
  'low',
  ensembleOf(other, [
    [10, 20],
    [8, 14],
    [10, 20],
  ]),
  { baseline },
);
const mixed = runOf(
  'mixed',
  ensembleOf(other, [
    [10, 20],
    [11, 10],
    [10, 26],
  ]),
  { baseline },
);
const frame: SeriesFrame = {
  years: [2023, 2024, 2025],
  shown: { from: 1, to: 2 },
  spans: [{ name: 'all', from: 1, to: 2 }],
  referenceOf: (run) => run.baseline,
};
const compared = compareSeries(series, 1, [low, mixed], frame);

describe('compareSeries', () => {
  it('names the series, its unit and that of sums', () => {
    expect(compared).toMatchObject({
      ...{ indicator: 'sent', country: 'AAA', partner: null, unit: 'USD/year', sum_unit: 'USD' },
    });
    expect(compared.scenarios.map(({ scenario }) => scenario)).toEqual(['low', 'mixed']);
  });

  it('tells paths, references and paired differences over the years that are shown', () => {
    const [path] = compared.scenarios;
    expect(path?.mean).toEqual([11, 15]);
    expect(path?.quantiles['0.5']).toEqual([11, 15]);
    expect(path?.reference.mean).toEqual([15, 15]);
    expect(path?.difference.mean).toEqual([-4, 0]);
    // Between the members' -2 and -6, not between the ends of the two paths.
    expect(path?.difference.quantiles['0.05'][0]).toBeCloseTo(-5.8, 12);
    expect(path?.difference.quantiles['0.95'][0]).toBeCloseTo(-2.2, 12);
  });

  it('tells of each span the means, the paired difference, the change and the sum', () => {
    const [span] = compared.scenarios[0]?.spans ?? [];
    expect(span?.name).toBe('all');
    expect(span?.value.median).toBe(13);
    expect(span?.reference.median).toBe(15);
    expect(span?.difference.median).toBe(-2);
    expect(span?.accumulated.median).toBe(-4);
    expect(span?.accumulated.low).toBeCloseTo(-5.8, 12);
    // 9/10 - 1 and 17/20 - 1.
    expect(span?.change?.median).toBeCloseTo(-0.125, 12);
  });

  it('tells no change from what can be nil', () => {
    const nil = runOf('nil', ensembleOf([[0], [1]]), { baseline: ensembleOf([[0], [0]]) });
    const { scenarios } = compareSeries(series, 0, [nil], {
      ...{ ...frame, years: [2023, 2024], shown: { from: 0, to: 1 } },
      spans: [{ name: 'all', from: 0, to: 1 }],
    });
    expect(scenarios[0]?.spans[0]).not.toHaveProperty('change');
    expect(scenarios[0]?.spans[0]?.accumulated.median).toBe(1);
  });

  it('finds the trough over all years of the run, also those that are not shown', () => {
    const { scenarios } = compareSeries(series, 1, [low], { ...frame, shown: { from: 2, to: 2 } });
    expect(scenarios[0]?.trough).toMatchObject({ side: 'below', year: 2024, difference: -4 });
    expect(scenarios[0]?.trough?.recovery.year).toBe(2025);
  });

  it('has no trough where the scenario is its reference', () => {
    const still = runOf('still', baseline);
    expect(compareSeries(series, 1, [still], frame).scenarios[0]).not.toHaveProperty('trough');
  });

  it('compares each two scenarios member by member', () => {
    expect(compared.pairs).toEqual([
      {
        scenarios: ['low', 'mixed'],
        // 2024: 8 < 11 and 14 > 10; 2025: 10 = 10 and 20 < 26; means 9 < 10.5 and 17 < 18.
        ...{ above: [0.5, 0], equal: [0, 0.5] },
        spans: [{ name: 'all', above: 0, equal: 0 }],
      },
    ]);
  });

  it('holds all against one scenario where that is asked for', () => {
    const { scenarios } = compareSeries(series, 1, [low, mixed], {
      ...frame,
      referenceOf: () => low.scenario,
    });
    expect(scenarios.map(({ difference }) => difference.mean)).toEqual([
      [0, 0],
      [-0.5, 3],
    ]);
    expect(scenarios[1]?.reference.mean).toEqual([11, 15]);
  });
});

describe('sumUnit', () => {
  it.each([
    ['USD/year', 'USD'],
    ['person/year', 'person'],
    ['person', 'person year'],
    ['1', 'year'],
    ['1/year', '1'],
  ])('of %s is %s', (unit, sum) => {
    expect(sumUnit(unit)).toBe(sum);
  });
});
