import { log } from '../exp-log.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * Give what Stirling's formula lacks of the logarithm of the gamma function, for x > 0:
 * log gamma(x) - ((x - 1/2) log x - x + log(2 pi) / 2). It is about 1 / (12 x), so sums of it for
 * large x lose nothing, where those of log gamma lose most digits.
 *
 * Source: from 10 on the asymptotic series, Abramowitz and Stegun 6.1.41, whose first omitted term
 * is below 1e-17 there; below 10 by the recurrence gamma(x + 1) = x gamma(x).
 */
export function stirlingRemainder(x: number): number {
  let product = 1;
  let raised = x;
  while (raised < 10) {
    product *= raised;
    raised += 1;
  }
  const remainder = asymptotic(raised);
  if (raised === x) return remainder;
  return remainder + stirling(raised) - log(product) - stirling(x);
}

/** Give Stirling's formula for the logarithm of the gamma function. */
function stirling(x: number): number {
  return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI;
}

function asymptotic(x: number): number {
  const r = 1 / (x * x);
  const inner = 1 / 1188 - r * (691 / 360360 - r * (1 / 156 - r * (3617 / 122400)));
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * inner)))) / x;
}
