import { binomialTail } from './binomial-tail.ts';
import { scoreBox } from './score-box.ts';
import type { Box, Cases, Limits } from './types.ts';

/** An end that chance alone explains as often as this is let go. */
const LEVEL = 0.05;

/** One end of one feature that a box limits. */
export type LimitedEnd = {
  readonly feature: number;
  readonly end: keyof Limits;
  /** How likely chance alone would make the box as dense as it is if this end meant nothing. */
  readonly chance: number;
};

/**
 * Give the ends that a box limits, each with the chance that it is idle: the tail of a binomial whose
 * probability is the density of the box without that end. A small value says that it matters.
 *
 * Source: the quasi-p-values of Bryant and Lempert, "Thinking inside the box", Technological
 * Forecasting and Social Change 77 (2010), here for each end. They are too small, since the box was
 * sought for.
 */
export function limitedEnds(box: Box, cases: Cases): readonly LimitedEnd[] {
  const { cases: count, hits } = scoreBox(box, cases);
  return box.flatMap((limits, feature) =>
    (['low', 'high'] as const)
      .filter((end) => Number.isFinite(limits[end]))
      .map((end) => {
        const { density } = scoreBox(opened(box, { feature, end }), cases);
        return { feature, end, chance: binomialTail(hits, count, density) };
      }),
  );
}

/** Let go of ends that chance explains, the idlest first. */
export function dropIdleLimits(box: Box, cases: Cases): Box {
  const ends = limitedEnds(box, cases);
  const idlest = ends.reduce<LimitedEnd | undefined>(
    (a, b) => (a === undefined || b.chance > a.chance ? b : a),
    undefined,
  );
  if (idlest === undefined || idlest.chance <= LEVEL) return box;
  return dropIdleLimits(opened(box, idlest), cases);
}

/** The box with one end open. */
function opened(box: Box, { feature, end }: Pick<LimitedEnd, 'feature' | 'end'>): Box {
  const open = end === 'low' ? { low: -Infinity } : { high: Infinity };
  return box.map((limits, f) => (f === feature ? { ...limits, ...open } : limits));
}
