// Every message of this stage. A wording is lower case, says what and how many, and has no full
// stop; the hint says what to do about it.
import type { Wording } from './fault.ts';
import { count, describeValue, grouped, quote, quoteList, shownValue, typeWords } from './words.ts';

/** Suggest the name that was probably meant, with its label where it has one. */
function didYouMean(name: string, label?: string): string {
  return `did you mean ${quote(name)}${label === undefined ? '' : ` (${label})`}?`;
}

/** Suggest the near name, else list all names (at most 12 of them). */
function suggest(near: string | undefined, what: string, names: readonly string[]): Hint {
  if (near !== undefined) return { hint: didYouMean(near) };
  if (names.length === 0) return {};
  const rest = names.length > 12 ? ` and ${count(names.length - 12, 'other')}` : '';
  return { hint: `${what}: ${names.slice(0, 12).map(quote).join(', ')}${rest}` };
}

type Hint = { readonly hint?: string };

// The text of a file.

/** Say that a file has no text. */
export function emptyFile(): Wording {
  return {
    code: 'empty-file',
    message: 'the file is empty',
    hint: 'write at least "title", "description" and "shocks"',
  };
}

/** Say that a file is too large, with its size and the limit in bytes. */
export function fileTooLarge(bytes: number, limit: number): Wording {
  return {
    code: 'file-too-large',
    message: `the file has ${count(bytes, 'byte')}, at most ${grouped(limit)}`,
  };
}

/** Say that a file has more faults than are told. */
export function tooManyFaults(limit: number): Wording {
  return {
    code: 'too-many-faults',
    message: `there are more than ${limit} faults, the others are not told`,
    hint: 'mend these first',
  };
}

/** Say that a text has a character that no text may have, by its number. */
export function badCharacter(codeUnit: number): Wording {
  const name = `U+${codeUnit.toString(16).toUpperCase().padStart(4, '0')}`;
  const what =
    codeUnit >= 0xd800 && codeUnit <= 0xdfff
      ? `half a character (${name})`
      : `the control character ${name}`;
  return { code: 'bad-character', message: `text has ${what}`, hint: 'remove it' };
}

/** Say that lists and objects are nested too deep. */
export function tooDeep(limit: number): Wording {
  return { code: 'too-deep', message: `values are nested more than ${limit} deep` };
}

/** Say that a list or an object has more entries than any may have. */
export function tooManyEntries(limit: number): Wording {
  return {
    code: 'too-many-entries',
    message: `a list or object has more than ${grouped(limit)} entries`,
  };
}

/** Say that a key stands twice in one object, and where it stood first. */
export function duplicateKey(key: string, first: { line: number; column: number }): Wording {
  return {
    code: 'duplicate-key',
    message: `duplicate key ${quote(key)}, first at ${first.line}:${first.column}`,
    hint: 'keep one of the two',
  };
}

/** Say that no file may have this key. */
export function forbiddenKey(key: string): Wording {
  return { code: 'forbidden-key', message: `key ${quote(key)} is not allowed` };
}

/** Say that a number is beyond what a double holds; `text` is how it is written. */
export function numberTooLarge(text: string): Wording {
  return { code: 'number-too-large', message: `number ${quote(text)} is too large` };
}

/** Say that a number has too many digits. */
export function numberTooLong(digits: number, limit: number): Wording {
  return { code: 'number-too-long', message: `number has ${digits} digits, at most ${limit}` };
}

