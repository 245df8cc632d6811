/** The largest distance between the shares of a sample and a distribution function. */
export function kolmogorovSmirnov(
  sample: Float64Array,
  distributionFunction: (x: number) => number,
): { readonly distance: number; readonly critical: number } {
  const n = sample.length;
  let distance = 0;
  sample.toSorted().forEach((x, i) => {
    const share = distributionFunction(x);
    distance = Math.max(distance, share - i / n, (i + 1) / n - share);
  });
  // Exceeded once in a million samples (Smirnov's asymptotic formula; for 20,000 draws 0.01905,
  // where scipy.stats.kstwo.isf(1e-6, 20000) is 0.01904).
  return { distance, critical: Math.sqrt(-Math.log(1e-6 / 2) / (2 * n)) };
}
