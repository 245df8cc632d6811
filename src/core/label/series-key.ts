/**
 * Give the key under which a vocabulary holds a series: `seriesKey('gdp', 'AAA')` is "gdp|AAA|".
 * Without a partner it is the country's total, without a country the whole.
 */
export function seriesKey(indicator: string, country = '', partner = ''): string {
  return `${indicator}|${country}|${partner}`;
}

/** Tell indicator, country and partner of a key apart; what is absent is empty. */
export function seriesParts(key: string): readonly [string, string, string] {
  const [indicator = '', country = '', partner = ''] = key.split('|');
  return [indicator, country, partner];
}
