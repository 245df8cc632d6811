import type { BackTestSettings } from '../../spec/generated/hindcast.ts';
import { drawNormals, drawUniforms } from './draw-normals.ts';
import type { Stream } from './draw-normals.ts';
import type { Estimate } from './estimate.ts';
import type { YearlyChanges } from './yearly-changes.ts';

/** One forecast to be made: of a country, from an origin, so many years ahead. */
export type ForecastCase = {
  readonly country: string;
  readonly origin: number;
  readonly horizon: number;
};

export type ForecastContext = {
  readonly estimate: Estimate;
  readonly changes: YearlyChanges;
  readonly settings: BackTestSettings;
};

/** Draws the members' change of the logarithm from the origin to the target year. */
type Forecast = (one: ForecastCase, context: ForecastContext) => Float64Array;

/** A way to forecast, whether it is told the drivers of the years ahead, and how. */
export type Forecaster = {
  readonly id: string;
  readonly label: string;
  readonly drivers: 'given' | 'drawn';
  readonly forecast: Forecast;
};

/** The reduced form of the model and its rivals; those that know as much stand together. */
export const FORECASTERS: readonly Forecaster[] = [
  {
    id: 'model-given',
    label: 'reduced form',
    drivers: 'given',
    forecast: (one, context) => modelForecast(one, context, givenDrivers(one, context)),
  },
  { id: 'line-given', label: 'one-line regression', drivers: 'given', forecast: lineForecast },
  {
    id: 'model-drawn',
    label: 'reduced form',
    drivers: 'drawn',
    forecast: (one, context) => modelForecast(one, context, drawnDrivers(one, context)),
  },
  { id: 'no-change', label: 'no change', drivers: 'drawn', forecast: noChangeForecast },
];

/** Changes of the two drivers in a year ahead, for each member. */
type Drivers = (step: number) => { readonly currency: Float64Array; readonly output: Float64Array };

/** The years ahead one after the other: coefficients times drivers, a residual, now and then a break. */
function modelForecast(
  one: ForecastCase,
  { estimate, settings }: ForecastContext,
  drivers: Drivers,
): Float64Array {
  const { members, priors } = settings;
  const { mean, sd, correlation } = estimate.coefficients;
  const draw = streams(one, settings);
  const [first, second] = correlated(
    drawNormals(draw('coefficient-1'), members),
    drawNormals(draw('coefficient-2'), members),
    correlation,
  );
  const residualSd = estimate.residualSd.get(one.country) ?? priors.residual;
  const total = new Float64Array(members);
  for (let step = 1; step <= one.horizon; step += 1) {
    const { currency, output } = drivers(step);
    const noise = drawNormals(draw('residual', step), members);
    const chance = drawUniforms(draw('break', step), members);
    const size = drawNormals(draw('break-size', step), members);
    for (let m = 0; m < members; m += 1) {
      const broken = (chance[m] ?? 1) < priors.break_probability ? priors.break_sd : 0;
      total[m] =
        (total[m] ?? 0) +
        (mean[0] + sd[0] * (first[m] ?? 0)) * (currency[m] ?? 0) +
        (mean[1] + sd[1] * (second[m] ?? 0)) * (output[m] ?? 0) +
        residualSd * (noise[m] ?? 0) +
        broken * (size[m] ?? 0);
    }
  }
  return total;
}

function givenDrivers({ origin }: ForecastCase, { changes, settings }: ForecastContext): Drivers {
  const all = (value: number): Float64Array => new Float64Array(settings.members).fill(value);
  return (step) => {
    const given = changes.drivers.get(origin + step);
    if (given === undefined) throw new Error(`no drivers for the year ${origin + step}`);
    return { currency: all(given.currency), output: all(given.output) };
  };
}

function drawnDrivers(one: ForecastCase, { estimate, settings }: ForecastContext): Drivers {
  const { currencySd, outputSd, correlation } = estimate.drivers;
  const draw = streams(one, settings);
  return (step) => {
    const [currency, output] = correlated(
      drawNormals(draw('currency', step), settings.members),
      drawNormals(draw('output', step), settings.members),
      correlation,
    );
    return {
      currency: currency.map((z) => z * currencySd),
      output: output.map((z) => z * outputSd),
    };
  };
}

function lineForecast(
  one: ForecastCase,
  { estimate: { line }, changes, settings }: ForecastContext,
): Float64Array {
  let middle = 0;
  for (let step = 1; step <= one.horizon; step += 1) {
    const given = changes.drivers.get(one.origin + step);
    if (given === undefined) throw new Error(`no drivers for the year ${one.origin + step}`);
    middle += line.constant + line.slope * given.dollars;
  }
  const sd = line.sd * Math.sqrt(one.horizon);
  const draw = streams(one, settings);
  return drawNormals(draw('line', one.horizon), settings.members).map((z) => middle + sd * z);
}

function noChangeForecast(
  one: ForecastCase,
  { estimate, settings }: ForecastContext,
): Float64Array {
  const sd = (estimate.changeSd.get(one.country) ?? 0) * Math.sqrt(one.horizon);
  const draw = streams(one, settings);
  return drawNormals(draw('no-change', one.horizon), settings.members).map((z) => sd * z);
}

/** Streams of an origin: what is drawn for the driver and the coefficients is the same for all. */
function streams(
  { country, origin }: ForecastCase,
  { seed }: BackTestSettings,
): (name: string, step?: number) => Stream {
  const shared = ['coefficient-1', 'coefficient-2', 'currency', 'output'];
  return (name, step = 0) => ({
    seed,
    name: `back-test ${name} ${step}`,
    ...(shared.includes(name) ? {} : { element: country }),
    year: origin,
  });
}

function correlated(
  first: Float64Array,
  other: Float64Array,
  correlation: number,
): readonly [Float64Array, Float64Array] {
  const rest = Math.sqrt(1 - correlation * correlation);
  return [first, other.map((z, m) => correlation * (first[m] ?? 0) + rest * z)];
}
