import { log } from '../exp-log.ts';
import { stirlingRemainder } from './stirling-remainder.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** The shape of a beta distribution, with what is computed once of it. */
export type BetaShape = {
  readonly a: number;
  readonly b: number;
  /** Up to here, which is near the mean, `lowerTail` converges; above, mirror the shape. */
  readonly split: number;
  readonly logMean: number;
  /** The logarithm of 1 minus the mean. */
  readonly logRest: number;
  /** The logarithm of a times the beta function, without its powers of the mean and the rest. */
  readonly logScale: number;
};

/** Prepare the shape of a beta distribution with parameters `a` and `b`, both positive. */
export function betaShape(a: number, b: number): BetaShape {
  const sum = a + b;
  const correction = stirlingRemainder(a) + stirlingRemainder(b) - stirlingRemainder(sum);
  return {
    a,
    b,
    split: (a + 1) / (sum + 2),
    logMean: a < b ? log(a / sum) : logOfRest(b / sum),
    logRest: a < b ? logOfRest(a / sum) : log(b / sum),
    logScale: HALF_LOG_TWO_PI + log(a) - 0.5 * log((a / sum) * b) + correction,
  };
}

/** Give the shape of 1 - x where x has the given shape. */
export function mirrored(shape: BetaShape): BetaShape {
  return betaShape(shape.b, shape.a);
}

/**
 * Give the logarithm of the regularised incomplete beta function, the probability of a value up to
 * x, and its elasticity, the derivative by log x; for x from 0 to the shape's split. Both log x and
 * x are given, since x may be too small for a double.
 *
 * Powers are taken about the mean and the beta function by what Stirling's formula lacks, so that
 * large parameters lose no digits. Source: Abramowitz and Stegun 26.5.8.
 */
export function lowerTail(
  shape: BetaShape,
  x: number,
  logX: number,
): { readonly logProbability: number; readonly elasticity: number } {
  const { a, b, logMean, logRest, logScale } = shape;
  const factor = continuedFraction(a, b, x);
  const power = a * (logX - logMean) + b * (logOfRest(x) - logRest);
  return {
    logProbability: power - logScale + log(factor),
    elasticity: a / ((1 - x) * factor),
  };
}

/** Give log(1 - x) for x below 1, with what 1 - x rounds away of a small x. */
export function logOfRest(x: number): number {
  const rest = 1 - x;
  return log(rest) - (x - (1 - rest)) / rest;
}

/**
 * Evaluate the continued fraction of the incomplete beta function by the modified method of Lentz
 * (Thompson and Barnett, Journal of Computational Physics 64, 1986). It takes about the square root
 * of the larger parameter in steps.
 */
function continuedFraction(a: number, b: number, x: number): number {
  const sum = a + b;
  let c = 1;
  let d = 1 / (1 - (sum * x) / (a + 1));
  let value = d;
  for (let m = 1; ; m += 1) {
    const am = a + 2 * m;
    const even = (m * (b - m) * x) / ((am - 1) * am);
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= d * c;
    const odd = (-(a + m) * (sum + m) * x) / (am * (am + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const change = d * c;
    value *= change;
    if (Math.abs(change - 1) < 2.3e-16 || m === 100_000) return value;
  }
}
