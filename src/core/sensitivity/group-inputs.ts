import type { Plan } from '../plan/plan.ts';
import type { Basis } from '../spec/generated/shock.ts';
import type { DrawnInput } from './list-inputs.ts';
import { aboveChance } from './tornado.ts';
import type { Tornado } from './tornado.ts';

/** Draws that a design moves together. */
export type InputGroup = {
  /** Name of a parameter or shock, or what the rest is called. */
  readonly name: string;
  readonly kind: 'parameter' | 'shock' | 'others' | 'noise';
  /** Each once, in the order in which they appear. */
  readonly bases: readonly Basis['kind'][];
  /** None for noise. */
  readonly inputs: readonly DrawnInput[];
};

export type Grouping = {
  /** Groups that are looked at on their own; the others become one. */
  readonly top: number;
  /** Whether each element of a parameter is a group, or all of them together. */
  readonly byElement: boolean;
};

/**
 * Group what members draw so that a design stays affordable: all elements of a parameter together,
 * unless they are asked for; the groups whose squared rank correlations add up to most are looked
 * at on their own, all other draws are one group, and the noise of all years is another. So
 * every draw is in one group, and the groups account for the whole variance.
 */
export function groupInputs(
  inputs: readonly DrawnInput[],
  { influences, members }: Tornado,
  { plan, top, byElement }: Grouping & { readonly plan: Plan },
): readonly InputGroup[] {
  const scores = new Map<DrawnInput, number>();
  for (const { input, correlation } of influences) {
    const drawn = inputs[input];
    if (drawn !== undefined) scores.set(drawn, aboveChance(correlation, members));
  }
  const byName = new Map<string, DrawnInput[]>();
  for (const input of inputs) {
    const name = byElement ? input.key : input.name;
    byName.set(name, [...(byName.get(name) ?? []), input]);
  }
  const scoreOf = (group: readonly DrawnInput[]): number =>
    group.reduce((sum, input) => sum + (scores.get(input) ?? 0), 0);
  const ranked = [...byName].toSorted(([, a], [, b]) => scoreOf(b) - scoreOf(a));
  const own = ranked.slice(0, top).map(([name, group]) => groupOf(name, kindOf(group), group));
  const rest = ranked.slice(top).flatMap(([, group]) => group);
  return [
    ...own,
    ...(rest.length === 0 ? [] : [groupOf('all other parameters', 'others', rest)]),
    ...(plan.model.noises.length === 0 ? [] : [groupOf('noise of all years', 'noise', [])]),
  ];
}

function kindOf([first]: readonly DrawnInput[]): InputGroup['kind'] {
  return first?.kind ?? 'parameter';
}

function groupOf(
  name: string,
  kind: InputGroup['kind'],
  inputs: readonly DrawnInput[],
): InputGroup {
  return { name, kind, bases: [...new Set(inputs.map(({ basis }) => basis))], inputs };
}
