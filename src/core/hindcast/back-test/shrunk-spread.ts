/**
 * Give the spread of deviations about nil, with a prior spread that counts for `weight` of them:
 * the mode of an inverse gamma law, as for a variance with a conjugate prior.
 */
export function shrunkSpread(deviations: readonly number[], prior: number, weight: number): number {
  const squares = deviations.reduce((sum, deviation) => sum + deviation * deviation, 0);
  return Math.sqrt((weight * prior * prior + squares) / (weight + deviations.length));
}
