// Every message of this stage. A wording is lower case, says what and how many, and has no full
// stop; the hint says what to do about it.
import type { Wording } from '../validate/fault.ts';
import { count, grouped, quote, quoteList } from '../validate/words.ts';
import type { CsvFault } from './read-csv.ts';

type Hint = { readonly hint?: string };

/** Suggest the near name, else list the known ones (at most 12 of them). */
function suggest(near: string | undefined, what: string, names: readonly string[]): Hint {
  if (near !== undefined) return { hint: `did you mean ${quote(near)}?` };
  if (names.length === 0) return {};
  const rest = names.length > 12 ? ` and ${count(names.length - 12, 'other')}` : '';
  return { hint: `${what}: ${names.slice(0, 12).map(quote).join(', ')}${rest}` };
}

// The file.

/** Say that a file cannot be read, and why. */
export function cannotReadTable(
  reason: 'missing' | 'directory' | 'not-utf8' | 'too-large' | 'unreadable',
): Wording {
  const words = {
    missing: 'the file is not found',
    directory: 'this is a directory, not a file',
    'not-utf8': 'the file is not text in UTF-8',
    'too-large': 'the file is too large to be read',
    unreadable: 'the file cannot be read',
  };
  return { code: `table-${reason}`, message: words[reason] };
}

/** Say that a file has too many rows. */
export function tooManyRows(limit: number): Wording {
  return { code: 'too-many-rows', message: `the file has more than ${grouped(limit)} rows` };
}

/** Say that a file has too many columns. */
export function tooManyColumns(found: number, limit: number): Wording {
  return {
    code: 'too-many-columns',
    message: `the first line names ${count(found, 'column')}, at most ${limit}`,
  };
}

/** Say that a file has no rows. */
export function emptyTable(columns: readonly string[]): Wording {
  return {
    code: 'empty-table',
    message: 'the file has no rows',
    hint: `the first line is ${columns.join(',')}`,
  };
}

/** Say what is wrong with a quote. */
export function wrongQuotes(kind: CsvFault['kind']): Wording {
  const words = {
    unclosed: 'this quote is never closed',
    'text-after-quote': 'text follows the closing quote',
    'quote-inside': 'a quote stands inside a field without quotes',
  };
  return {
    code: 'csv-quotes',
    message: words[kind],
    hint: 'a field in quotes begins and ends with ", and has "" for a quote inside',
  };
}

