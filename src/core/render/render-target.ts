import type { TargetResult } from '../spec/generated/sensitivity.ts';
import type { Target } from '../sensitivity/target.ts';

/** Give what a question is about in the form that is written as JSON. */
export function renderTarget(target: Target): TargetResult {
  const years = [...target.years];
  if (target.kind === 'claim') {
    const { claim, horizon } = target;
    return { kind: 'claim', claim: claim.id, chapter: claim.chapter, years, horizon };
  }
  const { indicator, country = null, partner = null, unit, of, horizon = null } = target;
  return { kind: 'indicator', indicator, country, partner, unit, of, years, horizon };
}
