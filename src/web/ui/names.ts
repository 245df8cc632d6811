/**
 * Find a text in a table of names of `data/languages`, by the steps that lead to it: only own
 * properties count, so that an id such as "constructor" finds nothing.
 */
export function findName(table: unknown, ...steps: readonly string[]): string | undefined {
  let place: unknown = table;
  for (const step of steps) {
    if (!isTable(place) || !Object.hasOwn(place, step)) return undefined;
    place = place[step];
  }
  return typeof place === 'string' ? place : undefined;
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
