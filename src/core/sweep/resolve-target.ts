import { assumptionTarget } from '../validate/check-assumption.ts';
import { closest } from '../validate/closest.ts';
import type { Wording } from '../validate/fault.ts';
import { own } from '../validate/own.ts';
import type { Scenario } from '../validate/scenario.ts';
import type { Vocabulary } from '../validate/vocabulary.ts';
import { findShocks } from './find-shock.ts';
import * as say from './messages.ts';
import type { ScaleKind, ShockField, Target } from './types.ts';

/** How the values of each field of a shock are written. */
const FIELDS: Readonly<Record<ShockField, ScaleKind>> = {
  ...{ severity: 'number', probability: 'number' },
  ...{ start: 'month', end: 'month', shift: 'whole', length: 'whole' },
};

export type ResolvedTarget = { readonly target: Target; readonly scale: ScaleKind };

/**
 * Find what a name means: `SHOCK` (whether it happens), `SHOCK.FIELD`, `PARAMETER` or
 * `PARAMETER[ELEMENT]`. A shock is called by its id or key, by its type where it is the only one,
 * or by `TYPE#n`.
 */
export function resolveTarget(
  name: string,
  { shocks }: Scenario,
  { parameters }: Vocabulary,
): ResolvedTarget | Wording {
  const whole = findShocks(shocks, name);
  const [switched] = whole;
  if (whole.length > 1) return ambiguous(name, whole);
  if (switched !== undefined) {
    return { target: { kind: 'switch', shock: switched.key }, scale: 'switch' };
  }
  const [, head = '', tail = ''] = /^(.+)\.(\w+)$/.exec(name) ?? [];
  const found = isField(tail) ? findShocks(shocks, head) : [];
  const [shock] = found;
  if (found.length > 1) return ambiguous(head, found);
  if (isField(tail) && shock !== undefined) {
    return { target: { kind: 'shock', shock: shock.key, field: tail }, scale: FIELDS[tail] };
  }
  const { name: parameter, element } = assumptionTarget(name);
  if (own(parameters, parameter) !== undefined) {
    return { target: { kind: 'parameter', name: parameter, element }, scale: 'number' };
  }
  const ids = shocks.map(({ key }) => key);
  const fields = ids.flatMap((id) => Object.keys(FIELDS).map((field) => `${id}.${field}`));
  return say.unknownTarget(name, closest(name, [...ids, ...fields, ...Object.keys(parameters)]));
}

function isField(word: string): word is ShockField {
  return Object.hasOwn(FIELDS, word);
}

function ambiguous(name: string, shocks: Scenario['shocks']): Wording {
  return say.ambiguousShock(
    name,
    shocks.map(({ key }) => key),
  );
}
