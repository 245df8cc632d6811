// Every message of this stage: lower case, what and how many, no full stop.
import { count, quoteList } from '../validate/words.ts';

/** Say that a country's indicator is not divided by partner. */
export function noCorridors(): string {
  return 'there are no corridors of it';
}

/** Say that an indicator has values of corridors only. */
export function noTotal(): string {
  return 'there is no total of it, only corridors';
}

/** Say that the model has no such corridor. */
export function noCorridor(): string {
  return 'there is no such corridor';
}

/** Say that an indicator belongs to no country. */
export function ofNoCountry(): string {
  return 'it belongs to no country';
}

/** Say which countries an indicator is modelled for. */
export function notOfCountry(countries: readonly string[]): string {
  return `it is modelled for ${countries.join(', ')}`;
}

/** Say that a horizon reaches beyond the runs. */
export function spanBeyond(label: string, last: number, until: number): string {
  return `the ${label} ends in ${last}, after ${until}, the last year of the runs`;
}

/** Say that scenarios assume different values, so that their baselines differ. */
export function baselinesDiffer(groups: readonly (readonly string[])[]): string {
  const each = groups.map((ids) => quoteList(ids, 'and')).join('; ');
  return `the scenarios make different assumptions and have ${count(groups.length, 'baseline')}, each is held against its own: ${each}`;
}

/** Say that the files ask for different settings, and which is used for all. */
export function settingsDiffer(setting: string, values: readonly string[], used: string): string {
  return `the scenarios ask for different ${setting} (${values.join(', ')}): ${used} is used for all, --${setting} sets another`;
}
