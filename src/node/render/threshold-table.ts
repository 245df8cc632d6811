import type { Knowledge, Threshold } from '../../core/index.ts';
import { amount, unitWords } from './amount.ts';
import { probability } from './number-words.ts';
import { renderTable } from './tables.ts';
import type { Column } from './tables.ts';
import { targetWords } from './target-words.ts';

/** Write a threshold for people. */
export function renderThresholdTable(
  found: Threshold,
  knowledge: Knowledge,
  bold: (text: string) => string,
): string {
  const { scenario, settings, target, runs, warnings } = found;
  const head = [
    bold(`How far until it crosses: ${scenario.title}`),
    targetWords(target, knowledge),
    `${settings.members} members, seed ${settings.seed}; ${runs} values were run on common draws`,
  ];
  const answer = [answerWords(found), ...intervalWords(found), ...nowWords(found)];
  const cautions = warnings.map((warning) => `caution: ${warning}`);
  return `${[head, answer, [gridTable(found)], cautions]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function answerWords(found: Threshold): string {
  const { varied, threshold, tolerance, grid } = found;
  const { id } = varied;
  const goal = goalWords(found);
  const [first, last] = [grid[0], grid.at(-1)];
  if (threshold !== undefined) {
    const within = varied.kind === 'duration' ? '' : ` (to within ${plainly(tolerance)})`;
    return `${goal} from ${id} = ${valueWords(found, threshold)} on${within}.`;
  }
  if (found.found === 'already') {
    return `${goal} at the low end already, ${id} = ${valueWords(found, varied.low)}.`;
  }
  const ends = [first, last].map((point) =>
    point === undefined ? '' : scoreWords(found, point.score),
  );
  return `never within the range: ${goal} nowhere from ${id} = ${valueWords(found, varied.low)} (${ends[0]}) to ${valueWords(found, varied.high)} (${ends[1]}).`;
}

function goalWords({ criterion, target, grid }: Threshold): string {
  if (criterion.kind === 'verdict') {
    const from = grid[0]?.verdict ?? '';
    return criterion.to === undefined || criterion.to === from
      ? criterion.to === undefined
        ? `the verdict is no longer "${from}"`
        : `the verdict is "${from}"`
      : `the verdict reaches "${criterion.to}"`;
  }
  const { kind, value, quantile } = criterion;
  const what = quantile === 0.5 ? 'the median' : `the ${quantile} quantile`;
  const unit = target.kind === 'indicator' ? unitWords(target.unit) : '';
  return `${what} is ${kind} ${amount(value)}${unit}`;
}

function intervalWords({
  interval: [low, high],
  crossingShare,
  found,
  ...rest
}: Threshold): string[] {
  if (found === 'already') return [];
  const share = `${Math.round(crossingShare * 100)}% of the samples cross within the range`;
  if (low === undefined && high === undefined) return [`${share}.`];
  const end = (value: number | undefined, word: string): string =>
    value === undefined ? word : plainly(value, rest.varied.kind === 'duration' ? 6 : 3);
  const interval = `${end(low, 'below the range')} to ${end(high, 'beyond the range')}`;
  return [`90% interval, by members drawn anew 200 times: ${interval}; ${share}.`];
}

function nowWords(found: Threshold): string[] {
  const { current, id } = found.varied;
  return current === undefined ? [] : [`The scenario has ${id} = ${valueWords(found, current)}.`];
}

function gridTable(found: Threshold): string {
  const { criterion, grid, varied } = found;
  const isClaim = criterion.kind === 'verdict';
  const columns: readonly Column[] = [
    { title: varied.id, align: 'right' },
    { title: isClaim ? 'p' : scoreTitle(criterion.quantile), align: 'right' },
    ...(isClaim ? [{ title: 'verdict' }] : []),
    { title: 'crossed' },
  ];
  const rows = grid.map(({ value, score, verdict, crosses }) => [
    ...[plainly(value, varied.kind === 'duration' ? 6 : 3), scoreWords(found, score)],
    ...(isClaim ? [verdict ?? 'untested'] : []),
    crosses ? 'yes' : '',
  ]);
  return renderTable(columns, rows);
}

function scoreTitle(quantile: number): string {
  return quantile === 0.5 ? 'median' : `quantile ${quantile}`;
}

function scoreWords({ criterion }: Threshold, score: number): string {
  if (criterion.kind !== 'verdict') return amount(score);
  return Number.isNaN(score) ? '' : probability(score);
}

function valueWords({ varied }: Threshold, value: number): string {
  if (varied.kind === 'duration') return `${value} ${value === 1 ? 'month' : 'months'}`;
  return `${plainly(value)}${unitWords(varied.unit)}`;
}

/** Write a number as short as so many significant digits allow. */
function plainly(value: number, digits = 3): string {
  return String(Number(value.toPrecision(digits))).replace('-', '−');
}