/** Parser's name of a syntax fault -> message and hint. */
const SYNTAX: ReadonlyMap<string, readonly [string, string?]> = new Map([
  ['InvalidNumberFormat', ['number is not complete']],
  ['PropertyNameExpected', ['a key in double quotes is missing']],
  ['ValueExpected', ['a value is missing']],
  ['ColonExpected', ['":" is missing']],
  ['CommaExpected', ['"," is missing before this']],
  ['CloseBraceExpected', ['"}" is missing']],
  ['CloseBracketExpected', ['"]" is missing']],
  ['EndOfFileExpected', ['there is more after the end of the value']],
  ['InvalidCommentToken', ['comments are not allowed', 'put remarks into "description" or "note"']],
  ['UnexpectedEndOfComment', ['comment has no end']],
  ['UnexpectedEndOfString', ['text has no closing quote', 'close it on the same line']],
  ['UnexpectedEndOfNumber', ['number is not complete']],
  ['InvalidUnicode', ['"\\u" without four hexadecimal digits']],
  ['InvalidEscapeCharacter', ['unknown escape in text', 'write "\\\\" for a backslash']],
  [
    'InvalidCharacter',
    ['control character in text', 'write "\\n" for a line break, "\\t" for a tab'],
  ],
]);

/** Word a syntax fault; `name` is the parser's, `text` what stands there. */
export function syntaxFault(name: string, text: string): Wording {
  const code = 'syntax';
  if (name === 'InvalidSymbol') {
    const hint = text.startsWith("'") ? { hint: 'use double quotes' } : {};
    return { code, message: `unexpected ${quote(text)}`, ...hint };
  }
  const [message, hint] = SYNTAX.get(name) ?? ['this is not JSON'];
  return hint === undefined ? { code, message } : { code, message, hint };
}

/** Say that a comma follows the last entry of a list or object. */
export function trailingComma(): Wording {
  return { code: 'syntax', message: '"," after the last entry', hint: 'remove the comma' };
}

// The shape of a file.

/** Say that a key is unknown, with the near one, else the known ones. */
export function unknownKey(
  key: string,
  near: string | undefined,
  known: readonly string[],
): Wording {
  const hint = suggest(near, 'known keys', known);
  return { code: 'unknown-key', message: `unknown key ${quote(key)}`, ...hint };
}

/** Say that a distribution is unknown, with the near one, else the known ones. */
export function unknownDistribution(
  key: string,
  near: string | undefined,
  known: readonly string[],
): Wording {
  return {
    code: 'unknown-distribution',
    message: `unknown distribution ${quote(key)}`,
    ...suggest(near, 'known distributions', known),
  };
}

/** Say that the value of `kind` is unknown, with the near one, else the known ones. */
export function unknownKind(
  kind: string,
  near: string | undefined,
  known: readonly string[],
): Wording {
  const hint = suggest(near, 'known kinds', known);
  return { code: 'unknown-kind', message: `unknown kind ${quote(kind)}`, ...hint };
}

/** Say that a file is of another format than the one that is asked for. */
export function wrongKind(expected: string, found: string): Wording {
  return {
    code: 'wrong-kind',
    message: `expected a file of kind ${quote(expected)}, found ${quote(found)}`,
  };
}

/** Say that an object lacks a key. */
export function missingKey(key: string): Wording {
  return { code: 'missing-key', message: `missing key ${quote(key)}` };
}

/** Say that a value has another type than the schema's. */
export function wrongType(types: readonly string[], found: unknown): Wording {
  return {
    code: 'wrong-type',
    message: `expected ${typeWords(types)}, found ${describeValue(found)}`,
  };
}

/** Say that a value is neither a number nor a distribution. */
export function notAQuantity(found: unknown, distributions: readonly string[]): Wording {
  return {
    code: 'wrong-type',
    message: `expected a number or a distribution, found ${describeValue(found)}`,
    hint: `known distributions: ${distributions.map(quote).join(', ')}`,
  };
}

/** Say that a value is neither a code nor a list of codes. */
export function notCodes(found: unknown): Wording {
  return {
    code: 'wrong-type',
    message: `expected a code or a list of codes, found ${describeValue(found)}`,
  };
}

/** Say that a value is none of those allowed, with the near one, else all of them. */
export function unknownValue(
  value: unknown,
  near: string | undefined,
  known: readonly string[],
): Wording {
  const hint = suggest(near, 'known values', known);
  return { code: 'unknown-value', message: `unknown value ${shownValue(value)}`, ...hint };
}

