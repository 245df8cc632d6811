import { casesIn, scoreInside } from './score-box.ts';
import type { Box, BoxScore, Cases, Limits } from './types.ts';

/**
 * Widen a box again where that loses no density: the second half of PRIM, which mends what greedy
 * peeling took off too much. Each widening lets in about the share `patience` of the box's cases at
 * one end of one feature.
 */
export function paste(box: Box, cases: Cases, patience: number): Box {
  let current = box;
  let score = scoreInside(casesIn(current, cases), cases.interest);
  for (;;) {
    const count = Math.max(1, Math.floor(patience * score.cases));
    const widened = cases.features
      .flatMap((_, feature) => widenings(current, cases, { feature, count }))
      .map((next) => ({ next, score: scoreInside(casesIn(next, cases), cases.interest) }))
      .filter((one) => one.score.cases > score.cases && one.score.density >= score.density);
    const best = widened.reduce<(typeof widened)[number] | undefined>(
      (a, b) => (a !== undefined && isBetter(a.score, b.score) ? a : b),
      undefined,
    );
    if (best === undefined) return current;
    current = best.next;
    score = best.score;
  }
}

function isBetter(a: BoxScore, b: BoxScore): boolean {
  return a.density > b.density || (a.density === b.density && a.cases >= b.cases);
}

/** The box with one end of a feature moved outward past some cases that all else lets in. */
function widenings(
  box: Box,
  cases: Cases,
  { feature, count }: { readonly feature: number; readonly count: number },
): readonly Box[] {
  const limits = box[feature];
  const values = cases.features[feature]?.values;
  if (limits === undefined || values === undefined) return [];
  const open = box.map((one, f) => (f === feature ? { low: -Infinity, high: Infinity } : one));
  const others = casesIn(open, cases);
  const reach = (isHigh: boolean): readonly Limits[] => {
    const beyond = values
      .filter((value, i) => others[i] === 1 && (isHigh ? value > limits.high : value < limits.low))
      .sort();
    if (beyond.length === 0) return [];
    const at = Math.min(count, beyond.length) - 1;
    const edge = beyond[isHigh ? at : beyond.length - 1 - at] ?? 0;
    const isAll = at === beyond.length - 1;
    if (isHigh) return [{ ...limits, high: isAll ? Infinity : edge }];
    return [{ ...limits, low: isAll ? -Infinity : edge }];
  };
  return [...reach(false), ...reach(true)].map((moved) =>
    box.map((one, f) => (f === feature ? moved : one)),
  );
}
