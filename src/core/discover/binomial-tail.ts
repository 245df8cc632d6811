import { exp } from '../simulate/exp-log.ts';
import { betaShape, lowerTail, mirrored } from '../simulate/draw/incomplete-beta.ts';
import { log } from '../simulate/exp-log.ts';

/**
 * Give the chance that at least `hits` of `trials` independent trials succeed, each with this
 * probability: the regularised incomplete beta function I_p(hits, trials - hits + 1). Source:
 * Abramowitz and Stegun 26.5.24.
 */
export function binomialTail(hits: number, trials: number, probability: number): number {
  if (hits <= 0 || probability >= 1) return 1;
  if (hits > trials || probability <= 0) return 0;
  const shape = betaShape(hits, trials - hits + 1);
  if (probability <= shape.split) {
    return exp(lowerTail(shape, probability, log(probability)).logProbability);
  }
  const rest = 1 - probability;
  return 1 - exp(lowerTail(mirrored(shape), rest, log(rest)).logProbability);
}
