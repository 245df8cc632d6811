import { chooseSeries } from '../../core/index.ts';
import type { Knowledge } from '../../core/index.ts';
import { unknownWord, WrongInputError } from '../wrong-input.ts';
import * as say from './messages.ts';

/** How one series is asked for. */
export type SeriesArguments = {
  readonly indicator: string;
  readonly country: string | undefined;
  readonly partner: string | undefined;
};

/**
 * Find the one output of the model that is meant, by its position. Throws, for the user, on unknown
 * names and where country or partner are missing.
 */
export function chooseOneSeries(
  { indicator, country, partner }: SeriesArguments,
  { model }: Knowledge,
): number {
  const choice = chooseSeries(model, {
    indicators: [indicator],
    ...(country === undefined ? {} : { countries: [country] }),
    ...(partner === undefined ? {} : { partners: [partner] }),
  });
  if (!choice.ok) {
    const messages = choice.unknown.map(({ kind, name, near }) => unknownWord(kind, name, near));
    throw new WrongInputError(messages.join('\n'));
  }
  const [only, ...more] = choice.series;
  if (only !== undefined && more.length === 0) return only.output;
  const all = model.outputs.filter((output) => output.indicator === indicator);
  const countries = new Set(all.flatMap((output) => output.country ?? []));
  if (country === undefined && countries.size > 0) {
    throw new WrongInputError(say.countryNeeded(indicator, [...countries]));
  }
  const partners = all.flatMap((one) => (one.country === country ? (one.partner ?? []) : []));
  if (partner === undefined && partners.length > 0) {
    throw new WrongInputError(say.partnerNeeded(indicator, partners));
  }
  const parts = [indicator, country, partner].flatMap((part) => part ?? []);
  throw new WrongInputError(say.noSuchSeries(parts));
}
