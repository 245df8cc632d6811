import * as say from './messages.ts';
import type { CompareSpan } from './types.ts';

/** The horizons that are told of when nothing else is asked for. */
const USUAL_HORIZONS = ['mid', 'long'] as const;

type Horizons = Readonly<
  Record<string, { readonly label: string; readonly years: readonly [number, number] }>
>;

/** What is told of: one horizon, some years, or the usual horizons. */
export type SpanRequest =
  { readonly horizon: string } | { readonly from: number; readonly to: number } | undefined;

/**
 * Choose the spans of a comparison. `beyond` says of each horizon that ends after the runs do that
 * it is left out; if that leaves none, the years after the base year are one span.
 */
export function chooseSpans(
  request: SpanRequest,
  horizons: Horizons,
  years: readonly number[],
): { readonly spans: readonly CompareSpan[]; readonly beyond: readonly string[] } {
  if (request !== undefined && 'from' in request) {
    return { spans: [spanOfYears(request.from, request.to)], beyond: [] };
  }
  const names = request === undefined ? USUAL_HORIZONS : [request.horizon];
  const wanted = names.flatMap((name) => {
    const horizon = horizons[name];
    return horizon === undefined ? [] : [{ name, label: horizon.label, years: horizon.years }];
  });
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const spans = wanted.filter((span) => span.years[0] >= first && span.years[1] <= last);
  const beyond = wanted
    .filter((span) => !spans.includes(span))
    .map(({ label, years: [, end] }) => say.spanBeyond(label, end, last));
  return { spans: spans.length > 0 ? spans : [spanOfYears(years[1] ?? first, last)], beyond };
}

function spanOfYears(from: number, to: number): CompareSpan {
  return { name: from === to ? `${from}` : `${from}-${to}`, label: '', years: [from, to] };
}
