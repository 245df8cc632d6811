/** The values that an axis covers, `low` below `high`. */
export type Axis = { readonly low: number; readonly high: number };

/** Steps that read well, as multiples of a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** Into about how many steps the values are divided. */
const PARTS = 10;

/** What is smaller than this is nil: steps of it would leave the range of numbers. */
const NIL = 1e-300;

/**
 * Give an axis with round bounds that covers all values: the bounds are whole steps of 1, 2, 2.5 or
 * 5 times a power of ten. Throws on a value that is not finite, and without values.
 */
export function roundAxis(values: readonly number[]): Axis {
  const lowest = values.reduce((a, b) => Math.min(a, b), Infinity);
  const highest = values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!Number.isFinite(lowest) || !Number.isFinite(highest)) {
    throw new RangeError('expected finite values and at least 1');
  }
  const spread = highest - lowest;
  // What is level stands in the middle of a scale of its own size.
  if (spread <= 1e-9 * Math.abs(highest) || spread < NIL) return around(highest);
  const step = roundStep(spread / PARTS);
  const [low, high] = [Math.floor(lowest / step) * step, Math.ceil(highest / step) * step];
  return { low, high };
}

function around(value: number): Axis {
  const half = Math.abs(value) < NIL ? 1 : Math.abs(value) / 2;
  return { low: value - half, high: value + half };
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = STEPS.find((step) => step * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Give the row of a value, counting from 0 at the top of `rows` rows; what lies outside is cut. */
export function rowOf(value: number, { low, high }: Axis, rows: number): number {
  const row = Math.round(((high - value) / (high - low)) * (rows - 1));
  return Math.min(Math.max(row, 0), rows - 1);
}
