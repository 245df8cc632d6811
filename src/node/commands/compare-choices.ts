import { chooseSeries, chooseSpans } from '../../core/index.ts';
import type {
  CompareOptions,
  ComparisonResult,
  Knowledge,
  RunSettings,
  SeriesChoice,
  SpanRequest,
} from '../../core/index.ts';
import { unknownWord, WrongInputError } from '../wrong-input.ts';
import * as say from './compare-messages.ts';
import type { CompareArguments } from './compare-options.ts';

/** Refuse options that exclude each other. */
export function refuseContradictions(args: CompareArguments): void {
  const pairs = [
    ['partner', 'by'],
    ['horizon', 'from'],
    ['horizon', 'to'],
  ] as const;
  for (const [one, other] of pairs) {
    if (args[one] !== undefined && args[other] !== undefined) {
      throw new WrongInputError(say.excludeEachOther(one, other));
    }
  }
}

/** Choose the series; throws with every unknown name, and where none of them exists. */
export function seriesFor(
  args: CompareArguments,
  { model }: Knowledge,
): Extract<SeriesChoice, { readonly ok: true }> {
  const list = (text: string): readonly string[] => text.split(',');
  const choice = chooseSeries(model, {
    indicators: list(args.indicator),
    ...(args.country === undefined ? {} : { countries: list(args.country) }),
    ...(args.partner === undefined ? {} : { partners: list(args.partner) }),
    ...(args.by === undefined ? {} : { byCorridor: true }),
  });
  if (!choice.ok) {
    const messages = choice.unknown.map(({ kind, name, near }) => unknownWord(kind, name, near));
    throw new WrongInputError(messages.join('\n'));
  }
  if (choice.series.length > 0) return choice;
  throw new WrongInputError(say.nothingThere(choice.missing.map(namedMissing)));
}

/** Name something that is missing. */
export function namedMissing({
  indicator,
  country,
  partner,
  reason,
}: ComparisonResult['missing'][number]): { readonly what: string; readonly reason: string } {
  return { what: [indicator, country, partner].flatMap((part) => part ?? []).join(' '), reason };
}

/** The years and spans of a comparison, and what is said of horizons that are left out. */
export type ChosenYears = {
  readonly options: Pick<CompareOptions, 'shown' | 'spans'>;
  readonly warnings: readonly string[];
};

/** Choose years and spans; throws where they lie outside the runs. */
export function yearsFor(
  { from, to, horizon }: CompareArguments,
  { settings, horizons }: Knowledge,
  { until }: RunSettings,
): ChosenYears {
  const first = settings.base_year;
  const years = Array.from({ length: until - first + 1 }, (_, t) => first + t);
  if (from === undefined && to === undefined) {
    const request: SpanRequest = horizon === undefined ? undefined : { horizon };
    const { spans, beyond } = chooseSpans(request, horizons, years);
    if (horizon !== undefined && beyond.length > 0) throw new WrongInputError(beyond.join('\n'));
    return { options: { spans }, warnings: beyond };
  }
  const shown = [from ?? first, to ?? until] as const;
  if (shown.some((year) => year < first || year > until)) {
    throw new WrongInputError(say.yearsOutside(first, until));
  }
  if (shown[0] > shown[1]) throw new WrongInputError(say.endsBeforeStart(...shown));
  const { spans } = chooseSpans({ from: shown[0], to: shown[1] }, horizons, years);
  return { options: { spans, shown }, warnings: [] };
}
