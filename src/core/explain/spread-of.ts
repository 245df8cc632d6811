import type { Spread } from '../spec/generated/attribution.ts';
import { summariseCell } from '../summarise/summarise-cell.ts';

/** Summarise one number a member by mean, median and 90% interval. */
export function spreadOf(values: Float64Array): Spread {
  const { mean, quantiles } = summariseCell(values, [0.05, 0.5, 0.95]);
  const [low = NaN, median = NaN, high = NaN] = quantiles;
  return { mean, median, low, high };
}

/** Give `a - b`, member by member. */
export function lessOf(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, m) => value - (b[m] ?? 0));
}

/** Add numbers up, member by member. */
export function sumOf(parts: readonly Float64Array[], members: number): Float64Array {
  const sum = new Float64Array(members);
  for (const part of parts) part.forEach((value, m) => (sum[m] = (sum[m] ?? 0) + value));
  return sum;
}
