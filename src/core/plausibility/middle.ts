import type { Quantity } from '../spec/generated/common.ts';

/**
 * Give the middle of a number or a distribution: the mean of a normal, uniform or beta one, the
 * mode of a triangular one, the median of a lognormal one (the geometric mean of its 5th and 95th
 * percentile); 0 for an empty distribution.
 */
export function middle(quantity: Quantity): number {
  if (typeof quantity === 'number') return quantity;
  const { normal, lognormal, triangular, uniform, beta } = quantity;
  if (lognormal !== undefined) return Math.sqrt(lognormal.p5 * lognormal.p95);
  if (uniform !== undefined) return (uniform.low + uniform.high) / 2;
  return normal?.mean ?? triangular?.mode ?? beta?.mean ?? 0;
}