/** Say that a value is not the only one allowed. */
export function wrongConstant(expected: unknown, found: unknown): Wording {
  return {
    code: 'wrong-value',
    message: `expected ${shownValue(expected)}, found ${shownValue(found)}`,
  };
}

/** Say that the file has a version of its format that this program does not know. */
export function unknownFormat(known: unknown, found: unknown): Wording {
  return {
    code: 'unknown-format',
    message: `format ${shownValue(found)} is not known`,
    hint: `this program reads format ${String(known)}`,
  };
}

/** Comparison of the schema -> its words. */
const COMPARISON: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  ['>=', 'at least'],
  ['>', 'more than'],
  ['<=', 'at most'],
  ['<', 'less than'],
]);

/** Say that a number breaks a limit; `comparison` is ">=", ">", "<=" or "<". */
export function outOfLimit(found: unknown, comparison: unknown, limit: unknown): Wording {
  const words = COMPARISON.get(comparison) ?? String(comparison);
  return {
    code: 'out-of-range',
    message: `number must be ${words} ${String(limit)}, found ${String(found)}`,
  };
}

/** Say that a text has too few characters. */
export function textTooShort(found: number, limit: number): Wording {
  const message = `text has ${count(found, 'character')}, at least ${limit}`;
  return { code: 'text-too-short', message: found === 0 ? 'text is empty' : message };
}

/** Say that a text has too many characters. */
export function textTooLong(found: number, limit: number): Wording {
  return {
    code: 'text-too-long',
    message: `text has ${count(found, 'character')}, at most ${grouped(limit)}`,
  };
}

/** Say that a list has too few entries. */
export function listTooShort(found: number, limit: number): Wording {
  if (found === 0) return { code: 'empty-list', message: 'list is empty' };
  return {
    code: 'list-too-short',
    message: `list has ${count(found, 'entry', 'entries')}, at least ${limit}`,
  };
}

/** Say that a list has too many entries. */
export function listTooLong(found: number, limit: number): Wording {
  return {
    code: 'list-too-long',
    message: `list has ${count(found, 'entry', 'entries')}, at most ${grouped(limit)}`,
  };
}

/** Say that a list has an entry twice; `first` counts from 0. */
export function duplicateEntry(entry: unknown, first: number): Wording {
  return {
    code: 'duplicate-entry',
    message: `duplicate entry ${shownValue(entry)}, first at position ${first + 1}`,
  };
}

/** Say that an object is empty that needs one of the known keys. */
export function noKeys(known: readonly string[]): Wording {
  return { code: 'missing-key', message: `object is empty: needs ${quoteList(known, 'or')}` };
}

/** Say that an object has too many keys, and which if they are few. */
export function tooManyKeys(keys: readonly string[], limit: number): Wording {
  const which = keys.length <= 5 ? `: ${quoteList(keys, 'and')}` : '';
  return {
    code: 'too-many-keys',
    message: `object has ${count(keys.length, 'key')}, at most ${grouped(limit)}${which}`,
  };
}

/** Say that an object has none of the groups of keys of which it needs one. */
export function missingAlternative(alternatives: readonly (readonly string[])[]): Wording {
  const groups = alternatives.map((keys) => quoteList(keys, 'and'));
  return { code: 'missing-key', message: `needs either ${groups.join(', or ')}` };
}

/** Say that an object has more than one of the groups of keys of which it needs one. */
export function conflictingAlternatives(alternatives: readonly (readonly string[])[]): Wording {
  const groups = alternatives.map((keys) => quoteList(keys, 'and'));
  return { code: 'conflicting-keys', message: `can have either ${groups.join(', or ')}, not both` };
}

