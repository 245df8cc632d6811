import { rankDraws } from './influence.ts';
import { createLabelMemory } from './label-memory.ts';
import type { LabelMemory } from './label-memory.ts';
import { labelOne } from './label-one.ts';
import type { Judged } from './label-one.ts';
import type { ScaleName } from './likelihood.ts';
import * as say from './messages.ts';
import type { CompiledClaim, Draw, Horizon, Labels, Outcome, Untested, Years } from './types.ts';
import { createWorlds } from './world.ts';
import type { Runs } from './world.ts';

export type LabelInput = Runs & {
  readonly claims: readonly CompiledClaim[];
  /** The parameters' draws that the runs were made with. */
  readonly draws: readonly Draw[];
  /** "ipcc" when absent. */
  readonly scale?: ScaleName;
  /** What was found before on the same baseline. */
  readonly memory?: LabelMemory;
};

/** One claim over one of its horizons. */
type Question = {
  readonly claim: CompiledClaim;
  readonly horizon: Horizon;
  readonly years: Years;
};

/** What is said of the claim, or the reason why nothing can be. */
type Answer = Judged | string;

/**
 * Label every claim over each of its horizons:
 *
 * claim -> members under its condition -> members that pass its test -> probability, error, verdict
 *       -> influence of each parameter -> range, evidence -> words
 *
 * Outcomes and untested claims keep the order of the claims and of their horizons. Throws when the
 * runs or the draws differ in their numbers of members.
 */
export function labelClaims(input: LabelInput): Labels {
  checkDraws(input);
  const questions = input.claims.flatMap((claim) =>
    claim.horizons.map(({ name, years }): Question => ({ claim, horizon: name, years })),
  );
  const answers = answerAll(input, questions);
  const outcomes: Outcome[] = [];
  const untested: Untested[] = [];
  for (const question of questions) {
    const answer = answers.get(question);
    if (answer === undefined) throw new Error(`claim ${question.claim.id} got no answer`);
    const { id, chapter, section } = question.claim;
    const { horizon, years } = question;
    if (typeof answer === 'string') {
      untested.push({ claim: id, chapter, horizon, reason: answer });
    } else {
      outcomes.push({ claim: id, chapter, section, horizon, years, ...answer });
    }
  }
  return { outcomes, untested };
}

/** Answer horizon by horizon: what tests share is computed once and forgotten after its horizon. */
function answerAll(input: LabelInput, questions: readonly Question[]): Map<Question, Answer> {
  const { memory = createLabelMemory() } = input;
  const draws = rankDraws(input.draws, input.scenario.members, memory);
  const runs = { ...input, withoutPaths: oncePerLever(input.withoutPaths) };
  const lastYear = input.scenario.years.at(-1) ?? -Infinity;
  const { scale = 'ipcc' } = input;
  const answers = new Map<Question, Answer>();
  for (const group of groupByYears(questions)) {
    const [, last] = group.years;
    const worlds = last > lastYear ? undefined : createWorlds(runs, group.years);
    for (const question of group.questions) {
      const { claim } = question;
      if (claim.kind === 'untested') answers.set(question, claim.reason);
      else if (worlds === undefined) answers.set(question, say.horizonBeyond(last, lastYear));
      else answers.set(question, labelOne(claim, worlds, { draws, scale, memory }));
    }
  }
  return answers;
}

type Group = { readonly years: Years; readonly questions: Question[] };

function groupByYears(questions: readonly Question[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const question of questions) {
    const key = question.years.join('-');
    const group = groups.get(key) ?? { years: question.years, questions: [] };
    groups.set(key, group);
    group.questions.push(question);
  }
  return groups.values();
}

/** A run without a lever may be a whole run of the engine. */
function oncePerLever<T>(make: (lever: string) => T): (lever: string) => T {
  const made = new Map<string, T>();
  return (lever) => {
    const present = made.get(lever) ?? make(lever);
    made.set(lever, present);
    return present;
  };
}

function checkDraws({ scenario, draws }: LabelInput): void {
  for (const { name, values } of draws) {
    if (values.length === scenario.members) continue;
    const found = `parameter ${name} has ${values.length} draws`;
    throw new RangeError(`${found}, expected one for each of ${scenario.members} members`);
  }
}
