import type { PathSeries, SeriesName } from '../engine/engine.ts';
import type { Catalogue, Indicator } from './catalogue.ts';
import type { Words } from './words.ts';

/** Find an indicator; the first one where there is none of that name. */
export function indicatorOf(catalogue: Catalogue, id: string): Indicator | undefined {
  return catalogue.indicators.find((one) => one.id === id) ?? catalogue.indicators[0];
}

/** Name the series of an indicator, one for each of its places, or of those chosen among them. */
export function seriesNames(
  indicator: Indicator | undefined,
  chosen: readonly string[] = [],
): readonly SeriesName[] {
  if (indicator === undefined) return [];
  const own = indicator.countries.filter((code) => chosen.includes(code));
  const shown = own.length === 0 ? indicator.countries : own;
  return shown.map((country) => ({ indicator: indicator.id, country }));
}

/** Find the series of a place among results. */
export function findSeries(
  series: readonly PathSeries[],
  { indicator, country, partner }: SeriesName,
): PathSeries | undefined {
  return series.find(
    (one) =>
      one.indicator === indicator &&
      (one.country ?? '') === country &&
      (one.partner ?? undefined) === partner,
  );
}

/** Say what a series is of: the place, or the indicator where it belongs to none. */
export function seriesTitle(words: Words, { indicator, country }: SeriesName): string {
  return country === '' ? words.indicator(indicator) : words.place(country);
}
