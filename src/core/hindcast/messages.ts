// Every message of this stage: lower case, what and how many, no full stop.
import type { Wording } from '../validate/fault.ts';
import { quote } from '../validate/words.ts';

/** Say that the model has no such variable, with the near one. */
export function unknownVariable(name: string, near: string | undefined): Wording {
  const message = `the model has no variable ${quote(name)}`;
  const hint = near === undefined ? {} : { hint: `did you mean ${quote(near)}?` };
  return { code: 'unknown-name', message, ...hint };
}

/** Say that a variable of this kind is computed, so that another base year cannot give it. */
export function notReplaceable(name: string, kind: string): Wording {
  return {
    code: 'not-replaceable',
    message: `${quote(name)} is of the kind ${quote(kind)}, which another base year does not replace`,
    hint: 'give figures and assumptions: baseline, parameter or constant',
  };
}

/** Say that the years of an overlay end before they begin. */
export function yearsReversed(base: number, last: number): Wording {
  return {
    code: 'bad-range',
    message: `last year ${last} is not after base year ${base}`,
  };
}
