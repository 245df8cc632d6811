import type { Distribution, Quantity } from '../spec/generated/common.ts';

/** How far a quantity reaches down and up, and where in the file the two ends stand. */
export type QuantityExtent = {
  readonly low: number;
  readonly high: number;
  /** JSON pointers from the quantity. */
  readonly lowAt: string;
  readonly highAt: string;
  /** Whether it goes on beyond: low and high are then the 5th and the 95th percentile. */
  readonly hasTails: boolean;
};

/** The 95th percentile of the standard normal distribution (R: `qnorm(0.95)`). */
const Z95 = 1.6448536269514722;

/** Find how far a number or a distribution reaches; undefined for an empty distribution. */
export function quantityExtent(quantity: Quantity): QuantityExtent | undefined {
  if (typeof quantity === 'number') return bounded(quantity, quantity, '', '');
  return distributionExtent(quantity);
}

function distributionExtent(distribution: Distribution): QuantityExtent | undefined {
  const { normal, lognormal, triangular, uniform, beta } = distribution;
  if (normal !== undefined) {
    const spread = Z95 * normal.sd;
    return tailed(normal.mean - spread, normal.mean + spread, '/normal', '/normal');
  }
  if (lognormal !== undefined)
    return tailed(lognormal.p5, lognormal.p95, '/lognormal/p5', '/lognormal/p95');
  if (triangular !== undefined)
    return bounded(triangular.low, triangular.high, '/triangular/low', '/triangular/high');
  if (uniform !== undefined)
    return bounded(uniform.low, uniform.high, '/uniform/low', '/uniform/high');
  return beta === undefined ? undefined : bounded(0, 1, '/beta', '/beta');
}

function bounded(low: number, high: number, lowAt: string, highAt: string): QuantityExtent {
  return { low, high, lowAt, highAt, hasTails: false };
}

function tailed(low: number, high: number, lowAt: string, highAt: string): QuantityExtent {
  return { low, high, lowAt, highAt, hasTails: true };
}
