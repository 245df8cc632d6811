import { chooseSeries, shownFirst } from '../../core/index.ts';
import type { Knowledge, SeriesChoice } from '../../core/index.ts';
import { unknownWord, WrongInputError } from '../wrong-input.ts';
import type { ReportArguments } from './report-options.ts';

/** The series of a report. */
export type ReportSeries = Extract<SeriesChoice, { readonly ok: true }>['series'];

/**
 * Choose the series of a single chart, or those that the tables show first. Throws where an
 * indicator or a country is unknown, or the country has no such indicator.
 */
export function reportSeries(
  { indicator, country }: Pick<ReportArguments, 'indicator' | 'country'>,
  knowledge: Knowledge,
): ReportSeries {
  if (indicator === undefined || country === undefined) return firstSeries(knowledge);
  const choice = chooseSeries(knowledge.model, { indicators: [indicator], countries: [country] });
  if (!choice.ok) {
    const messages = choice.unknown.map(({ kind, name, near }) => unknownWord(kind, name, near));
    throw new WrongInputError(messages.join('\n'));
  }
  const [missing] = choice.missing;
  if (missing !== undefined) throw new WrongInputError(missing.reason);
  return choice.series;
}

/** The series that the tables show first, in the order of the tables. */
function firstSeries(knowledge: Knowledge): ReportSeries {
  const { model, settings } = knowledge;
  const order = settings.tables.map(({ indicator }) => indicator);
  return shownFirst(knowledge)
    .flatMap((output) => {
      const found = model.outputs[output];
      return found === undefined
        ? []
        : [{ ...found, output, country: found.country, partner: found.partner }];
    })
    .toSorted((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator));
}
