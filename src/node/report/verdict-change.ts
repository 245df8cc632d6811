import type { ComparedOutcome } from '../../core/index.ts';

/** How a statement stands in a scenario, where it is tested. */
export type TestedOutcome = Extract<
  ComparedOutcome['scenarios'][number],
  { readonly tested: true }
>;

/**
 * Whether the shocks change a verdict. `changed`: it is another than without them, and the two
 * probabilities are further apart than two standard errors of their difference; `near`: it is
 * another, but chance alone may have carried it over the edge; `none`: it is the same, or there is
 * nothing to hold it against.
 */
export type VerdictChange = 'changed' | 'near' | 'none';

/** Beyond so many standard errors a difference is not put down to chance. */
const ERRORS = 2;

/** Tell whether the shocks change the verdict of an outcome. */
export function verdictChange(own: TestedOutcome): VerdictChange {
  const { reference, verdict, probability } = own;
  if (reference === undefined || reference.verdict === verdict) return 'none';
  const apart = Math.abs(probability - reference.probability);
  return apart > ERRORS * errorOfDifference(own, reference.probability) ? 'changed' : 'near';
}

/**
 * The Monte-Carlo standard error of a difference of two shares, as if they were of members drawn
 * apart, in [0, 1]. Members of a scenario and its baseline share their luck, so that the true error is
 * no larger. The number of members follows from the outcome's own error, sqrt(p (1 - p) / n).
 */
function errorOfDifference(
  { probability: p, standard_error: error }: TestedOutcome,
  other: number,
): number {
  const spread = p * (1 - p);
  // Where all members or none pass, both errors are taken as the outcome's own.
  const ratio = spread === 0 ? 1 : (other * (1 - other)) / spread;
  return error * Math.sqrt(1 + ratio);
}
