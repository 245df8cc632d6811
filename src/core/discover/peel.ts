import { scoreInside } from './score-box.ts';
import type { Box, BoxScore, Cases } from './types.ts';

/** A box on the way from all cases to few, with its score. */
export type Step = { readonly box: Box; readonly score: BoxScore };

export type PeelOptions = {
  /** Share of the box's cases that one peel takes away. */
  readonly patience: number;
  /** Share of all cases that a box keeps at least. */
  readonly leastMass: number;
};

/**
 * Peel cases off, a few at a time, so that those of interest grow dense: the first half of PRIM. In
 * each step the low or high end of one feature is taken off, the one that gains most density for
 * each case that goes; equal values go together. Ends when all cases are of interest, when the box
 * would get too small, or when no peel gains anything. The first step is the box without limits.
 *
 * Sources: Friedman and Fisher, "Bump hunting in high-dimensional data", Statistics and Computing 9
 * (1999); the gain for each case, which also suits features with few values: Kwakkel and
 * Jaxa-Rozen, "Improving scenario discovery for handling heterogeneous uncertainties and multinomial
 * classified outcomes", Environmental Modelling & Software 79 (2016).
 */
export function peel(cases: Cases, { patience, leastMass }: PeelOptions): readonly Step[] {
  const { features, interest } = cases;
  const orders = features.map(({ values }) => ascending(values));
  const least = Math.max(1, Math.ceil(leastMass * interest.length));
  const inside = new Uint8Array(interest.length).fill(1);
  let box: Box = features.map(() => ({ low: -Infinity, high: Infinity }));
  const steps: Step[] = [{ box, score: scoreInside(inside, interest) }];
  for (;;) {
    const last = steps.at(-1)?.score;
    if (last === undefined || last.density === 1) return steps;
    const count = Math.max(1, Math.floor(patience * last.cases));
    const peels = orders.flatMap((order, feature) => {
      const within = order.filter((i) => inside[i] === 1);
      const values = features[feature]?.values ?? new Float64Array();
      return [false, true].flatMap((isHigh) =>
        peelEnd({ values, within, isHigh, count, interest, feature }),
      );
    });
    const best = bestOf(peels, last, least);
    if (best === undefined) return steps;
    for (const i of best.gone) inside[i] = 0;
    box = box.map((limits, f) =>
      f !== best.feature
        ? limits
        : best.isHigh
          ? { ...limits, high: best.edge }
          : { ...limits, low: best.edge },
    );
    steps.push({ box, score: scoreInside(inside, interest) });
  }
}

type Peel = {
  readonly feature: number;
  readonly isHigh: boolean;
  /** The outermost value that stays. */
  readonly edge: number;
  readonly gone: Uint32Array;
  /** Those of interest among them. */
  readonly hits: number;
};

/** Take about `count` cases off one end of a feature, and all that have the value of the last. */
function peelEnd({
  values,
  within,
  isHigh,
  count,
  interest,
  feature,
}: {
  readonly values: Float64Array;
  readonly within: Uint32Array;
  readonly isHigh: boolean;
  readonly count: number;
  readonly interest: Uint8Array;
  readonly feature: number;
}): readonly Peel[] {
  const size = within.length;
  const at = (k: number): number => within[isHigh ? size - 1 - k : k] ?? 0;
  const valueOf = (k: number): number => values[at(k)] ?? NaN;
  // The value on which the count ends stays, unless that would leave everything.
  let taken = Math.min(count, size - 1);
  while (taken > 0 && valueOf(taken) === valueOf(taken - 1)) taken -= 1;
  if (taken === 0) {
    taken = count;
    while (taken < size && valueOf(taken) === valueOf(taken - 1)) taken += 1;
  }
  if (taken >= size) return [];
  const gone = Uint32Array.from({ length: taken }, (_, k) => at(k));
  let hits = 0;
  for (const i of gone) hits += interest[i] ?? 0;
  return [{ feature, isHigh, edge: valueOf(taken), gone, hits }];
}

function bestOf(
  peels: readonly Peel[],
  { cases, hits }: BoxScore,
  least: number,
): Peel | undefined {
  let best: Peel | undefined;
  let most = 0;
  for (const peeled of peels) {
    const left = cases - peeled.gone.length;
    if (left < least) continue;
    const gain = ((hits - peeled.hits) / left - hits / cases) / peeled.gone.length;
    if (gain > most) {
      best = peeled;
      most = gain;
    }
  }
  return best;
}

/** The positions of values, from the lowest to the highest. */
function ascending(values: Float64Array): Uint32Array {
  return Uint32Array.from(values, (_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
}
