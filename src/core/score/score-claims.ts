import { brierScore } from '../hindcast/brier.ts';
import type { Verdict } from './read-verdicts.ts';

/** Brier scores of the probabilities of claims, 0 the best; absent without claims. */
export type ClaimScores = {
  readonly verdicts: readonly Verdict[];
  readonly scenario: number | undefined;
  /** Of the same members without the shocks. */
  readonly baseline: number | undefined;
};

/** What whoever gives every claim one half scores. */
export const BRIER_OF_HALF = 0.25;

/** Score the probabilities of claims against what came. */
export function scoreClaims(verdicts: readonly Verdict[]): ClaimScores {
  const score = (probabilityOf: (verdict: Verdict) => number): number | undefined =>
    verdicts.length === 0
      ? undefined
      : brierScore(
          verdicts.map((one) => ({ probability: probabilityOf(one), happened: one.isTrue })),
        );
  return {
    verdicts,
    scenario: score(({ outcome }) => outcome.probability),
    baseline: score(({ outcome }) => outcome.baselineProbability),
  };
}
