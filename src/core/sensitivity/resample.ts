import { drawKey } from '../simulate/draw/key.ts';
import { fillUniforms } from '../simulate/draw/uniform.ts';

/**
 * Draw `count` members out of as many, with replacement: the bootstrap's sample number `which`.
 * Each is keyed like every other draw, so that the same seed gives the same intervals everywhere.
 */
export function resample(seed: string, count: number, which: number): Uint32Array {
  const uniforms = new Float64Array(count);
  fillUniforms(drawKey(seed, '#bootstrap', String(which), undefined), 0, count, uniforms, 0);
  return Uint32Array.from(uniforms, (uniform) => Math.floor(uniform * count));
}
