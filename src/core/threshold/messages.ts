// Every message of this stage: lower case, what and how many, no full stop.
import { count, grouped, quote, quoteList } from '../validate/words.ts';

function meant(near: string | undefined): string {
  return near === undefined ? '' : `, did you mean ${quote(near)}?`;
}

// What is varied.

/** Say that a scenario has no such shock, with its own. */
export function unknownShock(
  name: string,
  near: string | undefined,
  known: readonly string[],
): string {
  if (known.length === 0) return `the scenario has no shock ${quote(name)}: it has none at all`;
  const hint = near === undefined ? `, it has ${quoteList(known, 'and')}` : meant(near);
  return `the scenario has no shock ${quote(name)}${hint}`;
}

/** Say that a name stands for several shocks, and what they are called. */
export function severalShocks(name: string, known: readonly string[]): string {
  return `${count(known.length, 'shock')} of the scenario could be ${quote(name)}: name ${quoteList(known, 'or')}`;
}

/** Say that there is no such parameter, with the one that was probably meant. */
export function unknownParameter(name: string, near: string | undefined): string {
  return `unknown parameter ${quote(name)}${meant(near)}`;
}

/** Say that a parameter has no such element, with the one that was probably meant. */
export function unknownElement(name: string, element: string, near: string | undefined): string {
  return `parameter ${quote(name)} has no element ${quote(element)}${meant(near)}`;
}

/** Say that the elements of a parameter differ, so that one has to be named. */
export function elementNeeded(name: string, elements: readonly string[]): string {
  const some = elements.slice(0, 3).map((element) => `${name}[${element}]`);
  return `the ${grouped(elements.length)} elements of parameter ${quote(name)} have values of their own: name one, such as ${quoteList(some, 'or')}`;
}

/** Say that a plain number gives no range. */
export function rangeNeeded(id: string): string {
  return `${quote(id)} is a number without a range: give --vary-low and --vary-high`;
}

/** Say that a range does not go up. */
export function rangeTurned(low: number, high: number): string {
  return `the range goes from ${low} to ${high}: --vary-low has to be below --vary-high`;
}

/** Say that a range goes beyond what makes sense. */
export function rangeOutside(
  id: string,
  [low, high]: readonly [number, number],
  [lowest, highest]: readonly [number, number],
): string {
  return `${quote(id)} can go from ${lowest} to ${highest}, not from ${low} to ${high}`;
}

/** Say that a duration is a number of whole months. */
export function wholeMonths(): string {
  return 'a duration is a number of whole months';
}

/** Say that the last month of the longest shock does not fall in the time that scenarios cover. */
export function startsLast(id: string): string {
  return `${quote(id)} starts in the last month there is: it can last no longer than a month`;
}

// The criterion.

/** Say that a claim crosses by its verdict. */
export function claimTakesVerdict(): string {
  return '--claim takes --verdict, not --below, --above and --quantile';
}

/** Say that an indicator needs one value to cross. */
export function belowOrAbove(): string {
  return 'an indicator takes either --below or --above, and no --verdict';
}

/** Say that a quantile is a share. */
export function quantileOutside(quantile: number): string {
  return `--quantile takes a number from 0 to 1, not ${quantile}`;
}

// What comes of it.

/** Say that the claim could not be tested at some values. */
export function untestedAt(values: readonly string[], fewest: number): string {
  return `fewer than ${fewest} members meet the condition of the claim at ${values.join(', ')}: it counts as not crossed there`;
}

/** Say that there are several thresholds. */
export function severalCrossings(id: string, between: readonly (readonly string[])[]): string {
  const places = between.map(([from = '', to = '']) => `${from} and ${to}`).join('; ');
  return `${quote(id)} crosses ${count(between.length, 'time')} over its range, between ${places}: the first is given`;
}

/** Say that the outcome turns. */
export function notMonotone(id: string, at: readonly string[]): string {
  return `the outcome does not go one way only as ${quote(id)} rises: it turns near ${at.join(', ')}; there may be crossings that the grid does not see`;
}

/** Say that what is varied makes no difference. */
export function noDifference(id: string): string {
  return `${quote(id)} makes no difference to the outcome`;
}
