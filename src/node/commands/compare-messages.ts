// Messages about the arguments of "compare": lower case, what and how many, no full stop.

/** Say that two options exclude each other. */
export function excludeEachOther(one: string, other: string): string {
  return `--${one} and --${other} exclude each other`;
}

/** Say that years lie outside the runs. */
export function yearsOutside(first: number, last: number): string {
  return `--from and --to lie within ${first} to ${last}, the years of the runs`;
}

/** Say that a stretch of years ends before it starts. */
export function endsBeforeStart(from: number, to: number): string {
  return `--to ${to} is before --from ${from}`;
}

/** Say that one scenario is named twice. */
export function scenarioTwice(name: string): string {
  return `scenario "${name}" is given twice`;
}

/** Say that nothing of what was asked for exists. */
export function nothingThere(
  missing: readonly { readonly what: string; readonly reason: string }[],
): string {
  return `nothing to compare:\n${missing.map(({ what, reason }) => `  ${what}: ${reason}`).join('\n')}`;
}

/** Say that something is left out of a CSV, which has no place for it. */
export function leftOut(what: string, reason: string): string {
  return `not there: ${what}: ${reason}`;
}
