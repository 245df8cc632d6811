import { describe, expect, it } from 'vitest';
import { fitTwo } from '../../src/core/hindcast/back-test/fit-two.ts';
import { runBackTest } from '../../src/core/hindcast/back-test/run-back-test.ts';
import { shrunkSpread } from '../../src/core/hindcast/back-test/shrunk-spread.ts';
import { yearlyChanges } from '../../src/core/hindcast/back-test/yearly-changes.ts';
import type { History } from '../../src/core/hindcast/back-test/yearly-changes.ts';
import { drawNormals } from '../../src/core/hindcast/back-test/draw-normals.ts';
import type { BackTestSettings } from '../../src/core/spec/generated/hindcast.ts';

/** Long enough that a coverage tells something. */
const YEARS = Array.from({ length: 201 }, (_, i) => 1900 + i);
const CURRENCY = 0.8;
const OUTPUT = 2;

/** A made-up world: log changes of the flows are the two elasticities times the drivers, plus noise. */
function world(noise: number): { readonly history: History; readonly settings: BackTestSettings } {
  const draw = (name: string, year: number) =>
    drawNormals({ seed: 'world', name, year }, 1)[0] ?? 0;
  const growth = new Map(YEARS.map((year) => [year, 0.03 * draw('output', year)]));
  const rate = new Map<number, number>();
  const gdp = new Map<number, number>();
  const flows = ['AAA', 'BBB'].map((code) => [code, new Map<number, number>()] as const);
  let level = { rate: 50, gdp: 1e12 };
  const sizes = [1e9, 2e9];
  for (const year of YEARS) {
    const currency = 0.15 * draw('currency', year);
    level = {
      rate: level.rate * Math.exp(-currency),
      gdp: level.gdp * Math.exp(currency) * (1 + (growth.get(year) ?? 0)),
    };
    rate.set(year, level.rate);
    gdp.set(year, level.gdp);
    flows.forEach(([code, series], i) => {
      const change =
        CURRENCY * currency +
        OUTPUT * Math.log(1 + (growth.get(year) ?? 0)) +
        noise * draw(code, year);
      sizes[i] = (sizes[i] ?? 0) * Math.exp(change);
      series.set(year, sizes[i] ?? 0);
    });
  }
  return {
    history: {
      remittances: new Map(flows),
      gdp: new Map([['DDD', gdp]]),
      rates: new Map([['DDD', rate]]),
    },
    settings: {
      ...{ countries: ['AAA', 'BBB'], pooled: ['AAA', 'BBB'], driver: 'DDD' },
      output_growth: {
        values: Object.fromEntries([...growth].map(([year, one]) => [String(year), one])),
        basis: { kind: 'judgement', text: 'made up' },
      },
      ...{ first_year: 1901, origins: [1940, 2099], last_target: 2100, horizons: 2 },
      ...{ members: 400, seed: 'test' },
      priors: {
        ...{ currency: { mean: 0.8, sd: 0.18 }, output: { mean: 2, sd: 0.9 } },
        ...{ residual: 0.13, currency_sd: 0.15, output_sd: 0.03, weight: 6 },
        ...{ break_probability: 0, break_sd: 0 },
        basis: { kind: 'judgement', text: 'made up' },
      },
    },
  };
}

describe('two coefficients shrunk to their priors', () => {
  const priors = [
    { mean: 0.8, sd: 0.18 },
    { mean: 2, sd: 0.9 },
  ] as const;

  it('are those of the linear algebra', () => {
    // NumPy 2.4.6: inv(P + X'X / s^2) (P m + X'y / s^2).
    const observations = [
      { x: [0.1, 0.02], y: 0.2 },
      { x: [-0.37, -0.02], y: -0.35 },
      { x: [-0.09, 0.002], y: 0.05 },
      { x: [0.15, 0.018], y: 0.22 },
      { x: [0.05, -0.03], y: -0.04 },
    ] as const;
    const { mean, sd, correlation } = fitTwo(observations, priors, 0.13);
    expect(mean[0]).toBeCloseTo(0.8134881450534066, 12);
    expect(mean[1]).toBeCloseTo(2.162826374511141, 12);
    expect(sd[0]).toBeCloseTo(0.15572916767584852, 12);
    expect(sd[1]).toBeCloseTo(0.8621295651590388, 12);
    expect(correlation).toBeCloseTo(-0.08222003513797965, 12);
  });

  it('are the priors without observations', () => {
    const { mean, sd, correlation } = fitTwo([], priors, 0.13);
    expect(mean[0]).toBeCloseTo(0.8, 12);
    expect(sd[1]).toBeCloseTo(0.9, 12);
    expect(correlation).toBeCloseTo(0, 12);
  });
});

