import { linearRegression } from 'simple-statistics';
import type { BackTestSettings } from '../../spec/generated/hindcast.ts';
import { fitTwo } from './fit-two.ts';
import type { Coefficients, Observation } from './fit-two.ts';
import { shrunkSpread } from './shrunk-spread.ts';
import type { YearlyChanges } from './yearly-changes.ts';

/** All that is known at an origin, from changes up to that year alone. */
export type Estimate = {
  readonly coefficients: Coefficients;
  /** Residual spread of a country's yearly change. */
  readonly residualSd: ReadonlyMap<string, number>;
  readonly drivers: {
    readonly currencySd: number;
    readonly outputSd: number;
    readonly correlation: number;
  };
  /** Spread of a country's own yearly changes, for the rival of no change. */
  readonly changeSd: ReadonlyMap<string, number>;
  /** The rival: a straight line of the change on that of the driver's GDP in dollars. */
  readonly line: { readonly slope: number; readonly constant: number; readonly sd: number };
};

/** Estimate the reduced form and its rivals at an origin. */
export function estimateAt(
  origin: number,
  { drivers, flows }: YearlyChanges,
  settings: BackTestSettings,
): Estimate {
  const { priors, countries, pooled, first_year } = settings;
  const known = [...drivers].filter(([year]) => year >= first_year && year <= origin);
  const observe = (country: string) =>
    known.flatMap(([year, { currency, output, dollars }]) => {
      const y = flows.get(country)?.get(year);
      return y === undefined ? [] : [{ y, x: [currency, output] as const, dollars }];
    });
  const observations = pooled.flatMap(observe);
  const coefficients = fitTwo(observations, [priors.currency, priors.output], priors.residual);
  const residual = ({ y, x }: Observation): number =>
    y - coefficients.mean[0] * x[0] - coefficients.mean[1] * x[1];
  const byCountry = (spreadOf: (all: readonly Observation[]) => number) =>
    new Map(countries.map((country) => [country, spreadOf(observe(country))]));
  return {
    coefficients,
    residualSd: byCountry((all) => shrunkSpread(all.map(residual), priors.residual, priors.weight)),
    drivers: driverSpreads(
      known.map(([, { currency, output }]) => [currency, output]),
      settings,
    ),
    changeSd: byCountry((all) =>
      shrunkSpread(
        all.map(({ y }) => y),
        0,
        0,
      ),
    ),
    line: fitLine(observations.map(({ y, dollars }) => [dollars, y])),
  };
}

function driverSpreads(
  deviations: readonly (readonly [number, number])[],
  { priors: { currency_sd, output_sd, weight } }: BackTestSettings,
): Estimate['drivers'] {
  const first = deviations.map(([one]) => one);
  const second = deviations.map(([, one]) => one);
  const size = (all: readonly number[]) => Math.sqrt(all.reduce((sum, one) => sum + one * one, 0));
  const product = deviations.reduce((sum, [one, other]) => sum + one * other, 0);
  return {
    currencySd: shrunkSpread(first, currency_sd, weight),
    outputSd: shrunkSpread(second, output_sd, weight),
    correlation: deviations.length < 3 ? 0 : product / (size(first) * size(second)),
  };
}

function fitLine(points: readonly (readonly [number, number])[]): Estimate['line'] {
  const { m: slope, b: constant } = linearRegression(points.map(([x, y]) => [x, y]));
  const errors = points.map(([x, y]) => y - constant - slope * x);
  const squares = errors.reduce((sum, error) => sum + error * error, 0);
  return { slope, constant, sd: Math.sqrt(squares / (points.length - 2)) };
}
