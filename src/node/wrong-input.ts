/** Thrown when what stands on the command line cannot be used; the message is for the user. */
export class WrongInputError extends Error {
  override name = 'WrongInputError';
}

/** Say that a word is unknown, with the one that was probably meant, else the known ones. */
export function unknownWord(
  what: string,
  word: string,
  near: string | undefined,
  known: readonly string[] = [],
): string {
  const list = known.length > 0 && known.length <= 20 ? `, known: ${known.join(', ')}` : '';
  return `unknown ${what} "${printable(word)}"${near === undefined ? list : `, did you mean "${near}"?`}`;
}

/** Say that a folder holds no data, and which of its parts is missing. */
export function notADataFolder(folder: string, missing: string): string {
  return `--data ${printable(folder)} is no data folder: it has no folder "${missing}"`;
}

/** Replace what a terminal would act on instead of show. */
function printable(text: string): string {
  return text.slice(0, 200).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd');
}

/** Say that a list cannot be filtered in this way. */
export function filterRefused(list: string, filter: string): string {
  return `"list ${list}" takes no --${filter}`;
}

/** Say that `data verify` needs the text of the yearbook. */
export function textNeeded(): string {
  return '"data verify" needs --text FILE, the text of the yearbook';
}

/** Say that a file of a data folder cannot be read, and why. */
export function unreadableData(path: string, reason: keyof typeof UNREAD): string {
  return `data file ${printable(path)} ${UNREAD[reason]}`;
}

/** Why a file was not read, after its name. */
const UNREAD = {
  missing: 'is not found',
  directory: 'is a directory, not a file',
  'not-utf8': 'is not text in UTF-8',
  'too-large': 'is too large to be read',
  unreadable: 'cannot be read',
} as const;

/** Say that a text cannot be read, and why. */
export function unreadableText(path: string, reason: keyof typeof UNREAD): string {
  return `--text ${printable(path)} ${UNREAD[reason]}`;
}

/** Say that members are written into a folder of results only. */
export function membersNeedOut(): string {
  return '--members-parquet needs --out DIR, the folder to write into';
}

/** Say that a choice of members makes no sense where none are written. */
export function membersOfNeedParquet(): string {
  return '--members-of needs --members-parquet';
}

/** Say that something has no values by country or by partner. */
export function takesNo(id: string, option: string): string {
  return `"${printable(id)}" takes no --${option}`;
}

/** Say that a variable has no such element, with the near one. */
export function noSuchElement(name: string, element: string, near: string | undefined): string {
  const hint = near === undefined ? '' : `, did you mean "${near}"?`;
  return `"${printable(name)}" has no element "${printable(element)}"${hint}`;
}

/** Say that an id is not of the kind that was asked for. */
export function notOfKind(id: string, kind: string, kinds: readonly string[]): string {
  return `"${printable(id)}" is no ${kind}, but a ${kinds.join(' and a ')}`;
}

/** Say that only variables and parameters have elements. */
export function noElements(id: string): string {
  return `"${printable(id)}" has no elements: use --country and --partner for an indicator`;
}

/** Say that an option is given more than once. */
export function givenTwice(option: string): string {
  return `--${option} is given more than once`;
}

/** Say that the spread of "no change" is no such number. */
export function spreadOutside(text: string): string {
  return `--spread takes a number above 0 and up to 5, not ${printable(text)}`;
}

/** Say that an option takes a number. */
export function notANumber(option: string, text: string): string {
  return `--${option} takes a number, not "${printable(text)}"`;
}
