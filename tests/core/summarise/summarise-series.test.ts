import { describe, expect, it } from 'vitest';
import type { Ensemble, Simulation } from '../../../src/core/plan/plan.ts';
import {
  PROBABILITIES,
  nameSeries,
  summariseSeries,
} from '../../../src/core/summarise/summarise-series.ts';
import { quantiles } from '../../../src/core/summarise/quantiles.ts';

/** Rows of members, one a year, for each wanted element. */
function ensemble(...elements: readonly (readonly (readonly number[])[])[]): Ensemble {
  const [first = []] = elements;
  const [members = []] = first;
  return {
    members: members.length,
    years: first.length,
    values: Float64Array.from(elements.flat(2)),
  };
}

function simulation(scenario: Ensemble, baseline = scenario): Simulation {
  const none = new Float64Array(0);
  return { scenario, baseline, parameters: none, shockParameters: none };
}

const spec = {
  indicator: 'money',
  country: 'AAA',
  partner: undefined,
  unit: 'USD/year',
  wanted: 0,
};

describe('summariseSeries', () => {
  it('summarises scenario and baseline by year', () => {
    const both = simulation(
      ensemble([
        [1, 2, 3, 4, 5],
        [10, 30, 50, 20, 40],
      ]),
      ensemble([
        [1, 2, 3, 4, 5],
        [1, 3, 5, 2, 4],
      ]),
    );
    const [series] = summariseSeries([spec], both);
    expect(series?.mean).toEqual([3, 30]);
    expect(series?.quantiles['0.5']).toEqual([3, 30]);
    expect(series?.quantiles['0.25']).toEqual([2, 20]);
    expect(series?.baseline.mean).toEqual([3, 3]);
    expect(series?.baseline.quantiles['0.75']).toEqual([4, 4]);
  });

  it('gives every quantile of the stage, as that stage computes them', () => {
    const row = [5, 1, 4, 2, 8, 7];
    const [series] = summariseSeries([spec], simulation(ensemble([row])));
    const found = PROBABILITIES.map((p) => series?.quantiles[`${p}`][0]);
    expect(found).toEqual([...quantiles(Float64Array.from(row), PROBABILITIES)]);
    expect(Object.keys(series?.quantiles ?? {}).map(Number)).toEqual([...PROBABILITIES]);
  });

  it('pairs the difference by member: it is not the difference of the quantiles', () => {
    const [series] = summariseSeries(
      [spec],
      simulation(ensemble([[3, 1, 2]]), ensemble([[1, 2, 3]])),
    );
    expect(series?.quantiles['0.5']).toEqual(series?.baseline.quantiles['0.5']);
    expect(series?.difference.mean).toEqual([0]);
    expect(series?.difference.quantiles['0.5']).toEqual([-1]);
    expect(series?.difference.quantiles['0.75']).toEqual([0.5]);
  });

  it('takes the difference of the element that it reads, year by year', () => {
    const both = simulation(ensemble([[1], [2]], [[30], [40]]), ensemble([[5], [5]], [[10], [5]]));
    const [series] = summariseSeries([{ ...spec, wanted: 1 }], both);
    expect(series?.difference.mean).toEqual([20, 35]);
  });

  it('has differences of nil where the scenario is its baseline', () => {
    const [series] = summariseSeries(
      [spec],
      simulation(
        ensemble([
          [1, 2],
          [3, 4],
        ]),
      ),
    );
    const { difference, baseline, mean } = series ?? {};
    expect(difference?.mean).toEqual([0, 0]);
    for (const p of PROBABILITIES) expect(difference?.quantiles[`${p}`]).toEqual([0, 0]);
    expect(baseline?.mean).toEqual(mean);
  });

  it('keeps the order of the series, and names what is absent null', () => {
    const series = summariseSeries(
      [
        { ...spec, wanted: 1, partner: 'BBB' },
        { ...spec, country: undefined, indicator: 'price' },
      ],
      simulation(ensemble([[1]], [[2]])),
    );
    expect(
      series.map(({ indicator, country, partner, unit, mean }) => [
        indicator,
        country,
        partner,
        unit,
        mean,
      ]),
    ).toEqual([
      ['money', 'AAA', 'BBB', 'USD/year', [2]],
      ['price', null, null, 'USD/year', [1]],
    ]);
  });

  it('shares the work of two series that read one element', () => {
    const turned = { ...spec, indicator: 'sent', country: 'BBB' };
    const [a, b] = summariseSeries([spec, turned], simulation(ensemble([[1, 2]])));
    expect(a?.baseline).toBe(b?.baseline);
  });

  it('refuses what is not finite', () => {
    const run = simulation(ensemble([[1, NaN]]));
    expect(() => summariseSeries([spec], run)).toThrow('expected finite values, found NaN');
  });
});

describe('nameSeries', () => {
  it('names series as their summaries are named, over no year', () => {
    const specs = [spec, { ...spec, country: undefined, partner: 'BBB' }];
    const summarised = summariseSeries(specs, simulation(ensemble([[1]])));
    const namesOf = ({ indicator, country, partner, unit }: (typeof summarised)[number]) => ({
      ...{ indicator, country, partner, unit },
    });
    const named = nameSeries(specs);
    expect(named.map(namesOf)).toEqual(summarised.map(namesOf));
    expect(named.map(({ mean, baseline }) => [mean, baseline.quantiles['0.5']])).toEqual([
      [[], []],
      [[], []],
    ]);
  });
});
