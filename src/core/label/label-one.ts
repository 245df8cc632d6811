import type { Mask } from './columns.ts';
import { evaluateCondition } from './evaluate.ts';
import { evidenceOf } from './evidence.ts';
import { influences } from './influence.ts';
import type { RankedDraws } from './influence.ts';
import { judge } from './judge.ts';
import type { BaselineTally, LabelMemory } from './label-memory.ts';
import { cappedWord, TRUE_BY_CONSTRUCTION } from './likelihood.ts';
import type { ScaleName } from './likelihood.ts';
import * as say from './messages.ts';
import { membersWhere, shareTrue } from './probability.ts';
import { probabilityRange } from './probability-range.ts';
import { isResolved, standardError } from './standard-error.ts';
import type { Evidence, Outcome, TestedClaim } from './types.ts';
import { verdictOf } from './verdict.ts';
import type { World, Worlds } from './world.ts';

/** An outcome without the head that says which claim and horizon it is of. */
export type Judged = Omit<Outcome, 'claim' | 'chapter' | 'section' | 'horizon' | 'years'>;

/** With fewer members under its condition a claim is not tested. */
export const FEWEST_MEMBERS = 50;

/**
 * Label one claim over the horizon of the worlds, or give the reason why it cannot be tested.
 *
 * The condition has to be met by enough members in the scenario and in the baseline: each is
 * judged by its own members under the condition, and an outcome always has both probabilities.
 */
export function labelOne(
  claim: TestedClaim,
  worlds: Worlds,
  options: {
    readonly draws: RankedDraws;
    readonly scale: ScaleName;
    readonly memory: LabelMemory;
  },
): Judged | string {
  worlds.scratch.reset();
  const { passed, margin } = judge(claim.test, worlds.scenario);
  const there = tally(claim, worlds.scenario, passed);
  if (isRare(claim, there)) return say.conditionRare('scenario', membersOf(there));
  const base = tallyBaseline(claim, worlds.baseline, options.memory);
  if (isRare(claim, base)) return say.conditionRare('baseline', membersOf(base));

  const found = influences(margin, options.draws, there.members);
  const evidence = evidenceOf(found, there.count);
  const range = probabilityRange(passed, found, there.members);
  const error = errorOf(there);
  const word = wording(claim, options.scale, evidence);
  const { probability } = there;
  return {
    ...standing(claim, probability),
    likelihood: word(probability),
    probability,
    standard_error: error,
    resolved: isResolved(probability, error, options.scale),
    range,
    range_likelihood: [word(range[0]), word(range[1])],
    evidence,
    ...(claim.given === undefined ? {} : { given: there.count }),
    true_by_construction: claim.trueByConstruction && probability === 1,
    baseline: {
      ...standing(claim, base.probability),
      likelihood: word(base.probability),
      probability: base.probability,
    },
  };
}

/** Who counts, and how many of them pass. */
type Tally = {
  /** The members that count, all when undefined. */
  readonly members: Uint32Array | undefined;
  readonly count: number;
  readonly all: number;
  readonly passed: Mask;
  readonly probability: number;
};

function tally(claim: TestedClaim, world: World, passed: Mask): Tally {
  const condition = claim.given === undefined ? true : evaluateCondition(claim.given, world);
  const members = membersWhere(condition);
  const all = world.paths.members;
  const probability = shareTrue(passed, members);
  return { members, count: members?.length ?? all, all, passed, probability };
}

function tallyBaseline(
  claim: TestedClaim,
  world: World,
  { baselines }: LabelMemory,
): BaselineTally {
  const { from, to } = world.horizon;
  const key = `${claim.id} ${from}-${to}`;
  const found = baselines.get(key) ?? tally(claim, world, evaluateCondition(claim.test, world));
  const { count, all, probability } = found;
  baselines.set(key, { count, all, probability });
  return found;
}

function isRare(claim: TestedClaim, { count }: BaselineTally): boolean {
  return claim.given !== undefined && count < FEWEST_MEMBERS;
}

function membersOf({ count, all }: BaselineTally) {
  return { met: count, all, fewest: FEWEST_MEMBERS };
}

/** A test on nothing but the ensemble's spread is the same for all: no share, so no error. */
function errorOf({ passed, probability, count }: Tally): number {
  return typeof passed === 'boolean' ? 0 : standardError(probability, count);
}

function standing(claim: TestedClaim, probability: number) {
  const verdict = verdictOf(probability);
  return { label: claim.labels[verdict], verdict };
}

/** A claim that is marked as true by construction, and yet fails in a member, is worded by p. */
function wording(claim: TestedClaim, scale: ScaleName, evidence: Evidence) {
  return (probability: number): string =>
    claim.trueByConstruction && probability === 1
      ? TRUE_BY_CONSTRUCTION
      : cappedWord(probability, scale, evidence);
}
