// Every message of this stage. A wording is lower case, says what and how many, and has no full
// stop.
import type { Wording } from '../validate/fault.ts';
import { count, quote, quoteList } from '../validate/words.ts';

/** How far from what is on record: few precedents, one or nearly one, none. */
export type Concern = 'note' | 'unusual' | 'beyond';

/** Level -> what it says of one value, and of several. */
const SAYS: Readonly<Record<Concern, readonly [one: string, several: string]>> = {
  note: ['has few precedents', 'have few precedents'],
  unusual: ['is unusual', 'are unusual'],
  beyond: ['is beyond the record', 'are beyond the record'],
};

/** A value that has passed a level of concern, and what is on record. */
export type Passed = {
  readonly concern: Concern;
  readonly side: 'above' | 'below';
  readonly limit: number;
  readonly record: string;
};

/** Say that a severity has few precedents or none. */
export function rareSeverity(type: string, severity: number, passed: Passed): Wording {
  const [says] = SAYS[passed.concern];
  return concern(`severity ${shown(severity)} of ${quote(type)} ${says}`, passed);
}

/** Say that a shock lasts as long as few or none did. */
export function rareDuration(
  type: string,
  { months, isOpen }: { readonly months: number; readonly isOpen: boolean },
  passed: Passed,
): Wording {
  const open = isOpen ? ' (it has no end)' : '';
  const [says] = SAYS[passed.concern];
  return concern(`${quote(type)} for ${count(months, 'month')}${open} ${says}`, passed);
}

/** Say that as many kinds of shock as seldom or never are in force in one month. */
export function rareTogether(types: readonly string[], month: string, passed: Passed): Wording {
  const [one, several] = SAYS[passed.concern];
  const kinds = `${count(types.length, 'kind')} of shock at once in ${month}`;
  const says = types.length === 1 ? one : several;
  return concern(`${kinds} (${quoteList(types, 'and')}) ${says}`, passed);
}

function concern(what: string, { concern: level, side, limit, record }: Passed): Wording {
  return {
    code: `plausibility-${level}`,
    message: `${what}, ${side} ${shown(limit)}: ${record}`,
  };
}

// What is wrong with a range itself.

/** Say that a range names a type of shock that does not exist. */
export function unknownType(type: string, near: string | undefined): Wording {
  return {
    code: 'unknown-shock',
    message: `unknown shock ${quote(type)}`,
    ...(near === undefined ? {} : { hint: `did you mean ${quote(near)}?` }),
  };
}

/** Say that a range has no level at all. */
export function noLevels(): Wording {
  return { code: 'no-levels', message: 'the range has neither "above" nor "below"' };
}

/** Say that a measure has no level below. */
export function nothingBelow(measure: string): Wording {
  return {
    code: 'nothing-below',
    message: `${quote(measure)} has no "below"`,
    hint: 'only severity has, where it may be negative',
  };
}

/** Say that the levels of a range are not in the order of their concern. */
export function levelsOutOfOrder(first: Concern, second: Concern): Wording {
  return {
    code: 'levels-out-of-order',
    message: `level ${quote(second)} begins before ${quote(first)}`,
  };
}

/** Say that no scenario can pass a level. */
export function neverPassed(limit: number, edge: number): Wording {
  return {
    code: 'level-never-passed',
    message: `no value can pass ${shown(limit)}: they end at ${shown(edge)}`,
  };
}

/** Say that a source names a row that does not exist. */
export function unknownRow(row: string, near: string | undefined): Wording {
  return {
    code: 'unknown-row',
    message: `unknown row ${quote(row)}`,
    ...(near === undefined ? {} : { hint: `did you mean ${quote(near)}?` }),
  };
}

/** A number for a message: at most three significant digits. */
function shown(value: number): string {
  return String(Number(value.toPrecision(3)));
}
