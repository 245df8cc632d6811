// Messages about the arguments of "explain" and "trace": lower case, what and how many, no full stop.

/** Say that one of two options is needed. */
export function yearOrHorizon(): string {
  return 'say when, by --year or --horizon, one of the two';
}

/** Say that a year lies outside the run. */
export function yearOutside(year: number, first: number, last: number): string {
  return `--year ${year} is outside ${first} to ${last}, the years of the run`;
}

/** Say that a horizon lies outside the run. */
export function horizonOutside(name: string, first: number, last: number, until: number): string {
  return `--horizon ${name} is ${first} to ${last}, the run ends in ${until}`;
}

/** Say that an indicator has values by country. */
export function countryNeeded(indicator: string, countries: readonly string[]): string {
  return `"${indicator}" needs --country, one of ${countries.join(', ')}`;
}

/** Say that an indicator has only corridors. */
export function partnerNeeded(indicator: string, partners: readonly string[]): string {
  return `"${indicator}" needs --partner, one of ${partners.join(', ')}`;
}

/** Say that there is no such series. */
export function noSuchSeries(parts: readonly string[]): string {
  return `there is no series ${parts.join(' ')}`;
}

/** Say that there is no such member. */
export function memberOutside(member: number, members: number): string {
  return `--member ${member} is outside 1 to ${members}, the members of the run`;
}

/** Say what --member takes. */
export function memberWords(text: string): string {
  return `--member takes median or one whole number from 1 on, not ${text}`;
}
