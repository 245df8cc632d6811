/** An observation: what is explained, and the two things that explain it. */
export type Observation = { readonly y: number; readonly x: readonly [number, number] };

/** A normal distribution of two coefficients: means, standard deviations and their correlation. */
export type Coefficients = {
  readonly mean: readonly [number, number];
  readonly sd: readonly [number, number];
  readonly correlation: number;
};

type Prior = { readonly mean: number; readonly sd: number };

/**
 * Estimate two coefficients without a constant, shrunk to their priors: ridge regression in the form
 * of a normal prior for each and normal residuals of a known spread. The precisions add up; without
 * observations the priors come back. Source: Gelman and others, "Bayesian Data Analysis", third
 * edition, section 14.8.
 */
export function fitTwo(
  observations: readonly Observation[],
  priors: readonly [Prior, Prior],
  residualSd: number,
): Coefficients {
  const weight = 1 / (residualSd * residualSd);
  const precision = priors.map(({ sd }) => 1 / (sd * sd));
  const sum = (term: (one: Observation) => number): number =>
    observations.reduce((total, one) => total + term(one), 0) * weight;
  const a = (precision[0] ?? 0) + sum(({ x }) => x[0] * x[0]);
  const b = sum(({ x }) => x[0] * x[1]);
  const c = (precision[1] ?? 0) + sum(({ x }) => x[1] * x[1]);
  const u = (precision[0] ?? 0) * priors[0].mean + sum(({ x, y }) => x[0] * y);
  const v = (precision[1] ?? 0) * priors[1].mean + sum(({ x, y }) => x[1] * y);
  const determinant = a * c - b * b;
  return {
    mean: [(c * u - b * v) / determinant, (a * v - b * u) / determinant],
    sd: [Math.sqrt(c / determinant), Math.sqrt(a / determinant)],
    correlation: -b / Math.sqrt(a * c),
  };
}