describe('a spread shrunk to its prior', () => {
  it.each([
    { deviations: [], weight: 6, expected: 0.13 },
    { deviations: [0.3, -0.3], weight: 0, expected: 0.3 },
    { deviations: [0.3, -0.3], weight: 2, expected: Math.sqrt((0.13 * 0.13 + 0.09) / 2) },
  ])('of $deviations with weight $weight is $expected', ({ deviations, weight, expected }) => {
    expect(shrunkSpread(deviations, 0.13, weight)).toBeCloseTo(expected, 12);
  });
});

describe('yearly changes', () => {
  it('are of logarithms, and skip years without a year before', () => {
    const { settings } = world(0);
    const series = (values: readonly (readonly [number, number])[]) =>
      new Map([['DDD', new Map(values)]]);
    const { drivers, flows } = yearlyChanges(
      {
        remittances: new Map([
          [
            'AAA',
            new Map([
              [2000, 1],
              [2002, 2],
              [2003, 4],
            ]),
          ],
        ]),
        gdp: series([
          [2000, 100],
          [2001, 50],
        ]),
        rates: series([
          [2000, 10],
          [2001, 20],
        ]),
      },
      { ...settings, output_growth: { ...settings.output_growth, values: { '2001': 0.1 } } },
    );
    expect([...(flows.get('AAA') ?? [])]).toEqual([[2003, expect.closeTo(Math.log(2), 12)]]);
    expect([...drivers]).toEqual([
      [
        2001,
        {
          currency: expect.closeTo(-Math.log(2), 12),
          output: expect.closeTo(Math.log(1.1), 12),
          dollars: expect.closeTo(-Math.log(2), 12),
        },
      ],
    ]);
  });
});

describe('the back-test on a made-up world', () => {
  const { history, settings } = world(0.13);
  const result = runBackTest(history, settings);
  const rowOf = (id: string, horizon: number) => {
    const row = result.rows.find((one) => one.forecaster.id === id && one.horizon === horizon);
    if (row === undefined) throw new Error(`no row ${id} ${horizon}`);
    return row;
  };

  it('finds the elasticities that made it', () => {
    const { coefficients } = result.estimates.get(2099) ?? {};
    expect(Math.abs((coefficients?.mean[0] ?? 0) - CURRENCY)).toBeLessThan(0.15);
    expect(Math.abs((coefficients?.mean[1] ?? 0) - OUTPUT)).toBeLessThan(1);
  });

  it('counts a case for each country, origin and target within the series', () => {
    expect(rowOf('model-given', 1).cases).toBe(320);
    expect(rowOf('model-given', 2).cases).toBe(318);
  });

  it.each([1, 2])('has intervals that hold what they promise, %i years ahead', (horizon) => {
    const { inside50, inside90 } = rowOf('model-given', horizon);
    expect(Math.abs(inside50.share - 0.5)).toBeLessThan(0.1);
    expect(Math.abs(inside90.share - 0.9)).toBeLessThan(0.06);
  });

  it('knows more with the drivers given than without, and more than no change', () => {
    expect(rowOf('model-given', 1).crpsLog).toBeLessThan(rowOf('model-drawn', 1).crpsLog);
    expect(rowOf('model-given', 1).crpsLog).toBeLessThan(rowOf('no-change', 1).crpsLog);
  });

  it('is exact where there is no noise and no doubt', () => {
    const clean = world(0);
    const priors = { ...clean.settings.priors, residual: 1e-6, weight: 1 };
    const exact = runBackTest(clean.history, { ...clean.settings, priors });
    const row = exact.rows.find((one) => one.forecaster.id === 'model-given');
    expect(row?.medianError).toBeLessThan(1e-4);
  });

  it('uses nothing of the years after an origin', () => {
    const later = new Map(history.remittances);
    later.set(
      'AAA',
      new Map([...(later.get('AAA') ?? [])].map(([y, v]) => [y, y > 2000 ? v * 7 : v])),
    );
    const other = runBackTest({ ...history, remittances: later }, settings);
    expect(other.estimates.get(2000)).toEqual(result.estimates.get(2000));
    expect(other.estimates.get(2010)).not.toEqual(result.estimates.get(2010));
  });

  it('gives the same twice', () => {
    expect(runBackTest(history, settings).rows).toEqual(result.rows);
  });
});
