import { log } from '../simulate/exp-log.ts';
import { quantiles } from '../summarise/quantiles.ts';
import { crps } from './crps.ts';
import { positionOf } from './position.ts';

/** Probabilities of the ends of the two intervals, and of the median between them. */
const PROBABILITIES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** How an ensemble did against one actual value. */
export type ForecastScore = {
  readonly actual: number;
  readonly median: number;
  /** The central intervals, by their share in per cent. */
  readonly interval50: readonly [number, number];
  readonly interval90: readonly [number, number];
  readonly inside50: boolean;
  readonly inside90: boolean;
  /** Share of the members below the actual value. */
  readonly position: number;
  /** Error of the median as a share of the actual value; undefined where that is 0. */
  readonly absolutePercentageError: number | undefined;
  /** Continuous ranked probability score, in the unit of the values. */
  readonly crps: number;
  /** The same of the logarithms, comparable across sizes; undefined unless all are positive. */
  readonly crpsLog: number | undefined;
};

/**
 * Score an ensemble against what happened. With `atLeast` the actual value is known as a lower
 * bound only: then it lies inside an interval unless it is above its upper end.
 */
export function scoreForecast(
  members: Float64Array,
  actual: number,
  { atLeast = false }: { readonly atLeast?: boolean } = {},
): ForecastScore {
  const [p5 = NaN, p25 = NaN, median = NaN, p75 = NaN, p95 = NaN] = quantiles(
    members,
    PROBABILITIES,
  );
  const inside = (low: number, high: number): boolean =>
    actual <= high && (atLeast || actual >= low);
  const isPositive = actual > 0 && members.every((member) => member > 0);
  return {
    actual,
    median,
    interval50: [p25, p75],
    interval90: [p5, p95],
    inside50: inside(p25, p75),
    inside90: inside(p5, p95),
    position: positionOf(members, actual),
    absolutePercentageError: actual === 0 ? undefined : Math.abs(median / actual - 1),
    crps: crps(members, actual),
    crpsLog: isPositive ? crps(members.map(log), log(actual)) : undefined,
  };
}
