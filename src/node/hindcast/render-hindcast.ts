import type { HindcastFile, Knowledge } from '../../core/index.ts';
import { plain } from '../render/number-words.ts';
import { renderTable } from '../render/tables.ts';
import type { Column } from '../render/tables.ts';
import { indented, wrapText } from '../show/text-blocks.ts';
import type { OpenHindcast } from './open-hindcast.ts';
import type { HindcastResult, ScoredFigure } from './run-hindcast.ts';
import { coverageWords, percent } from './score-words.ts';

type Paper = { readonly bold: (text: string) => string; readonly width: number };

/**
 * Write a hindcast for people: a line for every figure, what became of them together, the misses
 * with what explains them, and the figures that are not scored.
 */
export function renderHindcast(
  { plan, knowledge, scenario }: OpenHindcast,
  result: HindcastResult,
  { bold, width }: Paper,
): string {
  const { settings, baseYear } = result;
  const head = [
    bold(plan.title),
    ...wrapText(
      `From the base year ${baseYear} through ${scenario.title}: ` +
        `${settings.members} members, seed ${settings.seed}. Nothing is tuned to the printed figures.`,
      width,
    ),
  ].join('\n');
  const parts = [
    head,
    figuresTable(plan, knowledge, result),
    summaryLines(result, width).join('\n'),
    `${bold('Outside the 90% interval')}\n${missLines(plan, knowledge, result, width).join('\n')}`,
    `${bold('Not comparable, not scored')}\n${otherLines(plan, width).join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function figuresTable(plan: HindcastFile, knowledge: Knowledge, result: HindcastResult): string {
  const right = (title: string): Column => ({ title, align: 'right' });
  const columns = [
    { title: '' },
    ...[right('year'), right(String(result.baseYear)), right('printed'), right('model')],
    ...[right('90% interval'), right('falls at'), { title: '' }],
  ];
  const rows = plan.indicators.flatMap(({ indicator, label, scale }) => {
    const own = result.figures.filter(({ figure }) => figure.indicator === indicator);
    if (own.length === 0) return [];
    return [
      [label, ...columns.slice(1).map(() => '')],
      ...own.map((one) => figureRow(one, scale, `  ${placeWords(one, knowledge)}`)),
    ];
  });
  return renderTable(columns, rows);
}

function figureRow(one: ScoredFigure, scale: number, place: string): readonly string[] {
  const shown = (value: number): string => plain(value / scale);
  const [low, high] = one.interval90;
  return [
    place,
    String(one.figure.year),
    shown(one.base),
    `${one.figure.at_least === true ? 'over ' : ''}${shown(one.actual)}`,
    shown(one.median),
    `${shown(low)} to ${shown(high)}`,
    percent(one.position),
    verdictOf(one),
  ];
}

function verdictOf({ inside90, inside50, actual, median }: ScoredFigure): string {
  if (inside90) return inside50 ? 'within 50%' : 'within 90%';
  return actual > median ? 'missed, above' : 'missed, below';
}

/** Country and partner of a figure in words. */
function placeWords({ figure }: ScoredFigure, { model }: Knowledge): string {
  const label = (code: string): string =>
    model.places.find((place) => place.code === code)?.label ?? code;
  const { country, partner } = figure;
  return partner === undefined ? label(country) : `${label(country)}, ${label(partner)}`;
}

function summaryLines({ summary }: HindcastResult, width: number): readonly string[] {
  const { inside50, inside90, medianError, medianErrorNoChange, brierRise } = summary;
  const text =
    `Within the 50% interval ${coverageWords(inside50)}, within the 90% interval ${coverageWords(inside90)}; ` +
    'bounds as if the figures were independent, which they are not. ' +
    `Median error of the medians ${percent(medianError)}, of no change from the base year ${percent(medianErrorNoChange)}. ` +
    `Brier score of a rise above the base year ${brierRise.toFixed(2)} (0.25 for who always says one half).`;
  return wrapText(text, width);
}

function missLines(
  plan: HindcastFile,
  knowledge: Knowledge,
  { figures }: HindcastResult,
  width: number,
): readonly string[] {
  const missed = figures.filter(({ inside90 }) => !inside90);
  if (missed.length === 0) return ['none'];
  return missed.flatMap((one) => {
    const shown = plan.indicators.find(({ indicator }) => indicator === one.figure.indicator);
    const [label = ''] = (shown?.label ?? one.figure.indicator).split(',');
    return [
      `${placeWords(one, knowledge)}: ${label} ${one.figure.year} (${one.figure.row})`,
      ...indented(one.figure.why_missed ?? 'no reason is given', width, 2),
    ];
  });
}

function otherLines({ not_comparable: groups = [] }: HindcastFile, width: number): string[] {
  return groups.flatMap(({ reason, rows }) => [
    ...wrapText(`${reason} ${rows.length} ${rows.length === 1 ? 'figure' : 'figures'}:`, width),
    ...indented(rows.join(' '), width, 2),
  ]);
}
