/** A quantile: the value that the given share of the distribution lies below. */
export type Quantile = { readonly probability: number; readonly value: number };

/**
 * Give the continuous ranked probability score of a distribution that is known by some quantiles
 * (ascending), against the value that came, in the unit of the values: 0 is perfect, and a
 * distribution of one value scores its absolute error.
 *
 * The approximation: the quantile function is a straight line between two quantiles, and each tail
 * reaches as far beyond the outermost one as the next one lies within. For normal distributions
 * known at 0.05, 0.25, 0.5, 0.75 and 0.95 it is right to 0.035 standard deviations.
 *
 * The score is twice the integral of the quantile loss over all probabilities: Gneiting and Raftery,
 * "Strictly proper scoring rules, prediction, and estimation", JASA 102 (2007), and Laio and
 * Tamea, Hydrology and Earth System Sciences 11 (2007).
 */
export function crps(quantiles: readonly Quantile[], actual: number): number {
  const knots = withTails(quantiles);
  return knots.slice(1).reduce((sum, to, i) => {
    const from = knots[i];
    return from === undefined ? sum : sum + 2 * segmentLoss(from, to, actual);
  }, 0);
}

function withTails(quantiles: readonly Quantile[]): readonly Quantile[] {
  const [first, second] = quantiles;
  const [beforeLast, last] = quantiles.slice(-2);
  if (first === undefined || last === undefined) {
    throw new RangeError('expected at least 1 quantile, found none');
  }
  const low = first.value - ((second ?? first).value - first.value);
  const high = last.value + (last.value - (beforeLast ?? last).value);
  return [{ probability: 0, value: low }, ...quantiles, { probability: 1, value: high }];
}

/** The quantile loss of a straight piece, over its probabilities; cut where it passes the value. */
function segmentLoss(from: Quantile, to: Quantile, actual: number): number {
  if (from.value < actual && actual < to.value) {
    const share = (actual - from.value) / (to.value - from.value);
    const probability = from.probability + share * (to.probability - from.probability);
    const middle = { probability, value: actual };
    return oneSided(from, middle, actual) + oneSided(middle, to, actual);
  }
  return oneSided(from, to, actual);
}

/** The integrand is a polynomial of degree 2: Simpson's rule is exact. */
function oneSided(from: Quantile, to: Quantile, actual: number): number {
  const isAbove = from.value >= actual && to.value >= actual;
  const loss = ({ probability, value }: Quantile): number =>
    ((isAbove ? 1 : 0) - probability) * (value - actual);
  const middle = {
    probability: (from.probability + to.probability) / 2,
    value: (from.value + to.value) / 2,
  };
  return ((to.probability - from.probability) * (loss(from) + 4 * loss(middle) + loss(to))) / 6;
}
