import { quantiles } from '../summarise/quantiles.ts';

/** Find the member (counted from 0) whose value is nearest to the median; the first of several. */
export function nearestMember(values: Float64Array): {
  readonly member: number;
  readonly median: number;
} {
  const [median = NaN] = quantiles(values, [0.5]);
  const member = values.reduce(
    (best, value, m) =>
      Math.abs(value - median) < Math.abs((values[best] ?? NaN) - median) ? m : best,
    0,
  );
  return { member, median };
}
