/** A probability that was given, and whether the event came. */
export type ProbabilityForecast = { readonly probability: number; readonly happened: boolean };

/**
 * Give the Brier score of probabilities: the mean squared distance from what happened (1 or 0). 0
 * is best; who always says one half gets 0.25. Source: Brier, "Verification of forecasts expressed
 * in terms of probability", Monthly Weather Review 78 (1950), in the form for two outcomes. Throws
 * without forecasts.
 */
export function brierScore(forecasts: readonly ProbabilityForecast[]): number {
  if (forecasts.length === 0) throw new RangeError('expected at least 1 forecast, found none');
  const squares = forecasts.map(({ probability, happened }) => {
    const miss = probability - (happened ? 1 : 0);
    return miss * miss;
  });
  return squares.reduce((sum, square) => sum + square, 0) / squares.length;
}
