import { createRanker } from '../label/rank.ts';
import type { Ranking } from '../label/rank.ts';
import { mean } from '../summarise/mean.ts';
import { fisherInterval } from './fisher-interval.ts';
import type { Measured } from './measure.ts';

/** How an outcome goes with one drawn number. */
export type Influence = {
  /** Position of the drawn number among those that were given. */
  readonly input: number;
  /** Spearman's rank correlation, -1 to 1. */
  readonly correlation: number;
  /** The 90% interval of the correlation. */
  readonly interval: readonly [number, number];
  /** Mean of the outcome where the number is in its lowest, and in its highest fifth. */
  readonly outcomes: readonly [number, number];
  /** Mean of the number itself there. */
  readonly draws: readonly [number, number];
};

export type Tornado = {
  /** From the largest correlation to the smallest, either sign; equal ones as given. */
  readonly influences: readonly Influence[];
  /** Members that count. */
  readonly members: number;
};

const PART = 1 / 5;

/**
 * Rank drawn numbers by how an outcome goes with them: the correlation between the members' ranks
 * by the number and by the outcome (by the margin of a claim's test, since the truth itself is one
 * and the same where a claim is certain). Under a condition only its members count. Needs at least 5 of them.
 */
export function tornado(inputs: readonly Float64Array[], measured: Measured): Tornado {
  const { members } = measured;
  const pick = (values: Float64Array): Float64Array =>
    members === undefined ? values : Float64Array.from(members, (m) => values[m] ?? 0);
  const outcome = pick(measured.values);
  const count = outcome.length;
  const ranker = createRanker(count);
  const target = centred(ranker(pick(measured.margin)));
  const influences = inputs.map((input, i): Influence => {
    const values = pick(input);
    const ranking = ranker(values);
    const correlation = correlate(target, centred(ranking));
    const size = Math.max(1, Math.floor(count * PART));
    const lowest = ranking.order.subarray(0, size);
    const highest = ranking.order.subarray(count - size);
    return {
      input: i,
      correlation,
      interval: fisherInterval(correlation, count),
      outcomes: [meanAmong(outcome, lowest), meanAmong(outcome, highest)],
      draws: [meanAmong(values, lowest), meanAmong(values, highest)],
    };
  });
  return {
    influences: influences.toSorted((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation)),
    members: count,
  };
}

/**
 * Give the share of the variance of the outcome's ranks, 0 to 1, that goes with some numbers one by
 * one, less what chance gives. They are drawn independently of each other, so squared correlations
 * add up; what is missing to 1 goes with other numbers, and with what numbers do together.
 */
export function explainedBy(
  influences: readonly Pick<Influence, 'correlation'>[],
  members: number,
): number {
  const sum = influences.reduce((all, one) => all + aboveChance(one.correlation, members), 0);
  return Math.min(1, Math.max(0, sum));
}

/**
 * Give the share of variance that goes with a correlation r among n members, less what chance gives:
 * r^2 - (1 - r^2) / (n - 2), which is 0 on the average for unrelated ranks and 1 for equal ones.
 */
export function aboveChance(correlation: number, members: number): number {
  const square = correlation * correlation;
  return square - (1 - square) / (members - 2);
}

function centred({ ranks }: Ranking): Float64Array {
  const middle = (ranks.length - 1) / 2;
  return ranks.map((rank) => rank - middle);
}

function correlate(a: Float64Array, b: Float64Array): number {
  let [products, left, right] = [0, 0, 0];
  for (let m = 0; m < a.length; m += 1) {
    const [x, y] = [a[m] ?? 0, b[m] ?? 0];
    products += x * y;
    left += x * x;
    right += y * y;
  }
  const scale = Math.sqrt(left) * Math.sqrt(right);
  return scale > 0 ? Math.min(1, Math.max(-1, products / scale)) : 0;
}

function meanAmong(values: Float64Array, members: Uint32Array): number {
  return mean(Float64Array.from(members, (m) => values[m] ?? 0));
}
