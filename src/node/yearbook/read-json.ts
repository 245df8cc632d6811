import type { Checked, Issue } from '../../core/index.ts';
import * as say from './messages.ts';

/**
 * A walk through parsed JSON that trusts nothing: each step gives a value of the wanted shape, and
 * notes a fault with its pointer where the shape is another.
 */
export type Walker = {
  readonly pointer: string;
  readonly get: (key: string) => Walker;
  readonly items: () => readonly Walker[];
  readonly entries: () => readonly (readonly [string, Walker])[];
  readonly text: () => string;
  readonly number: () => number;
  readonly optional: () => Walker | undefined;
};

/** Parse a JSON file and read it with a function over a walker; all faults of shape at once. */
export function readJson<T>(file: string, text: string, read: (root: Walker) => T): Checked<T> {
  const issues: Issue[] = [];
  const note = (pointer: string, wanted: string): void => {
    const message = say.wrongShape(pointer, wanted);
    issues.push({ file, pointer, code: 'wrong-shape', severity: 'error', message });
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const message = say.notJson(error.message);
    return { ok: false, issues: [{ file, code: 'not-json', severity: 'error', message }] };
  }
  const value = read(walk(parsed, '', note));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value, warnings: [] };
}

function walk(
  value: unknown,
  pointer: string,
  note: (pointer: string, wanted: string) => void,
): Walker {
  const step = (key: string | number, next: unknown): Walker =>
    walk(next, `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`, note);
  const entries = (): readonly (readonly [string, unknown])[] => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.entries(value);
    }
    note(pointer, 'an object');
    return [];
  };
  return {
    pointer,
    get: (key) => step(key, entries().find(([name]) => name === key)?.[1]),
    items: () => {
      if (Array.isArray(value)) return value.map((item: unknown, index) => step(index, item));
      note(pointer, 'a list');
      return [];
    },
    entries: () => entries().map(([key, next]) => [key, step(key, next)] as const),
    text: () => {
      if (typeof value === 'string' && value !== '') return value;
      note(pointer, 'a text');
      return '';
    },
    number: () => {
      if (typeof value === 'number') return value;
      note(pointer, 'a number');
      return 0;
    },
    optional: () => (value === undefined ? undefined : walk(value, pointer, note)),
  };
}
