import type { AttributionResult, Spread } from '../../core/index.ts';
import { plain } from '../render/number-words.ts';
import { renderTable } from '../render/tables.ts';
import { wrapText } from '../show/text-blocks.ts';

type Writing = { readonly bold: (text: string) => string; readonly columns: number };

/** Write an attribution for people: the words, and a table of shocks and their levers. */
export function renderAttribution(result: AttributionResult, { bold, columns }: Writing): string {
  const { scenario, engine, text, shocks } = result;
  const { members, seed } = engine;
  const head = [
    bold(scenario.title),
    `${members} members, seed ${seed}. A conditional scenario, not a prediction.`,
  ];
  const words = text.map((paragraph) => wrapText(paragraph, columns).join('\n'));
  const blocks = [head.join('\n'), ...words];
  if (shocks.length > 0) blocks.push(tableOf(result, bold), ...notes(result, columns));
  return `${blocks.join('\n\n')}\n`;
}

const SCALES = [
  { size: 1e9, word: 'billion ' },
  { size: 1e6, word: 'million ' },
  { size: 1e4, word: 'thousand ', by: 1e3 },
];

function tableOf(result: AttributionResult, bold: (text: string) => string): string {
  const { shocks, difference, interaction, series, years, method } = result;
  const largest = Math.max(
    ...[difference, ...shocks.map(({ share }) => share)].map(({ mean }) => Math.abs(mean)),
  );
  const scale = SCALES.find(({ size }) => largest >= size);
  const by = scale?.by ?? scale?.size ?? 1;
  const write = (value: number): string => plain(value / by);
  const errors = method.channels === 'sampled' || method.shocks === 'sampled';
  const row = (name: string, share: Spread, rest: readonly string[]): string[] => [
    ...[name, write(share.mean), write(share.median)],
    ...[`${write(share.low)} to ${write(share.high)}`, ...rest],
  ];
  const error = (value: number | null): readonly string[] =>
    errors ? [value === null ? '' : write(value)] : [];
  const rows = shocks.flatMap((one) => [
    row(one.shock, one.share, [
      ...error(one.standard_error),
      ...[one.alone, one.last, one.interaction].map(({ mean }) => write(mean)),
    ]),
    ...one.channels.map((channel) =>
      row(`  ${channel.lever}`, channel.share, error(channel.standard_error)),
    ),
  ]);
  const alone = shocks.reduce((sum, one) => sum + one.alone.mean, 0);
  const last = shocks.reduce((sum, one) => sum + one.last.mean, 0);
  const total = row('together', difference, [
    ...error(null),
    ...[alone, last, interaction.mean].map(write),
  ]);
  const titles = ['mean', 'median', '90% interval', ...(errors ? ['error'] : [])];
  const title = `${series.indicator}, ${scale?.word ?? ''}${unitOf(series.unit)}, ${years[0] === years[1] ? years[0] : years.join('–')}`;
  const table = renderTable(
    [
      { title: 'share of' },
      ...[...titles, 'alone', 'last', 'interaction'].map((name) => ({
        title: name,
        align: 'right' as const,
      })),
    ],
    [...rows, total],
  );
  return `${bold(title)}\n${table}`;
}

function unitOf(unit: string): string {
  return unit === '1' ? 'as a number' : unit.replaceAll('/', ' a ');
}

function notes({ method }: AttributionResult, columns: number): readonly string[] {
  const text =
    'share: what a shock, and below it each lever that it moves, has to do with the difference, paired by member; means add up. alone: what it does without the others; last: what it adds to all others; interaction: share less alone.';
  return [wrapText(`${text} ${simulationWords(method.simulations)}`, columns).join('\n')];
}

function simulationWords(count: number): string {
  return `Every member was simulated ${count === 1 ? 'once' : `${count} times`}.`;
}
