import { normalQuantile } from '../simulate/draw/normal-quantile.ts';
import { exp } from '../simulate/exp-log.ts';
import { PROBABILITIES } from '../summarise/summarise-series.ts';
import type { Quantile } from './crps.ts';

/** The last value that is known when the forecast is made. */
export type Origin = { readonly year: number; readonly value: number };

/**
 * Give the forecast that nothing changes: log-normal around the last known value, with a spread
 * that grows with the square root of the years, as a random walk's does. `spread` is that of one
 * year, in logarithms. Undefined where the last value is not above nil.
 */
export function noChange(
  { year, value }: Origin,
  target: number,
  spread: number,
): readonly Quantile[] | undefined {
  if (!(value > 0)) return undefined;
  const sd = spread * Math.sqrt(target - year);
  return PROBABILITIES.map((probability) => ({
    probability,
    value: value * exp(sd * normalQuantile(probability)),
  }));
}
