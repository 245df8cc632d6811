import type { Box, BoxScore, Cases } from './types.ts';

/** Tell of each case whether it lies in a box: 1 or 0. */
export function casesIn(box: Box, { features, interest }: Cases): Uint8Array {
  const inside = new Uint8Array(interest.length).fill(1);
  features.forEach(({ values }, f) => {
    const { low, high } = box[f] ?? { low: -Infinity, high: Infinity };
    for (let i = 0; i < inside.length; i += 1) {
      const value = values[i] ?? NaN;
      if (!(value >= low && value <= high)) inside[i] = 0;
    }
  });
  return inside;
}

/** Score a box on cases; without any in it, or any of interest, a share is nil. */
export function scoreBox(box: Box, cases: Cases): BoxScore {
  return scoreInside(casesIn(box, cases), cases.interest);
}

/** Score the cases that are marked as inside. */
export function scoreInside(inside: Uint8Array, interest: Uint8Array): BoxScore {
  let count = 0;
  let hits = 0;
  let all = 0;
  for (let i = 0; i < interest.length; i += 1) {
    const hit = interest[i] ?? 0;
    all += hit;
    if (inside[i] !== 1) continue;
    count += 1;
    hits += hit;
  }
  return {
    ...{ cases: count, hits },
    coverage: all === 0 ? 0 : hits / all,
    density: count === 0 ? 0 : hits / count,
  };
}
