import type { PathSeries } from '../engine/engine.ts';

export type PredictionScore = {
  /** Years that were drawn, the base year not among them. */
  readonly years: number;
  readonly inHalf: number;
  readonly inNinety: number;
  /** Mean absolute distance from the median, as a part of the median; undefined where that is 0. */
  readonly distance: number | undefined;
};

/**
 * Score a drawn path against the model's: how many of its years lie inside the 50% and the 90%
 * band, ends included, and how far it is from the median on average. `drawn[0]` is the base year,
 * which is given and not scored.
 */
export function scorePrediction(
  drawn: readonly number[],
  { quantiles }: Pick<PathSeries, 'quantiles'>,
): PredictionScore {
  const rows = drawn.slice(1).map((value, i) => {
    const at = (path: readonly number[]) => path[i + 1] ?? NaN;
    return {
      half: value >= at(quantiles['0.25']) && value <= at(quantiles['0.75']),
      ninety: value >= at(quantiles['0.05']) && value <= at(quantiles['0.95']),
      off: Math.abs(value - at(quantiles['0.5'])) / Math.abs(at(quantiles['0.5'])),
    };
  });
  const offs = rows.map(({ off }) => off).filter(Number.isFinite);
  return {
    years: rows.length,
    inHalf: rows.filter(({ half }) => half).length,
    inNinety: rows.filter(({ ninety }) => ninety).length,
    distance: offs.length === 0 ? undefined : offs.reduce((sum, off) => sum + off, 0) / offs.length,
  };
}