/** Say that columns are missing. */
export function missingColumns(missing: readonly string[], separator: string | undefined): Wording {
  const hint =
    separator === undefined ? {} : { hint: `separate columns by ",", not ${quote(separator)}` };
  const what = missing.length === 1 ? 'column' : 'columns';
  return {
    code: 'missing-column',
    message: `${what} ${quoteList(missing, 'and')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    ...hint,
  };
}

/** Say that a column is unknown. */
export function unknownColumn(
  name: string,
  near: string | undefined,
  known: readonly string[],
): Wording {
  const hint = suggest(near, 'columns', known);
  return { code: 'unknown-column', message: `unknown column ${quote(name)}`, ...hint };
}

/** Say that a column stands twice. */
export function columnTwice(name: string): Wording {
  return { code: 'duplicate-column', message: `column ${quote(name)} stands twice` };
}

/** Say that a row has another number of fields than the first line. */
export function wrongWidth(found: number, wanted: number): Wording {
  return {
    code: 'wrong-width',
    message: `the row has ${count(found, 'field')}, the first line ${wanted}`,
  };
}

// A cell.

/** Say that a cell is empty that must not be. */
export function emptyCell(column: string): Wording {
  return { code: 'empty-cell', message: `${quote(column)} is empty` };
}

/** Say that a cell is no number. */
export function notANumber(column: string, text: string): Wording {
  const plain = text.replace(/[\s_,']/g, '');
  const hint = /^-?\d+(\.\d+)?$/.test(plain) ? { hint: `write ${plain}` } : {};
  return {
    code: 'not-a-number',
    message: `${quote(column)} is no number: ${quote(text)}`,
    ...hint,
  };
}

/** Say that a cell is no year. */
export function notAYear(text: string): Wording {
  return { code: 'not-a-year', message: `"year" is no year: ${quote(text)}` };
}

/** Say that a cell is neither true nor false. */
export function notTrueOrFalse(column: string, text: string): Wording {
  return {
    code: 'not-true-or-false',
    message: `${quote(column)} is neither true nor false: ${quote(text)}`,
  };
}

/** Say that a year lies outside those that a figure can be given for. */
export function yearOutside(year: number, from: number, to: number): Wording {
  const years = from === to ? String(from) : `${from} to ${to}`;
  if (from > to)
    return { code: 'year-outside', message: `the run has no year after the base year` };
  return { code: 'year-outside', message: `year ${year} is outside ${years}` };
}

/** Say that a figure is given twice, and where it stood first. */
export function figureTwice(name: string, year: number, firstLine: number): Wording {
  return {
    code: 'duplicate-figure',
    message: `${name} in ${year} is given twice, first at line ${firstLine}`,
    hint: 'keep one of the two',
  };
}

/** Say that a figure is the same thing as another one, under another name. */
export function sameAs(
  name: string,
  year: number,
  other: string,
  { file, line }: { readonly file: string; readonly line: number },
): Wording {
  return {
    code: 'duplicate-figure',
    message: `${name} in ${year} is the same as ${other} at ${file}:${line}`,
    hint: 'keep one of the two',
  };
}

// The names.

export function unknownIndicator(
  name: string,
  near: string | undefined,
  known: readonly string[],
): Wording {
  const hint = suggest(near, 'indicators', known);
  return { code: 'unknown-indicator', message: `unknown indicator ${quote(name)}`, ...hint };
}

/** Say that an indicator has no such country, or no such partner. */
export function unknownPlace(
  column: 'country' | 'partner',
  code: string,
  indicator: string,
  near: string | undefined,
  known: readonly string[],
): Wording {
  const message = `${indicator} has no ${column} ${quote(code)}`;
  const plural = { country: 'countries', partner: 'partners' };
  return { code: `unknown-${column}`, message, ...suggest(near, plural[column], known) };
}

/** Say that an indicator needs a country or a partner, or takes none. */
export function needsPlace(column: 'country' | 'partner', indicator: string): Wording {
  return {
    code: `needs-${column}`,
    message: `${indicator} is given by ${column}, and none is named`,
  };
}

/** Say that an indicator takes no country or no partner. */
export function takesNoPlace(column: 'country' | 'partner', indicator: string): Wording {
  return {
    code: `takes-no-${column}`,
    message: `${indicator} is not given by ${column}`,
    hint: 'leave it empty',
  };
}

/** Say that the model has nothing through which a figure could act. */
export function notConditionable(series: string, known: readonly string[]): Wording {
  return {
    code: 'cannot-condition',
    message: `a run cannot be conditioned on ${series}`,
    ...suggest(undefined, 'it can on', known),
  };
}

export function unknownDriver(
  name: string,
  near: string | undefined,
  known: readonly string[],
): Wording {
  const hint = suggest(near, 'drivers', known);
  return { code: 'unknown-driver', message: `unknown driver ${quote(name)}`, ...hint };
}

/** Say that a driver's value must be above nil. */
export function driverNotPositive(name: string, value: number): Wording {
  return {
    code: 'driver-not-positive',
    message: `driver ${quote(name)} must be above 0, not ${value}`,
  };
}

/** Say that a driver has a value for the base year only. */
export function driverBaseOnly(name: string, baseYear: number): Wording {
  return {
    code: 'driver-base-only',
    message: `driver ${quote(name)} has a value for ${baseYear}, the base year, and for no later one`,
  };
}

// The solution.

/** Say that a figure cannot be met in any member. */
export function unreachable(name: string, year: number, value: number): Wording {
  return {
    code: 'figure-unreachable',
    message: `${name} in ${year} cannot be ${value} in any member`,
    hint: 'check its unit, and whether it fits the other figures of the year',
  };
}

/** Say in how many members a figure cannot be met. */
export function missedBySome(name: string, year: number, missed: number, members: number): Wording {
  return {
    code: 'figure-missed',
    message: `${name} in ${year} cannot be met in ${missed} of ${count(members, 'member')}, which come as near as they can`,
  };
}

/** Say that a shock starts within the years that figures are given for. */
export function shockWithinObserved(shock: string, start: string, lastYear: number): Wording {
  return {
    code: 'shock-within-observed',
    message: `shock ${quote(shock)} starts in ${start}, but figures are given up to ${lastYear}: they are taken as the world without it`,
    hint: `start it after ${lastYear}, or leave it out if it has happened`,
  };
}
