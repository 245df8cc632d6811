/** Rows that lie side by side in one array. */
export const GROUP = 8;

/**
 * Multiply a signal with each row of a group, place by place, and add up: `out[at + row]` is the
 * sum over m of `signal[m] * group[m * GROUP + row]`. Eight sums in one pass take half the time of
 * eight passes, since the signal is read once and no addition waits for the one before.
 */
export function addProducts(
  signal: Float64Array,
  group: Float64Array,
  { out, at }: { readonly out: Float64Array; readonly at: number },
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  for (let m = 0, i = 0; m < signal.length; m += 1, i += 8) {
    const value = signal[m] ?? 0;
    s0 += value * (group[i] ?? 0);
    s1 += value * (group[i + 1] ?? 0);
    s2 += value * (group[i + 2] ?? 0);
    s3 += value * (group[i + 3] ?? 0);
    s4 += value * (group[i + 4] ?? 0);
    s5 += value * (group[i + 5] ?? 0);
    s6 += value * (group[i + 6] ?? 0);
    s7 += value * (group[i + 7] ?? 0);
  }
  out[at] = s0;
  out[at + 1] = s1;
  out[at + 2] = s2;
  out[at + 3] = s3;
  out[at + 4] = s4;
  out[at + 5] = s5;
  out[at + 6] = s6;
  out[at + 7] = s7;
}
