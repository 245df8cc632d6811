import { drawKey } from '../../simulate/draw/key.ts';
import type { DrawKey } from '../../simulate/draw/key.ts';
import { uniform } from '../../simulate/draw/uniform.ts';
import { owenScrambled, sobolCoordinate } from './sobol.ts';

/** What a design needs to know of an axis. */
export type DesignAxis = {
  /** Names the axis' draws. */
  readonly name: string;
  /** How many levels are listed; undefined where anything between two ends may be taken. */
  readonly levels: number | undefined;
};

export type DesignRequest = {
  readonly axes: readonly DesignAxis[];
  /** How many there are; variants count from 0. */
  readonly variants: number;
  readonly seed: string;
};

/** Give the coordinates of one variant, one an axis, each from 0 up to but not including 1. */
export type Points = (variant: number) => readonly number[];

/** The ways to choose variants. */
export type DesignName = 'grid' | 'lhs' | 'sobol' | 'random';

/**
 * The designs. Draws are keyed by seed and axis, so any variant can be computed alone, anywhere.
 *
 * - `grid`: every combination of the listed levels, the last axis moving fastest.
 * - `lhs`: Latin hypercube (McKay, Beckman and Conover, Technometrics 21, 1979): each axis is cut
 *   into as many strips as there are variants, and each strip is used once.
 * - `sobol`: the Sobol sequence with Owen's scrambling; best with a power of two.
 * - `random`: independent and uniform.
 */
export const DESIGNS: Readonly<Record<DesignName, (request: DesignRequest) => Points>> = {
  grid: ({ axes }) => {
    const sizes = axes.map(({ levels = 1 }) => levels);
    const spans = sizes.map((_, i) => sizes.slice(i + 1).reduce((a, b) => a * b, 1));
    return (variant) =>
      sizes.map((size, i) => ((Math.floor(variant / (spans[i] ?? 1)) % size) + 0.5) / size);
  },
  lhs: ({ axes, variants, seed }) => {
    const columns = axes.map(({ name }) => {
      const order = keyedOrder(drawKey(seed, 'sweep order', name, undefined), variants);
      const place = drawKey(seed, 'sweep place', name, undefined);
      return (variant: number) =>
        below1(((order[variant] ?? 0) + uniform(place, variant)) / variants);
    });
    return (variant) => columns.map((column) => column(variant));
  },
  sobol: ({ axes, seed }) => {
    const columns = axes.map(({ name }, dimension) => {
      const coordinate = sobolCoordinate(dimension);
      const [scramble] = drawKey(seed, 'sweep scramble', name, undefined);
      return (variant: number) =>
        (owenScrambled(coordinate(variant), scramble) + 0.5) / 0x1_0000_0000;
    });
    return (variant) => columns.map((column) => column(variant));
  },
  random: ({ axes, seed }) => {
    const keys = axes.map(({ name }) => drawKey(seed, 'sweep place', name, undefined));
    return (variant) => keys.map((key) => uniform(key, variant));
  },
};

/** A random order of the numbers below `count` (Fisher and Yates). */
function keyedOrder(key: DrawKey, count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(uniform(key, last) * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

/** The strip's upper end belongs to the next strip; rounding must not reach it. */
function below1(coordinate: number): number {
  return Math.min(coordinate, 1 - Number.EPSILON / 2);
}
