import { verdictOf } from '../label/verdict.ts';
import type { Verdict } from '../label/types.ts';
import type { Asked, Target } from '../sensitivity/target.ts';
import * as say from './messages.ts';
import { refused } from './with-range.ts';

/** When an outcome counts as crossed. */
export type Criterion =
  | {
      readonly kind: 'verdict';
      /** As far as this verdict or past it; any other than at the low end when absent. */
      readonly to: Verdict | undefined;
    }
  | {
      readonly kind: 'below' | 'above';
      /** In the unit of the indicator; it has to be passed, not met. */
      readonly value: number;
      /** Which quantile of the members is held against it, 0 to 1. */
      readonly quantile: number;
    };

/** A criterion as a user gives it. */
export type CriterionRequest = {
  readonly verdict: Verdict | undefined;
  readonly below: number | undefined;
  readonly above: number | undefined;
  readonly quantile: number | undefined;
};

/** Find the criterion that fits a target, or say why there is none. */
export function chooseCriterion(
  { verdict, below, above, quantile }: CriterionRequest,
  target: Target,
): Asked<Criterion> {
  if (target.kind === 'claim') {
    return [below, above, quantile].some((given) => given !== undefined)
      ? refused(say.claimTakesVerdict())
      : { ok: true, value: { kind: 'verdict', to: verdict } };
  }
  const value = below ?? above;
  const both = below !== undefined && above !== undefined;
  if (value === undefined || both || verdict !== undefined) return refused(say.belowOrAbove());
  const share = quantile ?? 0.5;
  if (!(share >= 0 && share <= 1)) return refused(say.quantileOutside(share));
  const kind = below === undefined ? 'above' : 'below';
  return { ok: true, value: { kind, value, quantile: share } };
}

const ORDER: readonly Verdict[] = ['overturned', 'contested', 'holds'];

/**
 * Make the test whether a score has crossed: the probability of a claim, given the verdict at the
 * low end of the range, or the quantile of an indicator. A score that is no number has not.
 */
export function crossingTest(
  criterion: Criterion,
  from: Verdict | undefined,
): (score: number) => boolean {
  if (criterion.kind !== 'verdict') {
    const { kind, value } = criterion;
    return kind === 'below' ? (score) => score < value : (score) => score > value;
  }
  const { to } = criterion;
  const rank = (verdict: Verdict): number => ORDER.indexOf(verdict);
  const reached = (verdict: Verdict): boolean => {
    if (from === undefined || to === undefined) return verdict !== from;
    return rank(to) > rank(from) ? rank(verdict) >= rank(to) : rank(verdict) <= rank(to);
  };
  return (score) => !Number.isNaN(score) && reached(verdictOf(score));
}
