import type { Draw, NoiseDraw } from '../../plan/plan.ts';
import type { Slice } from '../blocks.ts';
import { drawStream } from './draw-stream.ts';
import type { DrawKey } from './key.ts';
import { drawKey } from './key.ts';
import { compileQuantity } from './quantity.ts';

/** Prepare the draws of a list: what does not depend on the member is done once. */
export function prepareDraws(seed: string, draws: readonly Draw[]): PreparedDraws {
  const prepared = draws.map((draw) => prepareDraw(seed, draw));
  return (slice, out) => {
    const members = slice.to - slice.from;
    prepared.forEach((fill, i) => {
      fill(slice, out.subarray(i * members, (i + 1) * members));
    });
  };
}

/** Writes `out[i * members + m]`, i counting the draws. */
export type PreparedDraws = (slice: Slice, out: Float64Array) => void;

type Fill = (slice: Slice, out: Float64Array) => void;

function prepareDraw(seed: string, draw: Draw): Fill {
  const fill = prepareQuantity(seed, draw);
  const occurs = draw.occurs;
  if (occurs === undefined) return fill;
  const key = drawKey(seed, occurs.key, undefined, undefined);
  return (slice, out) => {
    fill(slice, out);
    const chance = new Float64Array(out.length);
    drawStream()(key, 'uniform', slice, { out: chance, offset: 0 });
    for (let m = 0; m < out.length; m += 1) {
      if ((chance[m] ?? 1) >= occurs.probability) out[m] = 0;
    }
  };
}

function prepareQuantity(seed: string, draw: Draw): Fill {
  const clip = clipper(draw.range);
  const { quantity } = draw;
  if (typeof quantity === 'number') {
    const value = clip(quantity);
    return (_slice, out) => void out.fill(value);
  }
  const { stream, transform } = compileQuantity(quantity);
  const key = drawKey(seed, draw.key, undefined, undefined);
  return (slice, out) => {
    drawStream()(key, stream, slice, { out, offset: 0 });
    for (let m = 0; m < out.length; m += 1) out[m] = clip(transform(out[m] ?? 0));
  };
}

function clipper(range: readonly [number, number] | undefined): (value: number) => number {
  if (range === undefined) return (value) => value;
  const [low, high] = range;
  return (value) => Math.min(Math.max(value, low), high);
}

/** Prepare the yearly draws of noise. In the base year they are left at nil (uniform: 1). */
export function prepareNoise(
  seed: string,
  noises: readonly NoiseDraw[],
  baseYear: number,
  years: number,
): PreparedDraws {
  const keys = noises.map((noise) => yearlyKeys(seed, noise, baseYear, years));
  return (slice, out) => {
    const members = slice.to - slice.from;
    const draw = drawStream();
    noises.forEach(({ kind }, i) => {
      const first = i * years * members;
      if (kind === 'none') {
        out.fill(0, first, first + years * members);
        return;
      }
      out.fill(kind === 'uniform' ? 1 : 0, first, first + members);
      keys[i]?.forEach((key, t) => {
        const start = first + (t + 1) * members;
        draw(key, kind, slice, { out, offset: start });
      });
    });
  };
}

function yearlyKeys(seed: string, noise: NoiseDraw, baseYear: number, years: number): DrawKey[] {
  return Array.from({ length: years - 1 }, (_, t) =>
    drawKey(seed, noise.key, noise.element, baseYear + t + 1),
  );
}
