import type { Quantity } from '../../core/index.ts';

/** Standard deviations to either side that a slider goes: 95% of a normal distribution. */
const WIDTH = 2;

/**
 * Give the values that a slider goes between: the ends of a distribution, or what most of it lies
 * within, inside the range that makes sense.
 */
export function extentOf(
  quantity: Quantity,
  range: readonly [number, number] = [-Infinity, Infinity],
): readonly [number, number] {
  const [low, high] = endsOf(quantity);
  return [Math.max(low, range[0]), Math.min(high, range[1])];
}

function endsOf(quantity: Quantity): readonly [number, number] {
  if (typeof quantity === 'number') return [quantity, quantity];
  const { normal, lognormal, triangular, uniform, beta } = quantity;
  if (lognormal !== undefined) return [lognormal.p5, lognormal.p95];
  const bounded = triangular ?? uniform;
  if (bounded !== undefined) return [bounded.low, bounded.high];
  if (beta !== undefined) return around(beta, [0, 1]);
  return normal === undefined ? [0, 0] : around(normal, [-Infinity, Infinity]);
}

function around(
  { mean, sd }: { readonly mean: number; readonly sd: number },
  [low, high]: readonly [number, number],
): readonly [number, number] {
  return [Math.max(low, mean - WIDTH * sd), Math.min(high, mean + WIDTH * sd)];
}