/** Say that a year lies outside those that make sense there. */
export function yearsOutside(year: number, from: number, to: number): Wording {
  return { code: 'year-outside', message: `year ${year} is outside ${from} to ${to}` };
}

/** Say that the years of a horizon are not some of the years of a run, in their order. */
export function horizonOutside(name: string, own: YearSpan, run: YearSpan): Wording {
  return {
    code: 'horizon-outside',
    message: `horizon ${quote(name)} is from ${own.from} to ${own.to}, which is not within ${run.from} to ${run.to}`,
  };
}

type YearSpan = { readonly from: number; readonly to: number };

/** Say that a text is no month. */
export function badMonth(text: string): Wording {
  return {
    code: 'bad-month',
    message: `${quote(text)} is not a month`,
    hint: 'write year and month, such as "2025-09"',
  };
}

/** Say that a text is no duration. */
export function badDuration(text: string): Wording {
  return {
    code: 'bad-duration',
    message: `${quote(text)} is not a duration`,
    hint: 'write months or years, such as "3 months" or "1 year"',
  };
}

/** Say that a text is no name; `allowed` says what a name consists of. */
export function badName(text: string, allowed: string): Wording {
  return { code: 'bad-name', message: `${quote(text)} is not a name`, hint: `use ${allowed}` };
}

/** Say that a value breaks a rule of the schema that has no words of its own. */
export function brokenRule(keyword: string): Wording {
  return { code: 'invalid', message: `value breaks the rule ${quote(keyword)} of the file format` };
}

// What a scenario says.

/** Say that a type of shock is unknown, with the near one, else the known ones. */
export function unknownShock(
  type: string,
  near: string | undefined,
  known: readonly string[],
): Wording {
  const hint = suggest(near, 'known shocks', known);
  return { code: 'unknown-shock', message: `unknown shock ${quote(type)}`, ...hint };
}

/** Say that a shock cannot be aimed with this key, and with which it can. */
export function aimNotAllowed(type: string, key: string, allowed: readonly string[]): Wording {
  const takes = allowed.length === 0 ? 'nothing' : quoteList(allowed, 'and');
  return {
    code: 'aim-not-allowed',
    message: `shock ${quote(type)} cannot be aimed with ${quote(key)}`,
    hint: `it takes ${takes}`,
  };
}

/** Say that a shock lacks a key that its type needs for its aim. */
export function aimMissing(type: string, key: string): Wording {
  return { code: 'aim-missing', message: `shock ${quote(type)} needs ${quote(key)}` };
}

/** Say that a code is unknown, with the one that was probably meant, else the known ones. */
export function unknownCode(
  code: string,
  near: { code: string; label: string | undefined } | undefined,
  known: readonly string[],
): Wording {
  const message = `unknown code ${quote(code)}`;
  if (near !== undefined)
    return { code: 'unknown-code', message, hint: didYouMean(near.code, near.label) };
  return { code: 'unknown-code', message, ...suggest(undefined, 'known codes', known) };
}

/** Say that a known code is not in the set that an aim takes its codes from. */
export function codeNotInSet(code: string, set: string, codes: readonly string[]): Wording {
  return {
    code: 'code-not-allowed',
    message: `${quote(code)} is not in the set ${quote(set)}`,
    ...suggest(undefined, 'it has', codes),
  };
}

/** Say that a corridor leads from a place to itself. */
export function selfCorridor(code: string): Wording {
  return {
    code: 'self-corridor',
    message: `"from" and "to" are both ${quote(code)}`,
    hint: 'leave one of them out, or name another place',
  };
}

/** Say that a shock starts outside the months of a run. */
export function startOutOfRange(start: string, first: string, last: string): Wording {
  return {
    code: 'start-out-of-range',
    message: `start ${start} is outside ${first} to ${last}`,
    ...(start < first ? { hint: `the base has all that came before ${first}` } : {}),
  };
}

/** Say that a shock ends before it starts. */
export function endBeforeStart(end: string, start: string): Wording {
  return { code: 'end-before-start', message: `end ${end} is before start ${start}` };
}

