import { formatIssue } from '../../core/index.ts';
import type { Checked } from '../../core/index.ts';

/** A JSON file of a folder. */
export type TextFile = { readonly name: string; readonly text: string };

/** Give a checked value, or throw its faults. */
export function valueOf<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map((issue) => formatIssue(issue)).join('\n'));
}
