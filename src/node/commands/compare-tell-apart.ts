import type { Issue, Scenario } from '../../core/index.ts';
import { WrongInputError } from '../wrong-input.ts';
import { scenarioTwice } from './compare-messages.ts';

/** A scenario as it was opened. */
export type OpenedScenario = { readonly scenario: Scenario; readonly warnings: readonly Issue[] };

/** The scenarios of a comparison, each with an id of its own. */
export type ComparedScenarios = {
  readonly scenarios: readonly Scenario[];
  /** The id of the one that the others are held against. */
  readonly against: string | undefined;
};

/**
 * Tell the scenarios of a comparison apart: `names` as they stand on the command line, one for each
 * that was opened. What they are held against may be opened after them; it joins them unless it is
 * one of them. Those with equal ids are called by their names. Throws where one is given twice.
 */
export function tellApart(
  opened: readonly OpenedScenario[],
  names: readonly string[],
  against: string | undefined,
): ComparedScenarios {
  const all = opened.map(({ scenario }) => scenario);
  const places = all.map((scenario) => all.findIndex((one) => areSame(one, scenario)));
  const twice = names.findIndex((_, i) => places[i] !== i);
  if (twice >= 0) throw new WrongInputError(scenarioTwice(names[twice] ?? ''));
  const distinct = all.filter((_, i) => places[i] === i);
  const scenarios = distinct.map((scenario, i) =>
    distinct.filter(({ id }) => id === scenario.id).length === 1
      ? scenario
      : { ...scenario, id: names[i] ?? against ?? scenario.id },
  );
  if (against === undefined) return { scenarios, against };
  const position =
    all.length > names.length
      ? places.at(-1)
      : scenarios.findIndex(({ id }, i) => names[i] === against || id === against);
  return { scenarios, against: scenarios[position ?? -1]?.id };
}

function areSame(a: Scenario, b: Scenario): boolean {
  return (
    a.id === b.id &&
    a.files.length === b.files.length &&
    a.files.every(({ file, text }, i) => b.files[i]?.file === file && b.files[i].text === text)
  );
}