/** Say that a permanent shock has a fade. */
export function fadeWithoutEnd(): Wording {
  return {
    code: 'fade-without-end',
    message: '"fade" has no effect without "end"',
    hint: 'give the last month, or leave out "fade"',
  };
}

/** A range of severities, and what they mean for the type of shock. */
export type SeverityRange = {
  readonly low: number;
  readonly high: number;
  readonly meaning?: string;
};

/** Say that a severity, or an end of its distribution, is outside the range of its type. */
export function severityOutOfRange(value: number, range: SeverityRange): Wording {
  return {
    code: 'severity-out-of-range',
    message: `severity ${shown(value)} is outside ${range.low} to ${range.high}`,
    ...severityHint(range),
  };
}

/** Say that a severity without bounds has too much outside the range of its type. */
export function severityPercentileOutOfRange(
  percentile: 5 | 95,
  value: number,
  range: SeverityRange,
): Wording {
  return {
    code: 'severity-out-of-range',
    message: `severity has its ${percentile}th percentile at ${shown(value)}, outside ${range.low} to ${range.high}`,
    ...severityHint(range),
  };
}

function severityHint(range: SeverityRange): Hint {
  return range.meaning === undefined ? {} : { hint: `severity is here: ${range.meaning}` };
}

/** Say that a severity without bounds is kept inside the range of its type. */
export function severityClipped(range: SeverityRange): Wording {
  return {
    code: 'severity-clipped',
    message: `severities outside ${range.low} to ${range.high} are drawn as the nearest of the two`,
    hint: 'a triangular or uniform distribution keeps inside',
  };
}

/** Say that two shocks have one id, and where the first stands. */
export function duplicateShockId(id: string, firstPlace: string): Wording {
  return {
    code: 'duplicate-shock-id',
    message: `shock id ${quote(id)} is already used at ${firstPlace}`,
    hint: 'give each shock an id of its own',
  };
}

/** Say that a distribution has its bounds in the wrong order. */
export function lowAboveHigh(low: number, high: number): Wording {
  return { code: 'bad-distribution', message: `"low" ${low} is above "high" ${high}` };
}

/** Say that a triangular distribution has its mode outside its bounds. */
export function modeOutside(mode: number, low: number, high: number): Wording {
  return {
    code: 'bad-distribution',
    message: `"mode" ${mode} is outside "low" ${low} to "high" ${high}`,
  };
}

/** Say that a lognormal distribution has its percentiles in the wrong order. */
export function percentilesOutOfOrder(p5: number, p95: number): Wording {
  return { code: 'bad-distribution', message: `"p5" ${p5} is not below "p95" ${p95}` };
}

/** Say that no beta distribution of this mean has so large a standard deviation. */
export function betaTooWide(sd: number, mean: number, limit: number): Wording {
  return {
    code: 'bad-distribution',
    message: `"sd" ${sd} is too large for "mean" ${mean}: less than ${shown(limit)}`,
  };
}

/** Say that a parameter is unknown, with the near one, else the known ones if they are few. */
export function unknownParameter(
  name: string,
  near: string | undefined,
  known: readonly string[],
): Wording {
  const hint: Hint =
    near === undefined && known.length > 12
      ? { hint: 'see "prospects list parameters"' }
      : suggest(near, 'known parameters', known);
  return { code: 'unknown-parameter', message: `unknown parameter ${quote(name)}`, ...hint };
}

/** Say that an assumption names an element of a scalar parameter. */
export function noElements(name: string, element: string): Wording {
  return {
    code: 'unknown-element',
    message: `parameter ${quote(name)} has no elements, found ${quote(element)}`,
    hint: `write ${quote(name)}`,
  };
}

