import type { Checked } from '../../src/core/index.ts';

/** Give the value of a check that must not fail; throws with the faults where it does. */
export function valueOf<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map(({ message }) => message).join('\n'));
}
