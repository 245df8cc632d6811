import { quantiles } from '../summarise/quantiles.ts';

/**
 * Average over the years: `path` holds one number a year and member (`path[t * members + m]`), the
 * result one a member. Years are added in their order, so that the result has the same bits
 * everywhere.
 */
export function meanOverYears(path: Float64Array, members: number): Float64Array {
  const years = path.length / members;
  const out = path.slice(0, members);
  for (let t = 1; t < years; t += 1) {
    const from = t * members;
    for (let m = 0; m < members; m += 1) out[m] = (out[m] ?? 0) + (path[from + m] ?? 0);
  }
  for (let m = 0; m < members; m += 1) out[m] = (out[m] ?? 0) / years;
  return out;
}

/**
 * Give the slope of each member's least-squares line over the years, a year, relative to the size
 * of the mean; 0 where the path is flat, also at nil. Needs two years at least.
 */
export function trendOverYears(path: Float64Array, members: number): Float64Array {
  const years = path.length / members;
  const middle = (years - 1) / 2;
  // The sum of (t - middle)^2 over t = 0 .. years - 1.
  const squares = (years * (years * years - 1)) / 12;
  const mean = meanOverYears(path, members);
  const out = new Float64Array(members);
  for (let t = 0; t < years; t += 1) {
    const weight = (t - middle) / squares;
    const from = t * members;
    for (let m = 0; m < members; m += 1) out[m] = (out[m] ?? 0) + weight * (path[from + m] ?? 0);
  }
  for (let m = 0; m < members; m += 1) {
    const slope = out[m] ?? 0;
    out[m] = slope === 0 ? 0 : slope / Math.abs(mean[m] ?? 0);
  }
  return out;
}

/**
 * Give the distance from the 5th to the 95th percentile of an ensemble relative to the size of its
 * median; 0 where there is no distance, and no number where a value is not finite.
 */
export function spreadOverMembers(values: Float64Array): number {
  if (!values.every(Number.isFinite)) return NaN;
  const [low = 0, median = 0, high = 0] = quantiles(values, [0.05, 0.5, 0.95]);
  return high === low ? 0 : (high - low) / Math.abs(median);
}