/** Say that a parameter has no such element, with the near one, else those it has. */
export function unknownElement(
  name: string,
  element: string,
  near: string | undefined,
  known: readonly string[],
): Wording {
  return {
    code: 'unknown-element',
    message: `parameter ${quote(name)} has no element ${quote(element)}`,
    ...suggest(near, 'it has', known),
  };
}

/** Say that an assumption, or an end of its distribution, is outside its parameter's range. */
export function assumptionOutOfRange(
  name: string,
  value: number,
  low: number,
  high: number,
): Wording {
  return {
    code: 'assumption-out-of-range',
    message: `value ${shown(value)} of ${quote(name)} is outside ${low} to ${high}`,
  };
}

/** Say that an assumption without bounds has too much outside its parameter's range. */
export function assumptionPercentileOutOfRange(
  name: string,
  percentile: 5 | 95,
  value: number,
  range: readonly [number, number],
): Wording {
  return {
    code: 'assumption-out-of-range',
    message: `${quote(name)} has its ${percentile}th percentile at ${shown(value)}, outside ${range[0]} to ${range[1]}`,
  };
}

/** Say that a run ends before its second year or after the last year of the model. */
export function untilOutOfRange(until: number, first: number, last: number): Wording {
  return { code: 'until-out-of-range', message: `until ${until} is outside ${first} to ${last}` };
}

// Scenarios that build on others.

/** Why a file could not be read. */
export type ReadFailure =
  'missing' | 'directory' | 'not-utf8' | 'outside' | 'too-large' | 'unreadable';

/** Why a file was not read -> code and words after its name. */
const READ_FAILURE: Readonly<Record<ReadFailure, readonly [string, string]>> = {
  missing: ['file-missing', 'is not found'],
  directory: ['file-is-directory', 'is a directory, not a file'],
  'not-utf8': ['file-not-utf8', 'is not text in UTF-8'],
  outside: ['file-outside', 'is outside the folder of the file that names it'],
  'too-large': ['file-too-large', 'is too large to be read'],
  unreadable: ['file-unreadable', 'cannot be read'],
};

/** Say that a scenario cannot be read and why, with a near name or where it was looked for. */
export function cannotRead(
  reference: string,
  reason: ReadFailure,
  near: string | undefined,
  tried: readonly string[],
): Wording {
  const [code, words] = READ_FAILURE[reason];
  const message = `scenario ${quote(reference)} ${words}`;
  if (near !== undefined) return { code, message, hint: didYouMean(near) };
  if (reason !== 'missing' || tried.length === 0) return { code, message };
  return { code, message, hint: `looked for ${tried.map(quote).join(', ')}` };
}

/** Say that scenarios extend each other in a loop, and name it. */
export function extendsItself(loop: readonly string[]): Wording {
  return {
    code: 'extends-loop',
    message: `scenario extends itself: ${loop.map(quote).join(' -> ')}`,
  };
}

/** Say that too many scenarios extend each other in a row. */
export function extendsTooDeep(limit: number): Wording {
  return {
    code: 'extends-too-deep',
    message: `scenarios extend each other more than ${limit} deep`,
  };
}

/** Say that a scenario is put together from too many files. */
export function tooManyFiles(limit: number): Wording {
  return { code: 'too-many-files', message: `a scenario has at most ${limit} files` };
}

/** Say that an extended scenario has faults, and where the first one is. */
export function extendedHasFaults(file: string, faults: number, firstPlace: string): Wording {
  return {
    code: 'extended-faults',
    message: `${quote(file)} has ${count(faults, 'fault')}`,
    hint: `see ${firstPlace}`,
  };
}

/** Say that a later assumption replaces an earlier one, and where that one stands. */
export function assumptionReplaced(name: string, firstPlace: string): Wording {
  return {
    code: 'assumption-replaced',
    message: `assumption ${quote(name)} replaces the one at ${firstPlace}`,
  };
}

/** A number for a message: at most six significant digits. */
function shown(value: number): string {
  return String(Number(value.toPrecision(6)));
}
