import type { Basis } from '../spec/generated/claims.ts';
import type { Influences } from './influence.ts';
import type { Evidence } from './types.ts';

/** How firm the ground is that each kind of basis gives. */
export const GROUND: Readonly<Record<Basis['kind'], Evidence>> = {
  yearbook: 'high',
  statistics: 'high',
  estimate: 'high',
  literature: 'medium',
  judgement: 'low',
};

/** A correlation below this explains less than 1% of the ranks' variance. */
const LEAST_CORRELATION = 0.1;
/** In chance standard deviations: that of the correlation of unrelated ranks is 1/sqrt(n - 1). */
const LEAST_DEVIATIONS = 3;

/** From this share of the influence on, judgements make the evidence low. */
const LOW_FROM = 1 / 2;
/** From this share of the influence on, figures and estimates make the evidence high. */
const HIGH_FROM = 2 / 3;

/**
 * Grade the evidence for an outcome by the bases of the parameters that matter.
 *
 * - A parameter matters if its rank correlation with the test's margin is at least 0.1 and at least
 *   three times what chance gives, 1/sqrt(n - 1) for n members.
 * - Its weight is the squared correlation, the share of the ranks' variance that goes with it.
 * - `low`: at least half of the weight lies on judgements.
 * - `high`: at least two thirds lie on the yearbook, on other statistics and on estimates from data.
 * - `medium`: all else, also where no parameter matters: what the noise alone or the equations
 *   decide has no basis that could be graded.
 */
export function evidenceOf({ draws, correlations }: Influences, members: number): Evidence {
  const least = Math.max(LEAST_CORRELATION, LEAST_DEVIATIONS / Math.sqrt(members - 1));
  const weights: Record<Evidence, number> = { low: 0, medium: 0, high: 0 };
  draws.forEach(({ draw }, i) => {
    const correlation = correlations[i] ?? 0;
    if (correlation < least) return;
    weights[draw.judgement ? 'low' : GROUND[draw.basis]] += correlation * correlation;
  });
  const total = weights.low + weights.medium + weights.high;
  if (total === 0) return 'medium';
  if (weights.low / total >= LOW_FROM) return 'low';
  return weights.high / total >= HIGH_FROM ? 'high' : 'medium';
}
