import type { Issue } from '../issue.ts';
import { tooManyFaults } from './messages.ts';

/** Largest JSON file that is read, in bytes: 1 MiB. */
export const MOST_BYTES = 1_048_576;

/** How deep lists and objects may be nested. */
export const DEEPEST = 64;

/**
 * Most entries of any list or object, whatever its format says: the validators that are generated
 * from the schemas take the square of the number of faulty ones.
 */
export const MOST_WITHIN = 5_000;

/** Most digits of a number. */
export const MOST_DIGITS = 30;

/**
 * Most faults that are told of one file. A file with more is not one that a person mends line by
 * line, and a file of 1 MiB can be made to have half a million.
 */
export const MOST_FAULTS = 200;

/** How many files may extend each other in a row. */
export const DEEPEST_EXTENDS = 16;

/** Most files that one scenario may be put together from. */
export const MOST_FILES = 100;

/** Most entries of the lists of a scenario; its schema says the same. */
export const MOST_ENTRIES = { shocks: 200, assumptions: 500, extends: 16 } as const;

/** Most years of a run. */
export const MOST_YEARS = 200;

/** Most rows of a table of figures: fifty times the series and years of the shipped model. */
export const MOST_ROWS = 100_000;

/** Most columns of such a table. */
export const MOST_COLUMNS = 50;

/** Keep as many issues as are told of one file, and say where they were more. */
export function withinReason(issues: readonly Issue[]): readonly Issue[] {
  const [first] = issues;
  if (first === undefined || issues.length <= MOST_FAULTS) return issues;
  const { file } = first;
  const kept = issues.slice(0, MOST_FAULTS);
  return [...kept, { file, severity: 'error', ...tooManyFaults(MOST_FAULTS) }];
}
