import type { Quantity } from '../../spec/generated/common.ts';
import { lawOf } from './distributions.ts';
import type { StreamKind } from './draw-stream.ts';

/** Which draws a quantity is made of, and the function that makes values of them, in its unit. */
export type CompiledQuantity = {
  readonly stream: StreamKind;
  readonly transform: (draw: number) => number;
};

/**
 * Give the function that turns a draw into a value of the quantity. A number is itself whatever the
 * draw, so none need be made.
 */
export function compileQuantity(quantity: Quantity): CompiledQuantity {
  if (typeof quantity === 'number') return { stream: 'uniform', transform: () => quantity };
  const { ofNormal, quantile } = lawOf(quantity);
  return ofNormal === undefined
    ? { stream: 'uniform', transform: quantile }
    : { stream: 'normal', transform: ofNormal };
}
