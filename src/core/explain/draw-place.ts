import type { Draw } from '../plan/plan.ts';
import { drawKey } from '../simulate/draw/key.ts';
import { uniform } from '../simulate/draw/uniform.ts';

/**
 * Tell which share of all draws lies below that of a member (counted from 0): the uniform number
 * that its value was made of. A plain number has no such place.
 */
export function drawPlace(seed: string, draw: Draw, member: number): number | undefined {
  if (typeof draw.quantity === 'number') return undefined;
  return uniform(drawKey(seed, draw.key, undefined, undefined), member);
}
