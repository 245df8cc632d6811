import { quantiles } from '../summarise/quantiles.ts';
import { resample } from './resample.ts';

/**
 * What came of Saltelli's design, one number a row: of two independent samples, and, for each group
 * of inputs, of the first sample with that group taken from the second.
 */
export type DesignOutcomes = {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: readonly Float64Array[];
};

/** The share of an outcome's variance that a group of inputs accounts for. */
export type SobolIndex = {
  /** By itself. */
  readonly first: number;
  /** By itself and together with others. */
  readonly total: number;
};

/** A Sobol index with the 90% intervals that the bootstrap gives. */
export type SobolEstimate = SobolIndex & {
  readonly firstInterval: readonly [number, number];
  readonly totalInterval: readonly [number, number];
};

/**
 * Estimate Sobol's first-order and total indices of each group:
 *
 * first = mean(f(B) (f(AB) - f(A))) / V, total = mean((f(A) - f(AB))^2) / (2 V),
 *
 * with V the variance of both samples together, and the outcomes' mean taken off, which leaves the
 * expectation as it is and the error smaller. They are estimates: chance can put them below 0 or
 * above 1. Only the given rows count. All are 0 where nothing varies.
 *
 * Source: Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola, "Variance based sensitivity
 * analysis of model output. Design and estimator for the total sensitivity index", Computer Physics
 * Communications 181 (2010), table 2, formulas (b) and (f); (f) is Jansen's (1999).
 */
export function sobolIndices(
  { a, b, mixed }: DesignOutcomes,
  rows: Uint32Array = Uint32Array.from(a, (_, j) => j),
): readonly SobolIndex[] {
  const { mean, variance } = momentsOf(a, b, rows);
  return mixed.map((ab) => {
    let [first, total] = [0, 0];
    for (const j of rows) {
      const step = (ab[j] ?? 0) - (a[j] ?? 0);
      first += ((b[j] ?? 0) - mean) * step;
      total += step * step;
    }
    const scale = variance * rows.length;
    return scale > 0
      ? { first: first / scale, total: total / (2 * scale) }
      : { first: 0, total: 0 };
  });
}

function momentsOf(a: Float64Array, b: Float64Array, rows: Uint32Array) {
  let sum = 0;
  for (const j of rows) sum += (a[j] ?? 0) + (b[j] ?? 0);
  const mean = sum / (2 * rows.length);
  let squares = 0;
  for (const j of rows) {
    const [x, y] = [(a[j] ?? 0) - mean, (b[j] ?? 0) - mean];
    squares += x * x + y * y;
  }
  return { mean, variance: squares / (2 * rows.length) };
}

const RESAMPLES = 200;

/** Estimate the indices, and how far chance may have moved them: rows are drawn anew 200 times. */
export function estimateSobol(outcomes: DesignOutcomes, seed: string): readonly SobolEstimate[] {
  const drawn = Array.from({ length: RESAMPLES }, (_, which) =>
    sobolIndices(outcomes, resample(seed, outcomes.a.length, which)),
  );
  return sobolIndices(outcomes).map((index, g) => ({
    ...index,
    firstInterval: intervalOf(drawn.map((one) => one[g]?.first ?? 0)),
    totalInterval: intervalOf(drawn.map((one) => one[g]?.total ?? 0)),
  }));
}

function intervalOf(values: readonly number[]): readonly [number, number] {
  const [low = 0, high = 0] = quantiles(Float64Array.from(values), [0.05, 0.95]);
  return [low, high];
}
