import type { Issue, Place } from '../issue.ts';

/** A fault by its JSON pointer alone; the file and the line are added by `placeFaults`. */
export type Fault = Omit<Issue, keyof Place> & {
  readonly pointer: string;
  /** Whether the key is at fault or the value under it. */
  readonly part: 'key' | 'value';
};

/** What a message function gives: the stable code, the message, and perhaps what to do. */
export type Wording = Pick<Issue, 'code' | 'message' | 'hint'>;

/** Make an error of a value. */
export function valueFault(pointer: string, wording: Wording): Fault {
  return { ...wording, severity: 'error', pointer, part: 'value' };
}

/** Make an error of a key. */
export function keyFault(pointer: string, wording: Wording): Fault {
  return { ...wording, severity: 'error', pointer, part: 'key' };
}

/** Make a warning about a value. */
export function valueWarning(pointer: string, wording: Wording): Fault {
  return { ...wording, severity: 'warning', pointer, part: 'value' };
}
