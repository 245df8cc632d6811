import type { Quantity } from '../../spec/generated/common.ts';
import { lawOf } from './distributions.ts';

/**
 * Give the function that turns a uniform draw into a value of the quantity, in its unit. A number
 * is itself whatever the draw, so none need be made.
 */
export function compileQuantity(quantity: Quantity): (share: number) => number {
  return typeof quantity === 'number' ? () => quantity : lawOf(quantity).quantile;
}
