import type { Cell, Knowledge, SweepTable } from '../../core/index.ts';
import { plain, probability, signedPercent } from '../render/number-words.ts';
import { renderTable } from '../render/tables.ts';
import type { Column } from '../render/tables.ts';
import type { SweepRecord } from './sweep-record.ts';

/** Variants that a table shows; the rest is for files. */
const MOST_VARIANTS = 25;

/** Series over a horizon, likewise. */
const MOST_SERIES = 6;

/** Claims over a horizon, likewise: each is a column. */
const MOST_CLAIMS = 6;

/** Write a sweep for people: its variants beside the medians, intervals and probabilities. */
export function renderSweep(
  record: SweepRecord,
  tables: readonly SweepTable[],
  knowledge: Knowledge,
): string {
  const [variants = NONE, series = NONE, outcomes = NONE] = ['variants', 'series', 'outcomes'].map(
    (name) => tables.find((table) => table.name === name) ?? NONE,
  );
  const told = groupRows(series, [1, 2, 3, 4, 5]);
  const labelled = groupRows(outcomes, [1, 3]);
  const shown = variants.rows.slice(0, MOST_VARIANTS);
  const context = { columns: variants.columns, shown, knowledge };
  const parts = [
    headOf(record),
    ...told.slice(0, MOST_SERIES).map((rows) => seriesPart(rows, context)),
    ...(labelled.length === 0 ? [] : [claimsPart(labelled.slice(0, MOST_CLAIMS), context)]),
    ...leftOut(variants.rows.length, told.length, labelled.length),
  ];
  return `${parts.join('\n\n')}\n`;
}

const NONE: SweepTable = { name: '', columns: [], rows: [] };

type Rows = readonly (readonly Cell[])[];

type Context = {
  readonly columns: SweepTable['columns'];
  readonly shown: Rows;
  readonly knowledge: Knowledge;
};

function headOf({ title, scenario, variants, design, members, seed }: SweepRecord): string {
  const of = title === scenario.title ? title : `${title}: ${scenario.title}`;
  const count = variants === 1 ? '1 variant' : `${variants} variants`;
  return `${of}\n${count} (${design}) of ${members} members, seed ${seed}; median and 90% interval over the members`;
}

/** The rows of a table that have the same cells in some columns, in order of their first. */
function groupRows({ rows }: SweepTable, by: readonly number[]): readonly Rows[] {
  const groups = new Map<string, (readonly Cell[])[]>();
  for (const row of rows) {
    const key = JSON.stringify(by.map((c) => row[c] ?? null));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

const SERIES_COLUMNS: readonly Column[] = [
  { title: 'median', align: 'right' },
  { title: '90% interval', align: 'right' },
  { title: 'change from the baseline', align: 'right' },
];

function seriesPart(rows: Rows, { columns, shown, knowledge }: Context): string {
  const [, indicator, country, partner, unit, horizon] = rows[0] ?? [];
  const spec = knowledge.settings.tables.find((table) => table.indicator === indicator);
  const scale = spec?.scale ?? 1;
  const places = [country, partner].flatMap((place) => place ?? []).join(' ');
  const what = spec?.title ?? `${String(indicator)}, ${String(unit)}`;
  const body = renderTable(
    [...axisColumns(columns), ...SERIES_COLUMNS],
    shown.map((variant) => {
      const own = rows.find((row) => row[0] === variant[0]) ?? [];
      const [median, low, high] = own.slice(6, 9).map((cell) => plain(Number(cell) / scale));
      return [...axisCells(variant), median ?? '', `${low} to ${high}`, changeWords(own.slice(12))];
    }),
  );
  return `${[what, places, horizonWords(horizon, knowledge)].filter((word) => word !== '').join(', ')}\n${body}`;
}

function changeWords([median, low, high]: readonly Cell[]): string {
  if (typeof median !== 'number') return '';
  return `${signedPercent(median)} (${signedPercent(Number(low))} to ${signedPercent(Number(high))})`;
}

function horizonWords(horizon: Cell, { horizons }: Knowledge): string {
  if (horizon !== 'short' && horizon !== 'mid' && horizon !== 'long') return '';
  const { label, years } = horizons[horizon];
  return `${label} ${years[0]}–${years[1]}`;
}

function claimsPart(groups: readonly Rows[], { columns, shown, knowledge }: Context): string {
  const titles = groups.map(([row = []]) => ({
    title: `${String(row[1])} ${String(row[3])}`,
    align: 'right' as const,
  }));
  const meanings = groups.flatMap(([row]) => {
    const claim = knowledge.claims.find(({ id }) => id === row?.[1]);
    return claim?.kind === 'tested' ? [`${claim.id}: ${claim.labels.holds}`] : [];
  });
  const body = renderTable(
    [...axisColumns(columns), ...titles],
    shown.map((variant) => [
      ...axisCells(variant),
      ...groups.map((rows) => outcomeWords(rows.find((row) => row[0] === variant[0]) ?? [])),
    ]),
  );
  return ['Probability that the expectation holds', ...new Set(meanings), body].join('\n');
}

function outcomeWords(row: readonly Cell[]): string {
  const [p, verdict] = [row[4], row[7]];
  return typeof p === 'number' ? `${String(verdict)} ${probability(p)}` : String(verdict ?? '');
}

function axisColumns(columns: SweepTable['columns']): readonly Column[] {
  return columns.map(({ name, kind }) => ({
    title: name,
    align: kind === 'text' ? 'left' : 'right',
  }));
}

function axisCells(variant: readonly Cell[]): readonly string[] {
  return variant.map((cell) =>
    typeof cell === 'number' ? String(Number(cell.toPrecision(4))) : String(cell ?? ''),
  );
}

function leftOut(variants: number, series: number, claims: number): readonly string[] {
  const left = [
    ...moreThan(variants, MOST_VARIANTS, 'variants'),
    ...moreThan(series, MOST_SERIES, 'series'),
    ...moreThan(claims, MOST_CLAIMS, 'claims'),
  ];
  return left.length === 0
    ? []
    : [`Not shown: ${left.join(', ')}; --out DIR or --format json has all.`];
}

function moreThan(count: number, most: number, what: string): readonly string[] {
  return count > most ? [`${count - most} more ${what}`] : [];
}
