import { placeName } from './place-name.ts';
import type { ComparedSeries, ComparisonResult, Knowledge } from '../../core/index.ts';

/** What a series is called in tables and charts, and what its values are divided by there. */
export type SeriesTitle = { readonly title: string; readonly scale: number; readonly sum: string };

const MILLION = 1_000_000;

/**
 * Name a series with its unit and its place. The tables of the data folder say how an indicator is
 * shown; one that is in none has the label of its variable, and money in millions.
 */
export function seriesTitle(series: ComparedSeries, knowledge: Knowledge): SeriesTitle {
  const { indicator, country, partner } = series;
  const place = [country, partner].flatMap((code) =>
    code === null ? [] : [placeName(code, knowledge)],
  );
  const at = place.length === 0 ? '' : `: ${place.join(' – ')}`;
  const table = knowledge.settings.tables.find((one) => one.indicator === indicator);
  const isMoney = series.sum_unit.startsWith('USD');
  const scale = table?.scale ?? (isMoney ? MILLION : 1);
  const sum = `${scaleWord(scale)}${unitWords(series.sum_unit)}`;
  if (table !== undefined) return { title: `${table.title}${at}`, scale, sum };
  const unit = unitWords(series.unit);
  const words = unit === '' ? '' : `, ${scaleWord(scale)}${unit}`;
  return { title: `${labelOf(series, knowledge)}${words}${at}`, scale, sum };
}

/** Name scenarios by their numbers and ids, such as "1 a"; a reference has no number. */
export function numbered({ scenarios }: ComparisonResult): readonly string[] {
  return scenarios.map(({ id }, i) => `${i + 1} ${id}`);
}

/** Say what a scenario is held against. */
export function referenceName({ against, scenarios }: ComparisonResult): string {
  if (against !== null) return against;
  const isShared = scenarios.every(({ baseline }) => baseline === 0);
  return isShared ? 'the baseline' : 'its baseline';
}

/** Name a span with its years. */
export function spanTitle({ label, years }: ComparisonResult['spans'][number]): string {
  const [from, to] = years;
  return `${label === '' ? '' : `${label} `}${from === to ? from : `${from}–${to}`}`;
}

function labelOf(series: ComparedSeries, { model }: Knowledge): string {
  const output = model.outputs.find(
    (one) =>
      one.indicator === series.indicator &&
      (one.country ?? null) === series.country &&
      (one.partner ?? null) === series.partner,
  );
  const variable = model.variables.find(({ name }) => name === output?.variable);
  return variable?.label ?? series.indicator;
}

function scaleWord(scale: number): string {
  if (scale === MILLION) return 'million ';
  return scale === 1000 ? 'thousand ' : '';
}

function unitWords(unit: string): string {
  if (unit === '1' || unit === 'year') return '';
  return unit
    .replace(/\/year$/, ' a year')
    .replace(/^person year$/, 'person-years')
    .replace(/^person\b(?!-)/, 'persons');
}
