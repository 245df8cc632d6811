import { evaluateCondition } from '../label/evaluate.ts';
import { FEWEST_MEMBERS } from '../label/label-one.ts';
import { membersWhere, shareTrue } from '../label/probability.ts';
import type { Horizon, TestedClaim } from '../label/types.ts';
import { createWorlds } from '../label/world.ts';
import type { Runs, Worlds } from '../label/world.ts';
import type { ClaimShare } from './types.ts';

/**
 * Give the share of members that pass each claim's test over each of its horizons that is wanted:
 * the probabilities of `labelClaims`, without what it says about influences and evidence, which
 * costs more than the variant itself. Claims keep their order; horizons go from short to long.
 */
export function labelShares(
  claims: readonly TestedClaim[],
  horizons: readonly Horizon[],
  runs: Runs,
): readonly ClaimShare[] {
  const worlds = new Map<string, Worlds>();
  return claims.flatMap((claim) =>
    claim.horizons
      .filter(({ name }) => horizons.includes(name))
      .map(({ name, years }) => {
        const key = years.join('-');
        const seen = worlds.get(key) ?? createWorlds(runs, years);
        worlds.set(key, seen);
        seen.scratch.reset();
        return { claim: claim.id, horizon: name, ...shareOf(claim, seen) };
      }),
  );
}

function shareOf(
  claim: TestedClaim,
  { scenario, baseline }: Worlds,
): Pick<ClaimShare, 'members' | 'probability'> {
  const passed = evaluateCondition(claim.test, scenario);
  const all = scenario.paths.members;
  if (claim.given === undefined) return { members: all, probability: shareTrue(passed, undefined) };
  const under = membersWhere(evaluateCondition(claim.given, scenario));
  const base = membersWhere(evaluateCondition(claim.given, baseline));
  const members = under?.length ?? all;
  // As for a run: a claim is not labelled where its baseline could not be.
  const isRare = members < FEWEST_MEMBERS || (base?.length ?? all) < FEWEST_MEMBERS;
  return { members, probability: isRare ? undefined : shareTrue(passed, under) };
}
