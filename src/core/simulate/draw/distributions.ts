import type { Distribution } from '../../spec/generated/common.ts';
import { exp, log } from '../exp-log.ts';
import { betaQuantile } from './beta-quantile.ts';
import { normalQuantile } from './normal-quantile.ts';

/** The kinds of distribution that a file may give. */
export type DistributionKind = keyof Distribution;

/** What a distribution's numbers amount to, in the unit of the quantity that it describes. */
export type Law = {
  readonly kind: DistributionKind;
  readonly mean: number;
  /** The ends of the support, which are infinite where it has none. */
  readonly low: number;
  readonly high: number;
  /** Give the value that a share of all draws, between 0 and 1, stays below. */
  readonly quantile: (share: number) => number;
  /** The same of the standard normal quantile of the share, for laws that are made of it. */
  readonly ofNormal?: (z: number) => number;
};

/** The numbers of one kind, as they stand in a file. */
type Shape<Kind extends DistributionKind> = NonNullable<Distribution[Kind]>;

/** How each kind of distribution becomes a law. Its numbers have been checked: see `lawOf`. */
export const distributions: {
  readonly [Kind in DistributionKind]-?: (shape: Shape<Kind>) => Law;
} = { normal, lognormal, triangular, uniform, beta };

/**
 * Give the law of a distribution. Whoever checks the files tells users of numbers that make no
 * sense; here they are a fault of the program, and throw.
 */
export function lawOf(distribution: Distribution): Law {
  const { normal, lognormal, triangular, uniform, beta } = distribution;
  if (normal) return distributions.normal(normal);
  if (lognormal) return distributions.lognormal(lognormal);
  if (triangular) return distributions.triangular(triangular);
  if (uniform) return distributions.uniform(uniform);
  if (beta) return distributions.beta(beta);
  throw new RangeError('expected one kind of distribution, found none');
}

function normal({ mean, sd }: Shape<'normal'>): Law {
  demand(sd >= 0, `a normal distribution with sd ${String(sd)}`);
  const ofNormal = (z: number): number => mean + sd * z;
  return { kind: 'normal', mean, low: -Infinity, high: Infinity, ...throughNormal(ofNormal) };
}

/** The logarithm is normal; 5% lie below `p5` and 5% above `p95`. */
function lognormal({ p5, p95 }: Shape<'lognormal'>): Law {
  demand(p5 > 0 && p5 <= p95, `a lognormal distribution from ${String(p5)} to ${String(p95)}`);
  if (p5 === p95) return constant('lognormal', p5);
  const median = Math.sqrt(p5) * Math.sqrt(p95);
  const sd = (log(p95) - log(p5)) / (2 * normalQuantile(0.95));
  const ofNormal = (z: number): number => median * exp(sd * z);
  const mean = median * exp((sd * sd) / 2);
  return { kind: 'lognormal', mean, low: 0, high: Infinity, ...throughNormal(ofNormal) };
}

function throughNormal(ofNormal: (z: number) => number): Pick<Law, 'quantile' | 'ofNormal'> {
  return { ofNormal, quantile: (share) => ofNormal(normalQuantile(share)) };
}

function triangular({ low, mode, high }: Shape<'triangular'>): Law {
  const text = `a triangular distribution from ${String(low)} by ${String(mode)} to ${String(high)}`;
  demand(low <= mode && mode <= high, text);
  if (low === high) return constant('triangular', low);
  const range = high - low;
  const belowMode = (mode - low) / range;
  const quantile = (share: number): number =>
    share < belowMode
      ? Math.min(low + Math.sqrt(share * range * (mode - low)), high)
      : Math.max(high - Math.sqrt((1 - share) * range * (high - mode)), low);
  return { kind: 'triangular', mean: low + (mode - low + range) / 3, low, high, quantile };
}

function uniform({ low, high }: Shape<'uniform'>): Law {
  demand(low <= high, `a uniform distribution from ${String(low)} to ${String(high)}`);
  const range = high - low;
  const quantile = (share: number): number => Math.min(low + range * share, high);
  return { kind: 'uniform', mean: low + range / 2, low, high, quantile };
}

/** On [0, 1]; the sum of the two usual parameters is mean (1 - mean) / sd^2 - 1. */
function beta({ mean, sd }: Shape<'beta'>): Law {
  const inside = mean > 0 && mean < 1 && sd >= 0 && sd * sd < mean * (1 - mean);
  demand(inside, `a beta distribution with mean ${String(mean)} and sd ${String(sd)}`);
  if (sd === 0) return constant('beta', mean);
  const sum = (mean * (1 - mean)) / (sd * sd) - 1;
  const inner = betaQuantile(mean * sum, (1 - mean) * sum);
  const quantile = (share: number): number => exp(inner(share).logX);
  return { kind: 'beta', mean, low: 0, high: 1, quantile };
}

function constant(kind: DistributionKind, value: number): Law {
  return { kind, mean: value, low: value, high: value, quantile: () => value };
}

function demand(holds: boolean, subject: string): void {
  if (!holds) throw new RangeError(`expected numbers that make sense, found ${subject}`);
}
