import { fanAxis, fanSvg } from '../../core/index.ts';
import type { PathSeries } from '../engine/engine.ts';
import type { Period } from './shock-periods.ts';
import type { Words } from './words.ts';

type FanView = {
  readonly series: PathSeries;
  /** Those beside it, which share its scale. */
  readonly beside: readonly PathSeries[];
  readonly years: readonly number[];
  readonly unit: string;
  readonly words: Words;
  readonly caption: string;
  readonly periods: readonly Period[];
  /** Position of its colour: 0 for A, 1 for B. */
  readonly colour: number;
  /** Unique in the document. */
  readonly id: string;
};

/** Draw a fan by the core's renderer, in the page's words. */
export function drawFan(view: FanView): string {
  const { series, beside, years, unit, words, caption, periods, colour, id } = view;
  const axis = fanAxis([series, ...beside].map((one) => ({ years, ...linesOf(one) })));
  return fanSvg(
    {
      ...{ years, colour, ...linesOf(series) },
      periods: periods.map(({ from, to, type }) => ({ from, to, label: words.shock(type) })),
    },
    {
      ...{ id, axis, title: caption, description: describeFan(view) },
      number: (value) => words.amount(value, unit),
    },
  );
}

function linesOf({ quantiles, baseline }: PathSeries) {
  return { quantiles, baseline: { values: baseline.quantiles['0.5'] } };
}

/** Say a fan in numbers: for those who do not see it. */
function describeFan({
  series,
  years,
  unit,
  words,
}: Pick<FanView, 'series' | 'years' | 'unit' | 'words'>): string {
  const { t, amount } = words;
  const { quantiles, baseline } = series;
  const end = (path: readonly number[]) => amount(path.at(-1) ?? 0, unit);
  return t('fan.desc', {
    years: t('fan.years', { first: years[0] ?? '', last: years.at(-1) ?? '' }),
    base: amount(quantiles['0.5'][0] ?? 0, unit),
    last: years.at(-1) ?? '',
    median: end(quantiles['0.5']),
    half: t('range', { low: end(quantiles['0.25']), high: end(quantiles['0.75']) }),
    ninety: t('range', { low: end(quantiles['0.05']), high: end(quantiles['0.95']) }),
    baseline: end(baseline.quantiles['0.5']),
  });
}
