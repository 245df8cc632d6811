import { drawKey } from '../../simulate/draw/key.ts';
import { normalQuantile } from '../../simulate/draw/normal-quantile.ts';
import { fillUniforms } from '../../simulate/draw/uniform.ts';

/** Names one stream of draws. */
export type Stream = {
  readonly seed: string;
  readonly name: string;
  readonly element?: string;
  readonly year: number;
};

/** Draw a uniform number between 0 and 1 for every member, keyed as all draws are. */
export function drawUniforms({ seed, name, element, year }: Stream, members: number): Float64Array {
  const draws = new Float64Array(members);
  fillUniforms(drawKey(seed, name, element, year), 0, members, draws, 0);
  return draws;
}

/** Draw a standard normal number for every member. */
export function drawNormals(stream: Stream, members: number): Float64Array {
  return drawUniforms(stream, members).map(normalQuantile);
}
