import type {
  ComparedPath,
  ComparedSeries,
  ComparisonResult,
  Interval,
  Knowledge,
} from '../../core/index.ts';
import { missingLines } from './compare-missing.ts';
import { renderComparedOutcomes } from './compare-outcomes.ts';
import { pairsTables } from './compare-pairs.ts';
import { troughTable } from './compare-troughs.ts';
import { numbered, referenceName, seriesTitle, spanTitle } from './compare-words.ts';
import type { SeriesTitle } from './compare-words.ts';
import { intervalWords, percentWords } from './compare-intervals.ts';
import { renderTable } from './tables.ts';
import type { Column } from './tables.ts';

/** How a comparison is shown. */
export type TableOptions = {
  readonly columns: number;
  readonly bold: (text: string) => string;
  /** Whether each year has rows of its own. */
  readonly byYear: boolean;
};

/** Write a comparison for people: what is compared, series by series, then the labels. */
export function renderCompareTables(
  comparison: ComparisonResult,
  knowledge: Knowledge,
  options: TableOptions,
): string {
  const series = comparison.series.map((one) => seriesBlock(one, comparison, knowledge, options));
  const parts = [
    headOf(comparison, options.bold),
    ...series,
    ...missingLines(comparison),
    renderComparedOutcomes(comparison, knowledge, options),
  ];
  return `${parts.join('\n\n')}\n`;
}

function headOf(comparison: ComparisonResult, bold: TableOptions['bold']): string {
  const { scenarios, engine } = comparison;
  const names = numbered(comparison);
  const width = Math.max(...names.map(({ length }) => length));
  const lines = scenarios.map(({ title }, i) => `${(names[i] ?? '').padEnd(width)}  ${title}`);
  return [
    bold('Scenarios side by side'),
    ...lines,
    `${engine.members} members, seed ${engine.seed}, the same in all. Conditional scenarios, not predictions: median and, in brackets, 90% interval; differences from the same member of ${referenceName(comparison)}.`,
  ].join('\n');
}

function seriesBlock(
  series: ComparedSeries,
  comparison: ComparisonResult,
  knowledge: Knowledge,
  { bold, byYear }: TableOptions,
): string {
  const words = seriesTitle(series, knowledge);
  const tables = [
    ...(byYear ? [yearsTable(series, comparison, words)] : []),
    spansTable(series, comparison, words),
    troughTable(series, comparison, words.scale),
    ...pairsTables(series, comparison),
  ];
  return `${bold(words.title)}\n${tables.filter((table) => table !== '').join('\n\n')}`;
}

const right = (title: string): Column => ({ title, align: 'right' });

/** What stands in the rows of one stretch of years: the references first, each once. */
type Line = { readonly name: string; readonly path: ComparedPath; readonly isReference: boolean };

function linesOf(series: ComparedSeries, comparison: ComparisonResult): readonly Line[] {
  const names = numbered(comparison);
  const own = series.scenarios.map((path, i) => ({
    ...{ name: names[i] ?? path.scenario, path, isReference: false },
  }));
  if (comparison.against !== null) return own;
  const baselines = comparison.scenarios.map(({ baseline }) => baseline);
  const count = new Set(baselines).size;
  const references = series.scenarios.flatMap((path, i) => {
    if (baselines.indexOf(baselines[i] ?? 0) !== i) return [];
    const sharing = baselines.flatMap((one, k) => (one === baselines[i] ? [k + 1] : []));
    const name = count === 1 ? 'baseline' : `baseline of ${sharing.join(', ')}`;
    return [{ name, path, isReference: true }];
  });
  return [...references, ...own];
}

function spansTable(
  series: ComparedSeries,
  comparison: ComparisonResult,
  { scale, sum }: SeriesTitle,
): string {
  const lines = linesOf(series, comparison);
  const rows = comparison.spans.flatMap((span, s) =>
    lines.flatMap(({ name, path, isReference }, i) => {
      const summary = path.spans[s];
      if (summary === undefined) return [];
      const first = i === 0 ? spanTitle(span) : '';
      if (isReference) return [[first, name, intervalWords(summary.reference, scale), '', '', '']];
      const { value, difference, change, accumulated } = summary;
      return [
        [
          ...[first, name, intervalWords(value, scale), intervalWords(difference, scale)],
          change === undefined ? '' : percentWords(change),
          intervalWords(accumulated, scale),
        ],
      ];
    }),
  );
  const titles = [
    'mean of the years',
    'difference',
    'change',
    `accumulated${sum === '' ? '' : `, ${sum}`}`,
  ];
  return renderTable([{ title: '' }, { title: '' }, ...titles.map(right)], rows);
}

function yearsTable(
  series: ComparedSeries,
  comparison: ComparisonResult,
  { scale }: SeriesTitle,
): string {
  const lines = linesOf(series, comparison);
  const rows = comparison.years.flatMap((year, t) =>
    lines.map(({ name, path, isReference }, i) => {
      const first = i === 0 ? String(year) : '';
      if (isReference)
        return [first, name, intervalWords(intervalAt(path.reference, t), scale), ''];
      return [
        ...[first, name, intervalWords(intervalAt(path, t), scale)],
        intervalWords(intervalAt(path.difference, t), scale),
      ];
    }),
  );
  return renderTable([{ title: '' }, { title: '' }, right('year'), right('difference')], rows);
}

function intervalAt({ quantiles }: Pick<ComparedPath, 'quantiles'>, t: number): Interval {
  return {
    median: quantiles['0.5'][t] ?? NaN,
    low: quantiles['0.05'][t] ?? NaN,
    high: quantiles['0.95'][t] ?? NaN,
  };
}
