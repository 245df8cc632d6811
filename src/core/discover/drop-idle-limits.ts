import { binomialTail } from './binomial-tail.ts';
import { scoreBox } from './score-box.ts';
import type { Box, Cases } from './types.ts';

/** A limited feature whose limits chance alone explains as often as this is let go. */
const LEVEL = 0.05;

/**
 * Give, for each feature that a box limits, how likely chance alone would make the box as dense as
 * it is if that feature's limits meant nothing: the tail of a binomial whose probability is the
 * density without them. A small value says that they matter.
 *
 * Source: the quasi-p-values of Bryant and Lempert, "Thinking inside the box", Technological
 * Forecasting and Social Change 77 (2010). They are too small, since the box was sought for.
 */
export function idleness(box: Box, cases: Cases): readonly (number | undefined)[] {
  const { cases: count, hits } = scoreBox(box, cases);
  return box.map((_, feature) =>
    isLimited(box, feature)
      ? binomialTail(hits, count, scoreBox(without(box, feature), cases).density)
      : undefined,
  );
}

/** Let go of limits that chance explains, the idlest first. */
export function dropIdleLimits(box: Box, cases: Cases): Box {
  const values = idleness(box, cases).map((value) => value ?? 0);
  const most = Math.max(0, ...values);
  return most > LEVEL ? dropIdleLimits(without(box, values.indexOf(most)), cases) : box;
}

/** Tell whether a box limits a feature at all. */
export function isLimited(box: Box, feature: number): boolean {
  const { low, high } = box[feature] ?? { low: -Infinity, high: Infinity };
  return low > -Infinity || high < Infinity;
}

function without(box: Box, feature: number): Box {
  return box.map((limits, f) => (f === feature ? { low: -Infinity, high: Infinity } : limits));
}
