import type { RunResult, SeriesResult } from '../spec/generated/result.ts';

/** A place by its code, as the model lists it. */
export type NamedPlace = { readonly code: string; readonly label: string };

/**
 * Give each result a name that neither another one nor a baseline has, so that no row of an export
 * stands twice: its scenario's id, with a number from the second one of an id on: "a", "a (2)".
 */
export function exportNames(results: readonly Pick<RunResult, 'scenario'>[]): readonly string[] {
  const taken = new Set<string>();
  return results.map(({ scenario: { id } }) => {
    let name = id;
    const isTaken = (): boolean => taken.has(name) || taken.has(baselineName(name));
    for (let number = 2; isTaken(); number += 1) name = `${id} (${number})`;
    taken.add(name).add(baselineName(name));
    return name;
  });
}

/** Name the baseline of a scenario, as a scenario of its own. */
export function baselineName(name: string): string {
  return `${name} (baseline)`;
}

/** Which sides of a corridor a series is seen from. */
type Sides = Pick<SeriesResult, 'country' | 'partner'>;

/**
 * Name where a series belongs: a place, a corridor as "A>B" with the side first that the series is
 * seen from, or "World" for what belongs to no country. `nameOf` names a code.
 */
export function locationName(
  { country, partner }: Sides,
  nameOf: (code: string) => string,
): string {
  const own = country === null ? 'World' : nameOf(country);
  return partner === null ? own : `${own}>${nameOf(partner)}`;
}

/** Give the function that names codes by their label; by themselves where two share a label. */
export function placeNames(places: readonly NamedPlace[]): (code: string) => string {
  const labels = new Map(places.map(({ code, label }) => [code, label]));
  const counts = new Map<string, number>();
  for (const { label } of places) counts.set(label, (counts.get(label) ?? 0) + 1);
  return (code) => {
    const label = labels.get(code);
    return label === undefined || counts.get(label) !== 1 ? code : label;
  };
}

/**
 * Name an indicator as IAMC variables are: words with capitals, and what has no vowel as an
 * abbreviation; "gdp_share_of_x" is "GDP Share Of X".
 */
export function variableName(indicator: string): string {
  return indicator
    .split('_')
    .map((word) =>
      /[aeiouy]/.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word.toUpperCase(),
    )
    .join(' ');
}
