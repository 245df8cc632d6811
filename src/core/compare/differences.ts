import type { Ensemble } from '../plan/plan.ts';

/**
 * Give scenario less reference for one element, paired by member: `[t * members + m]`, in the
 * element's unit. Throws when the two differ in members or years.
 */
export function pairedDifferences(
  scenario: Ensemble,
  reference: Ensemble,
  element: number,
): Float64Array {
  if (scenario.members !== reference.members || scenario.years !== reference.years) {
    throw new RangeError(
      `expected ${scenario.members} members over ${scenario.years} years, found ${reference.members} over ${reference.years}`,
    );
  }
  const size = scenario.years * scenario.members;
  const start = element * size;
  const out = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    out[i] = (scenario.values[start + i] ?? NaN) - (reference.values[start + i] ?? NaN);
  }
  return out;
}

/** Sum differences over the years from position `from` to `to`, both included: one sum a member. */
export function accumulate(
  differences: Float64Array,
  members: number,
  { from, to }: { readonly from: number; readonly to: number },
): Float64Array {
  const sums = new Float64Array(members);
  for (let t = from; t <= to; t += 1) {
    for (let m = 0; m < members; m += 1) {
      sums[m] = (sums[m] ?? 0) + (differences[t * members + m] ?? NaN);
    }
  }
  return sums;
}
