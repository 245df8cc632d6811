import type { Ensemble, Simulation } from '../plan/plan.ts';
import { cell } from '../plan/plan.ts';
import { summariseCell } from './summarise-cell.ts';

/** Median and 90% interval. */
export type Interval = { readonly median: number; readonly low: number; readonly high: number };

/** What is told of a series over some years: the mean of the years in each member. */
export type HorizonSummary = {
  readonly scenario: Interval;
  readonly baseline: Interval;
  /** Scenario over baseline less one, paired by member; absent where the baseline can be nil. */
  readonly change: Interval | undefined;
};

/** Summarise one wanted element over the years from position `from` to `to`, both included. */
export function summariseHorizon(
  { scenario, baseline }: Simulation,
  wanted: number,
  from: number,
  to: number,
): HorizonSummary {
  const own = meanOverYears(scenario, wanted, from, to);
  const base = meanOverYears(baseline, wanted, from, to);
  const change = base.some((value) => value === 0)
    ? undefined
    : intervalOf(own.map((value, m) => value / (base[m] ?? 1) - 1));
  return { scenario: intervalOf(own), baseline: intervalOf(base), change };
}

/** Give the mean over the years from position `from` to `to`, both included: one number a member. */
export function meanOverYears(
  ensemble: Ensemble,
  wanted: number,
  from: number,
  to: number,
): Float64Array {
  const out = new Float64Array(ensemble.members);
  for (let t = from; t <= to; t += 1) {
    const values = cell(ensemble, wanted, t);
    for (let m = 0; m < out.length; m += 1) out[m] = (out[m] ?? 0) + (values[m] ?? 0);
  }
  return out.map((sum) => sum / (to - from + 1));
}

/** Give median and 90% interval of one number a member, in its unit. */
export function intervalOf(values: Float64Array): Interval {
  const [low = NaN, median = NaN, high = NaN] = summariseCell(values, [0.05, 0.5, 0.95]).quantiles;
  return { median, low, high };
}
