import { drawKey } from '../simulate/draw/key.ts';
import { uniform } from '../simulate/draw/uniform.ts';
import { findBox } from './find-box.ts';
import type { BoxOptions } from './find-box.ts';
import { scoreBox } from './score-box.ts';
import type { Cases } from './types.ts';

/** What searching again on random halves of the cases gave. */
export type Resampling = {
  readonly halves: number;
  /** For each feature, in how many halves its low end, and its high end, was limited. */
  readonly found: readonly { readonly low: number; readonly high: number }[];
  /** Least, middle and greatest over the halves, of the box scored on the half that it has not seen. */
  readonly coverage: Spread;
  readonly density: Spread;
};

export type Spread = { readonly low: number; readonly median: number; readonly high: number };

/**
 * Search for the box again on random halves of the cases, and score each on the other half: what is
 * found by luck is neither found again nor holds there. The halves are keyed by `seed`.
 *
 * Source: the resampling test of Bryant and Lempert (2010).
 */
export function resampleBox(
  cases: Cases,
  options: BoxOptions,
  { halves, seed }: { readonly halves: number; readonly seed: string },
): Resampling {
  const found = cases.features.map(() => ({ low: 0, high: 0 }));
  const scores = Array.from({ length: halves }, (_, half) => {
    const [seen, unseen] = splitCases(cases, seed, half);
    const box = findBox(seen, options);
    found.forEach((counts, f) => {
      if (Number.isFinite(box[f]?.low)) counts.low += 1;
      if (Number.isFinite(box[f]?.high)) counts.high += 1;
    });
    return scoreBox(box, unseen);
  });
  return {
    ...{ halves, found },
    coverage: spreadOf(scores.map(({ coverage }) => coverage)),
    density: spreadOf(scores.map(({ density }) => density)),
  };
}

/** Split the cases into two random halves. */
function splitCases(cases: Cases, seed: string, half: number): readonly [Cases, Cases] {
  const key = drawKey(seed, 'discover half', String(half), undefined);
  const order = Array.from(cases.interest, (_, i) => ({ i, draw: uniform(key, i) }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ i }) => i);
  const middle = Math.floor(order.length / 2);
  return [pick(cases, order.slice(0, middle)), pick(cases, order.slice(middle))];
}

function pick({ features, interest }: Cases, positions: readonly number[]): Cases {
  return {
    features: features.map(({ values, ...feature }) => ({
      ...feature,
      values: Float64Array.from(positions, (i) => values[i] ?? NaN),
    })),
    interest: Uint8Array.from(positions, (i) => interest[i] ?? 0),
  };
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const last = sorted.length - 1;
  const at = (position: number): number => sorted[position] ?? 0;
  const median = (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2;
  return { low: at(0), median, high: at(last) };
}
