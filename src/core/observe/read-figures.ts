import type { Issue } from '../issue.ts';
import { MOST_FAULTS, withinReason } from '../validate/limits.ts';
import { numberOf, yearOf } from './cells.ts';
import * as say from './messages.ts';
import { cellFault, readTable } from './read-table.ts';
import type { CellPlace, TableText } from './read-table.ts';
import { seriesWords } from './series-list.ts';
import type { SeriesList, SeriesName } from './series-list.ts';

/** The columns of a file of figures. */
const FIGURE_COLUMNS = ['country', 'partner', 'indicator', 'year', 'value'] as const;

/** A figure that a user gives for a series in a year. */
export type Figure = {
  /** Position in the list of series. */
  readonly series: number;
  readonly year: number;
  readonly value: number;
  /** Where its row begins, where its year stands, and where its value stands. */
  readonly place: CellPlace;
  readonly yearPlace: CellPlace;
  readonly valuePlace: CellPlace;
};

export type Figures = { readonly figures: readonly Figure[]; readonly issues: readonly Issue[] };

/**
 * Read a file of figures: `country,partner,indicator,year,value`, the partner empty for totals. All
 * faults of the file are collected: form, names, years outside `years` (first and last), and
 * figures that are given twice.
 */
export function readFigures(
  source: TableText,
  series: readonly SeriesName[],
  list: SeriesList,
  years: readonly [number, number],
): Figures {
  const { file } = source;
  const table = readTable(source, FIGURE_COLUMNS);
  const check = { file, issues: [...table.issues] };
  const seen = new Map<string, number>();
  const figures = table.rows.flatMap((row) => {
    if (check.issues.length > MOST_FAULTS) return [];
    const found = list.find(row, file);
    if (!found.ok) check.issues.push(found.issue);
    const year = yearOf(row('year'), check);
    const value = numberOf(row('value'), 'value', check);
    const yearPlace = { file, ...row('year') };
    const isOutside = year !== undefined && (year < years[0] || year > years[1]);
    if (isOutside) check.issues.push(cellFault(yearPlace, say.yearOutside(year, ...years)));
    if (!found.ok || year === undefined || value === undefined || isOutside) return [];
    const key = `${found.position}.${year}`;
    const first = seen.get(key);
    if (first !== undefined) {
      const name = seriesWords(series[found.position] ?? { indicator: '' });
      check.issues.push(cellFault(yearPlace, say.figureTwice(name, year, first)));
      return [];
    }
    seen.set(key, row('value').line);
    const place = { file, ...row('country') };
    const valuePlace = { file, ...row('value') };
    return [{ series: found.position, year, value, place, yearPlace, valuePlace }];
  });
  return { figures, issues: withinReason(check.issues) };
}
