/** Longest stretch of a user's text that a message repeats. */
const LONGEST_QUOTE = 60;

/** Characters that would move a terminal's cursor, change its colours or reorder its text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Replace what a terminal would act on instead of show. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** Repeat a user's text in double quotes, cut where it is long, safe to print. */
export function quote(text: string): string {
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
  return `"${printable(shown)}"`;
}

/** List names in double quotes: `"a", "b" or "c"`. */
export function quoteList(names: readonly string[], joiner: 'and' | 'or'): string {
  const quoted = names.map(quote);
  const last = quoted.pop();
  if (last === undefined) return '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${joiner} ${last}`;
}

/** Count in words that fit the number: `1 key`, `2 keys`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(number)} ${number === 1 ? singular : plural}`;
}

/** Write a whole number with commas between the thousands. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Say what a JSON value is, with its text or number where that is short. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** Repeat a JSON value where it is short: `"x"`, `3`, else say what it is. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  return typeof value === 'number' ? String(value) : describeValue(value);
}

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['array', 'a list'],
  ['boolean', 'true or false'],
  ['integer', 'a whole number'],
  ['null', 'null'],
  ['number', 'a number'],
  ['object', 'an object'],
  ['string', 'text'],
]);

/** Say which types the schema allows: `text or null`. */
export function typeWords(types: readonly string[]): string {
  return types.map((type) => TYPE_WORDS.get(type) ?? type).join(' or ');
}
