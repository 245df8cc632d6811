import { likelihoodWord } from './likelihood.ts';
import type { ScaleName } from './likelihood.ts';

/**
 * Give the Monte-Carlo standard error of a share of `members` independent members:
 * sqrt(p(1-p)/n).
 *
 * At 0 and 1 that would be nil and claim a certainty that no number of members gives. There, two
 * members that pass and two that fail are added, and the formula applied to these n + 4, after
 * Agresti and Coull, "Approximate is better than exact for interval estimation of binomial
 * proportions", The American Statistician 52 (1998). Two such errors are about 2.8/n, close to the
 * rule of three: when nothing was seen in n trials, 3/n is the upper 95% limit (Hanley and
 * Lippman-Hand, JAMA 249, 1983).
 */
export function standardError(probability: number, members: number): number {
  if (probability > 0 && probability < 1) {
    return Math.sqrt((probability * (1 - probability)) / members);
  }
  const trials = members + 4;
  const shrunk = (probability * members + 2) / trials;
  return Math.sqrt((shrunk * (1 - shrunk)) / trials);
}

/** Tell whether two standard errors either way cross no edge of the scale. */
export function isResolved(probability: number, error: number, scale: ScaleName): boolean {
  const low = Math.max(0, probability - 2 * error);
  const high = Math.min(1, probability + 2 * error);
  return likelihoodWord(low, scale) === likelihoodWord(high, scale);
}
