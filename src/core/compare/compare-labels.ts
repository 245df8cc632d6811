import type { Outcome, Untested } from '../label/types.ts';
import type {
  ComparedOutcome,
  ScenarioOutcome,
  Standing,
  UntestedClaim,
} from '../spec/generated/comparison.ts';
import type { ComparedRun } from './types.ts';

/** The claims of all runs side by side. */
export type ComparedLabels = {
  readonly outcomes: readonly ComparedOutcome[];
  /** Those that no run tests, with the reason that the first one has. */
  readonly untested: readonly UntestedClaim[];
};

/**
 * Lay labels side by side: for each claim and horizon how it stands in every run, the runs whose
 * verdict is another than that of their reference (their own baseline, else the run that all are
 * held `against`), and whether the runs differ. A claim that only some runs test is told with the
 * others' reasons.
 */
export function compareLabels(
  runs: readonly ComparedRun[],
  against: ComparedRun | undefined,
): ComparedLabels {
  const sides = runs.map(({ id, labels }) => ({ id, ...byQuestion(labels) }));
  const reference = against === undefined ? undefined : byQuestion(against.labels);
  const questions = new Map(sides.flatMap(({ tested }) => [...tested]));
  const outcomes = [...questions].map(([question, outcome]) => {
    const scenarios = sides.map((side): ScenarioOutcome => {
      const own = side.tested.get(question);
      if (own === undefined) {
        return { scenario: side.id, tested: false, reason: reasonOf(question, side.untested) };
      }
      const standing =
        reference === undefined ? own.baseline : standingOf(reference.tested.get(question));
      return testedOutcome(side.id, own, standing);
    });
    return comparedOutcome(outcome, scenarios);
  });
  const untested = new Map<Question, Untested>();
  for (const [question, claim] of sides.flatMap((side) => [...side.untested])) {
    if (!questions.has(question) && !untested.has(question)) untested.set(question, claim);
  }
  return { outcomes, untested: [...untested.values()].map((claim) => ({ ...claim })) };
}

/** Every run tells of every claim: it tests it or says why not. */
function reasonOf(question: Question, untested: ReadonlyMap<Question, Untested>): string {
  const claim = untested.get(question);
  if (claim === undefined) throw new Error(`a run tells nothing of claim ${question}`);
  return claim.reason;
}

type Question = string;

function byQuestion({ outcomes, untested }: ComparedRun['labels']): {
  readonly tested: ReadonlyMap<Question, Outcome>;
  readonly untested: ReadonlyMap<Question, Untested>;
} {
  const key = (one: { readonly claim: string; readonly horizon: string }): Question =>
    `${one.claim} ${one.horizon}`;
  return {
    tested: new Map(outcomes.map((outcome) => [key(outcome), outcome])),
    untested: new Map(untested.map((claim) => [key(claim), claim])),
  };
}

function testedOutcome(
  scenario: string,
  own: Outcome,
  reference: Standing | undefined,
): ScenarioOutcome {
  const { label, verdict, likelihood, probability, standard_error, resolved, evidence } = own;
  return {
    ...{ scenario, tested: true, label, verdict, likelihood, probability },
    ...{ standard_error, resolved, range: [...own.range], evidence },
    ...(reference === undefined ? {} : { reference: { ...reference } }),
  };
}

function standingOf(outcome: Outcome | undefined): Standing | undefined {
  if (outcome === undefined) return undefined;
  const { label, verdict, likelihood, probability } = outcome;
  return { label, verdict, likelihood, probability };
}

function comparedOutcome(
  { claim, chapter, section, horizon, years }: Outcome,
  scenarios: ScenarioOutcome[],
): ComparedOutcome {
  const tested = scenarios.flatMap((one) => (one.tested ? [one] : []));
  const flipped = tested.filter(
    ({ verdict, reference }) => reference !== undefined && reference.verdict !== verdict,
  );
  return {
    ...{ claim, chapter, section, horizon, years: [...years], scenarios },
    flipped: flipped.map(({ scenario }) => scenario),
    divided: new Set(tested.map(({ verdict }) => verdict)).size > 1,
  };
}
