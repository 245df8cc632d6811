import { exp, log } from '../simulate/exp-log.ts';

/** The 95th percentile of the standard normal distribution (R: `qnorm(0.95)`). */
const Z95 = 1.6448536269514722;

/**
 * Give the 90% interval of a rank correlation r among n independent members: Fisher's z, whose
 * standard error is sqrt((1 + r^2/2) / (n - 3)) for ranks. It says how far chance could have moved
 * the correlation, not how well the model is known. Needs at least 4 members; with r = 1 or -1 it
 * has no width.
 *
 * Source: Bonett and Wright, "Sample size requirements for estimating Pearson, Kendall and Spearman
 * correlations", Psychometrika 65 (2000).
 *
 * fisherInterval(0, 1000) is about [-0.052, 0.052].
 */
export function fisherInterval(correlation: number, members: number): readonly [number, number] {
  if (Math.abs(correlation) >= 1) return [correlation, correlation];
  const z = log((1 + correlation) / (1 - correlation)) / 2;
  const error = Math.sqrt((1 + (correlation * correlation) / 2) / (members - 3));
  return [back(z - Z95 * error), back(z + Z95 * error)];
}

function back(z: number): number {
  const e = exp(2 * z);
  return (e - 1) / (e + 1);
}
