import type { Issue } from '../issue.ts';
import { closest } from '../validate/closest.ts';
import type { Wording } from '../validate/fault.ts';
import * as say from './messages.ts';
import type { Cell } from './read-csv.ts';
import { cellFault } from './read-table.ts';
import type { Row } from './read-table.ts';

/** What a series is called. */
export type SeriesName = {
  readonly indicator: string;
  readonly country?: string | undefined;
  readonly partner?: string | undefined;
};

/** A label of a country code. */
export type PlaceLabel = { readonly code: string; readonly label: string };

/** Finds series by the cells of a row. */
export type SeriesList = {
  /** Give the position of the series that a row names, or what is wrong with the name. */
  readonly find: (row: Row, file: string) => Found;
};

export type Found =
  { readonly ok: true; readonly position: number } | { readonly ok: false; readonly issue: Issue };

/** Prepare to find series among those of a model or a result. */
export function listSeries(
  series: readonly SeriesName[],
  places: readonly PlaceLabel[] = [],
): SeriesList {
  const positions = new Map(series.map((one, i) => [keyOf(one), i]));
  const byIndicator = new Map<string, SeriesName[]>();
  for (const one of series) {
    const list = byIndicator.get(one.indicator);
    if (list === undefined) byIndicator.set(one.indicator, [one]);
    else list.push(one);
  }
  return {
    find: (row, file) => {
      const [indicator, country, partner] = ['indicator', 'country', 'partner'].map(row);
      const name = { indicator: textOf(indicator), country: textOf(country) };
      const position = positions.get(keyOf({ ...name, partner: textOf(partner) }));
      if (position !== undefined) return { ok: true, position };
      const fail = (cell: Cell | undefined, wording: Wording): Found => ({
        ok: false,
        issue: cellFault({ file, line: cell?.line ?? 1, column: cell?.column ?? 1 }, wording),
      });
      const those = byIndicator.get(name.indicator);
      if (those === undefined) {
        const known = [...byIndicator.keys()];
        return fail(indicator, unknownIndicator(name.indicator, known));
      }
      const wrong = placeFault('country', name.country, those, places);
      if (wrong !== undefined) return fail(country, wrong);
      const here = those.filter((one) => (one.country ?? '') === name.country);
      const odd = placeFault('partner', textOf(partner), here, places);
      return fail(partner, odd ?? say.needsPlace('partner', name.indicator));
    },
  };
}

/** Word a series for a message: `remittances_received of KGZ with RUS`. */
export function seriesWords({ indicator, country, partner }: SeriesName): string {
  const of = country === undefined ? '' : ` of ${country}`;
  return `${indicator}${of}${partner === undefined ? '' : ` with ${partner}`}`;
}

function keyOf({ indicator, country, partner }: SeriesName): string {
  return JSON.stringify([indicator, country ?? '', partner ?? '']);
}

function textOf(cell: Cell | undefined): string {
  return cell?.text ?? '';
}

function unknownIndicator(text: string, known: readonly string[]): Wording {
  return text === ''
    ? say.emptyCell('indicator')
    : say.unknownIndicator(text, closest(text, known), known);
}

function placeFault(
  column: 'country' | 'partner',
  text: string,
  series: readonly SeriesName[],
  places: readonly PlaceLabel[],
): Wording | undefined {
  const [first] = series;
  const known = [...new Set(series.map((one) => one[column] ?? ''))];
  if (first === undefined || known.includes(text)) return undefined;
  const codes = known.filter((code) => code !== '');
  if (text === '') return say.needsPlace(column, first.indicator);
  if (codes.length === 0) return say.takesNoPlace(column, first.indicator);
  const named = places.find(({ label }) => label.toLowerCase() === text.toLowerCase())?.code;
  const near = named !== undefined && codes.includes(named) ? named : closest(text, codes);
  return say.unknownPlace(column, text, first.indicator, near, codes);
}
