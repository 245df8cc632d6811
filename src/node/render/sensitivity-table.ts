import type { Knowledge, Sensitivity } from '../../core/index.ts';
import { amount, unitWords } from './amount.ts';
import { probability } from './number-words.ts';
import { renderTable } from './tables.ts';
import type { Column } from './tables.ts';
import { targetWords } from './target-words.ts';
import { tornadoBar } from './tornado-bar.ts';

/** How a table is to be set. */
export type SensitivityStyle = {
  /** Rows to show. */
  readonly top: number;
  readonly bold: (text: string) => string;
};

/** Write for people what moves an outcome. */
export function renderSensitivityTable(
  found: Sensitivity,
  knowledge: Knowledge,
  { top, bold }: SensitivityStyle,
): string {
  const { scenario, settings, target, groups } = found;
  const head = [
    bold(`What moves the outcome: ${scenario.title}`),
    targetWords(target, knowledge),
    `${outcomeWords(found)}; ${settings.members} members, seed ${settings.seed}`,
  ].join('\n');
  const body = groups === undefined ? tornadoTable(found, top) : sobolTable(found);
  return `${head}\n\n${body}\n`;
}

function outcomeWords({ target, mean, spread, members }: Sensitivity): string {
  if (target.kind === 'claim') {
    const under =
      target.claim.given === undefined ? '' : ` among ${members} members under its condition`;
    return `it does with probability ${probability(mean)}${under}`;
  }
  const unit = unitWords(target.unit);
  if (spread === undefined) return `mean ${amount(mean)}${unit}`;
  const { median, low, high } = spread;
  return `median ${amount(median)}${unit} (90%: ${amount(low)} to ${amount(high)})`;
}

const right = { align: 'right' } as const;

function tornadoTable(found: Sensitivity, top: number): string {
  const { influences, mean, target, explained } = found;
  const shown = influences.slice(0, top);
  const write = target.kind === 'claim' ? probability : amount;
  const ends = [mean, ...shown.flatMap(({ outcomes }) => outcomes)];
  const scale = [Math.min(...ends), Math.max(...ends)] as const;
  const columns: readonly Column[] = [
    ...[{ title: 'drawn number' }, { title: 'basis' }],
    ...[
      { title: 'rank corr.', ...right },
      { title: '(90%)', ...right },
    ],
    ...[{ title: 'lowest fifth', ...right }, { title: 'highest fifth', ...right }, { title: '' }],
  ];
  const rows = shown.map(({ input, correlation, interval: [low, high], outcomes }) => [
    ...[
      input.key,
      input.kind === 'noise' ? 'noise' : input.basis,
      signed(correlation),
      `${signed(low)} to ${signed(high)}`,
    ],
    ...[write(outcomes[0]), write(outcomes[1]), tornadoBar(outcomes, mean, scale)],
  ]);
  const rest = influences[top];
  const notes = [
    `lowest and highest fifth: ${target.kind === 'claim' ? 'probability' : 'mean outcome'} where the number is at that end of its range; bar: - low, + high, | the mean`,
    ...(rest === undefined
      ? []
      : [
          `${influences.length - top} more are drawn, with rank correlations of ${Math.abs(rest.correlation).toFixed(2)} and less`,
        ]),
    ...(shown.some(({ input }) => input.kind === 'noise')
      ? ['noise: mean of its yearly draws']
      : []),
    `share of the variance of the outcome's ranks that goes with them one by one: parameters ${percent(explained.parameters)}, noise ${percent(explained.noise)}; the rest is single years, and what they do together`,
  ];
  return `${renderTable(columns, rows)}\n\n${notes.join('\n')}`;
}

function sobolTable({ groups = [], settings, influences }: Sensitivity): string {
  const columns: readonly Column[] = [
    ...[{ title: 'group of draws' }, { title: 'draws', ...right }, { title: 'basis' }],
    ...[
      { title: 'first-order', ...right },
      { title: '(90%)', ...right },
    ],
    ...[{ title: 'total', ...right }, { title: '(90%)', ...right }, { title: '' }],
  ];
  const rows = groups.map((group) => [
    ...[group.name, group.kind === 'noise' ? '' : String(group.inputs.length)],
    ...[group.kind === 'others' ? '' : group.bases.join(', ')],
    ...[
      signed(group.first),
      `${signed(group.firstInterval[0])} to ${signed(group.firstInterval[1])}`,
    ],
    ...[
      signed(group.total),
      `${signed(group.totalInterval[0])} to ${signed(group.totalInterval[1])}`,
    ],
    '#'.repeat(Math.round(Math.min(1, Math.max(0, group.total)) * 20)),
  ]);
  const draws = influences.filter(({ input }) => input.kind !== 'noise').length;
  const sum = groups.reduce((all, { first }) => all + first, 0);
  const notes = [
    'first-order: share of the variance by the group alone; total: by itself and together with others; bar: total',
    `first-order indices add up to ${signed(sum)}; what is missing to 1 is what groups do together`,
    `${groups.length + 2} samples of ${settings.members}; of ${draws} draws, those with the largest rank correlations are groups of their own`,
  ];
  return `${renderTable(columns, rows)}\n\n${notes.join('\n')}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Write a correlation or an index with two decimals. */
function signed(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text.replace('-', '−');
}
