// Messages of "new": lower case, what and how many, no full stop.

/** Say that a name cannot be that of a scenario's file, and why. */
export function unusableName(name: string): string {
  const shown = name.slice(0, 200).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd');
  return `"${shown}" cannot name a scenario: a name is not empty, does not start with - or . and has no +, which joins scenarios`;
}

/** Say that a scenario is either copied or built around a type of shock. */
export function copyOrSkeleton(): string {
  return '--from and --shock exclude each other';
}

/** Say that a copy would build on itself. */
export function wouldExtendItself(name: string, from: string): string {
  return `"${from}" extends "${name}", so a copy of it needs another name`;
}

/** Say what was written. */
export function wrote(path: string, what: string): string {
  return `wrote ${path}: ${what}`;
}

/** Say what the copy of a shipped scenario is. */
export function aCopyOf(id: string): string {
  return `a copy of the shipped scenario "${id}"`;
}

/** Say what a scenario is built around. */
export function builtAround(type: string): string {
  return `a scenario with a shock of type "${type}"`;
}

/** Say that a file takes the place of a shipped scenario where it lies. */
export function hidesShipped(id: string): string {
  return `in this folder "${id}" now means your file, no longer the shipped scenario`;
}
