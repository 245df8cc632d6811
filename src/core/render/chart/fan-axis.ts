import { scaleLinear } from 'd3-scale';
import type { Fan, FanAxis } from './fan-types.ts';

/** About how many lines a scale has. */
const LINES = 4;

/** Below this all values are nil to the eye. */
const LEAST_RANGE = 1e-290;

/**
 * Find the scale that panels share: it starts at nil unless a value lies below, and ends at a round
 * number. Throws on values that are not finite.
 */
export function fanAxis(fans: readonly Fan[], lines = LINES): FanAxis {
  const values = fans.flatMap(valuesOf);
  const lowest = values.reduce((a, b) => Math.min(a, b), 0);
  const highest = values.reduce((a, b) => Math.max(a, b), 0);
  if (!Number.isFinite(lowest) || !Number.isFinite(highest)) {
    throw new RangeError('expected finite values');
  }
  // Steps of what is next to nothing cannot be told apart.
  if (highest - lowest < LEAST_RANGE) return { low: lowest, high: 1, ticks: [0, 1] };
  const scale = scaleLinear([lowest, highest], [0, 1]).nice(lines);
  const [low = lowest, high = highest] = scale.domain();
  // Rounding to a step may lose what is next to nothing.
  return { low: Math.min(low, lowest), high: Math.max(high, highest), ticks: scale.ticks(lines) };
}

function valuesOf({ quantiles, baseline, second, drawn }: Fan): readonly number[] {
  return [
    ...Object.values(quantiles).flat(),
    ...(second === undefined ? [] : Object.values(second.quantiles).flat()),
    ...[...(baseline?.values ?? []), ...(drawn?.values ?? [])].filter(
      (value): value is number => value !== undefined,
    ),
  ];
}
