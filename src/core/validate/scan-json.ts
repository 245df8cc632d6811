import type { Fault } from './fault.ts';
import { keyFault, valueFault } from './fault.ts';
import type { Position } from './lines.ts';
import { DEEPEST, MOST_DIGITS, MOST_FAULTS, MOST_WITHIN } from './limits.ts';
import {
  badCharacter,
  duplicateKey,
  forbiddenKey,
  numberTooLarge,
  numberTooLong,
  tooDeep,
  tooManyEntries,
} from './messages.ts';
import { child } from './pointer.ts';

/** Keys that mean something else to the language than to the reader of the file. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** A fault at an offset into the text. */
export type OffsetFault = Fault & { readonly offset: number };

/**
 * What a text may not have: controls other than tab and line breaks, marks that turn the direction
 * of what follows, and halves of characters. A terminal acts on them instead of showing them.
 */
const REFUSED =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/u;
/** Whether a text that is JSON can have one of them at all, written as it is or as an escape. */
const SUSPECT = /\\[bfu]|[\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;

/** Texts (a key when a colon follows), numbers, brackets and commas of text that is JSON. */
const TOKENS = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|-?\d[^\s,}\]]*|[{}[\],]/g;

/** An object or list that is open at the current token. */
type Open = {
  /** The keys so far and where they stand; undefined for a list. */
  readonly keys: Map<string, number> | undefined;
  segment: string | number;
};

/**
 * Find what `JSON.parse` lets pass: keys that stand twice, keys that no file may have, numbers too
 * large or too long, characters that no text may have, and nesting beyond 64 or lists beyond
 * 5,000, at which the scan ends; it ends early also where a file has too many faults. The text must be JSON. A pattern does it, since a scanner written out costs 2 ms in a process that has just started.
 */
export function scanJson(
  text: string,
  position: (offset: number) => Position,
): readonly OffsetFault[] {
  const faults: OffsetFault[] = [];
  const open: Open[] = [];
  const isSuspect = SUSPECT.test(text);
  for (const { 0: token, 1: quoted, 2: colon, index: offset } of text.matchAll(TOKENS)) {
    if (faults.length > MOST_FAULTS) break;
    if (open.length > 0 && sizeOf(open.at(-1)) > MOST_WITHIN) {
      const fault = valueFault(pointerOf(open.slice(0, -1)), tooManyEntries(MOST_WITHIN));
      return [...faults, { ...fault, offset }];
    }
    const top = open.at(-1);
    if (quoted !== undefined) {
      if (colon !== undefined && top !== undefined) enterKey(top, keyOf(quoted), offset);
      if (isSuspect) checkText(quoted, offset);
    } else if (token === ',') {
      if (typeof top?.segment === 'number') top.segment += 1;
    } else if (token === '{') open.push({ keys: new Map(), segment: '' });
    else if (token === '[') open.push({ keys: undefined, segment: 0 });
    else if (token === '}' || token === ']') open.pop();
    else checkNumber(token, offset);
    if (open.length > DEEPEST) {
      const fault = valueFault(pointerOf(open.slice(0, 1)), tooDeep(DEEPEST));
      return [...faults, { ...fault, offset }];
    }
  }
  return faults;

  function enterKey(object: Open, key: string, offset: number): void {
    object.segment = key;
    const first = object.keys?.get(key);
    if (FORBIDDEN_KEYS.has(key))
      faults.push({ ...keyFault(pointerOf(open), forbiddenKey(key)), offset });
    else if (first === undefined) object.keys?.set(key, offset);
    else faults.push({ ...keyFault(pointerOf(open), duplicateKey(key, position(first))), offset });
  }

  function checkText(quoted: string, offset: number): void {
    const [found] = REFUSED.exec(keyOf(quoted)) ?? [];
    if (found === undefined) return;
    const fault = valueFault(pointerOf(open), badCharacter(found.charCodeAt(0)));
    faults.push({ ...fault, offset });
  }

  function checkNumber(written: string, offset: number): void {
    const digits = written.length > MOST_DIGITS ? written.replace(/\D/g, '').length : 0;
    if (digits > MOST_DIGITS)
      faults.push({ ...valueFault(pointerOf(open), numberTooLong(digits, MOST_DIGITS)), offset });
    else if (!Number.isFinite(Number(written)))
      faults.push({ ...valueFault(pointerOf(open), numberTooLarge(written)), offset });
  }
}

/** How many entries of an object or list have come. */
function sizeOf(one: Open | undefined): number {
  return one?.keys?.size ?? (typeof one?.segment === 'number' ? one.segment + 1 : 0);
}

/** The text of a key: its quotes taken off, its escapes resolved. */
function keyOf(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

function pointerOf(open: readonly Open[]): string {
  return open.reduce((pointer, { segment }) => child(pointer, segment), '');
}
