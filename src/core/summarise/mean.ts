/**
 * Give the mean of values, in their unit. What each addition rounds away is kept and added at the
 * end, so the error stays within 1e-15 of the values' mean size for any number of them; and the
 * order is that of the values, so the result is the same however the work was divided. The mean of
 * equal values is that value.
 *
 * Throws without values. Source: Ogita, Rump and Oishi, "Accurate sum and dot product", SIAM
 * Journal on Scientific Computing 26 (2005), algorithm Sum2.
 */
export function mean(values: Float64Array): number {
  const first = values[0];
  if (first === undefined) throw new RangeError('expected at least 1 value, found none');
  let sum = 0;
  let lost = 0;
  let allEqual = true;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    const next = sum + value;
    const added = next - sum;
    lost += sum - (next - added) + (value - added);
    sum = next;
    if (value !== first) allEqual = false;
  }
  return allEqual ? first : (sum + lost) / values.length;
}
