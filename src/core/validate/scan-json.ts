import type { Fault } from './fault.ts';
import { keyFault, valueFault } from './fault.ts';
import type { Position } from './lines.ts';
import { duplicateKey, forbiddenKey, numberTooLarge, numberTooLong, tooDeep } from './messages.ts';
import { child } from './pointer.ts';

/** How deep lists and objects may be nested. */
export const DEEPEST = 64;
const MOST_DIGITS = 30;
/** Keys that mean something else to the language than to the reader of the file. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** A fault at an offset into the text. */
export type OffsetFault = Fault & { readonly offset: number };

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
 * large or too long, and nesting beyond 64, at which the scan ends. The text must be JSON. A
 * pattern does it, since a scanner written out costs 2 ms in a process that has just started.
 */
export function scanJson(
  text: string,
  position: (offset: number) => Position,
): readonly OffsetFault[] {
  const faults: OffsetFault[] = [];
  const open: Open[] = [];
  for (const { 0: token, 1: quoted, 2: colon, index: offset } of text.matchAll(TOKENS)) {
    const top = open.at(-1);
    if (quoted !== undefined) {
      if (colon !== undefined && top !== undefined) enterKey(top, keyOf(quoted), offset);
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

  function checkNumber(written: string, offset: number): void {
    const digits = written.length > MOST_DIGITS ? written.replace(/\D/g, '').length : 0;
    if (digits > MOST_DIGITS)
      faults.push({ ...valueFault(pointerOf(open), numberTooLong(digits, MOST_DIGITS)), offset });
    else if (!Number.isFinite(Number(written)))
      faults.push({ ...valueFault(pointerOf(open), numberTooLarge(written)), offset });
  }
}

/** The text of a key: its quotes taken off, its escapes resolved. */
function keyOf(quoted: string): string {
  return quoted.includes('\\') ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

function pointerOf(open: readonly Open[]): string {
  return open.reduce((pointer, { segment }) => child(pointer, segment), '');
}
