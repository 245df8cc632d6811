import { betaQuantile } from '../simulate/draw/beta-quantile.ts';
import { exp } from '../simulate/exp-log.ts';

/** How often something held, and between which shares its true frequency may lie. */
export type Coverage = {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/**
 * Count how often intervals held, with exact binomial bounds: those of Clopper and Pearson, "The
 * use of confidence or fiducial limits", Biometrika 26 (1934), by quantiles of the beta
 * distribution. `confidence` is that of the two bounds together. The bounds take the cases as
 * independent: for cases that share their luck they are too narrow. Throws without cases.
 */
export function coverage(held: readonly boolean[], confidence = 0.9): Coverage {
  const of = held.length;
  if (of === 0) throw new RangeError('expected at least 1 case, found none');
  const hits = held.filter(Boolean).length;
  const tail = (1 - confidence) / 2;
  const low = hits === 0 ? 0 : exp(betaQuantile(hits, of - hits + 1)(tail).logX);
  const high = hits === of ? 1 : exp(betaQuantile(hits + 1, of - hits)(1 - tail).logX);
  return { hits, of, share: hits / of, low, high };
}
