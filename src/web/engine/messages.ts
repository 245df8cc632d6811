// Every message of the page's engine: lower case, what and how many, no full stop.
import type { SeriesName } from './engine.ts';

/** Say that the model has no such series. */
export function noSuchSeries({ indicator, country, partner }: SeriesName): string {
  return `there is no series ${[indicator, country, partner].filter(Boolean).join(' ')}`;
}

/** Say that a year lies outside the run. */
export function yearOutside(year: number, first: number, last: number): string {
  return `expected a year from ${first} to ${last}, not ${year}`;
}

/** Say that a scenario has no shock of that number, which counts from 0. */
export function noSuchShock(shock: number, shocks: number): string {
  return `there is no shock ${shock + 1}: the scenario has ${shocks}`;
}

/** Say that there is no such horizon. */
export function noSuchHorizon(horizon: string): string {
  return `there is no horizon "${horizon}"`;
}

/** Say that the program failed, which is no fault of the scenario. */
export function engineFailed(reason: string): string {
  return `the engine failed: ${reason}`;
}

/** Say that a text is not a state that a page wrote. */
export function notALink(): string {
  return 'this link holds no state of the page';
}

/** Say that a link or a file is longer than the page reads. */
export function tooLong(length: number, most: number): string {
  return `expected at most ${most} characters, not ${length}`;
}

/** Say that a link was written by another version of the page. */
export function unknownVersion(version: string): string {
  return `this page does not know links of version "${version}"`;
}

/** Say that a scenario has more members than a page can hold. */
export function tooManyMembers(members: number, most: number): string {
  return `expected at most ${most} members in the page, not ${members}: the command line takes more`;
}
