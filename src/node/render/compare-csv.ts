import { csvLines } from '../../core/index.ts';
import type { ComparedPath, ComparedSeries, ComparisonResult } from '../../core/index.ts';

const HEADER = [
  ...['indicator', 'country', 'partner', 'unit', 'scenario', 'against', 'span', 'from', 'to'],
  ...['measure', 'value', 'q05', 'q25', 'q50', 'q75', 'q95'],
];

/** A number of a row; undefined where the measure has none. */
type Figure = number | null | undefined;

type Row = {
  readonly unit: string;
  readonly scenario: string;
  readonly against: string;
  /** Empty for a single year. */
  readonly span: string;
  readonly from: Figure;
  readonly to: Figure;
  readonly measure: string;
  /** The mean; a share of members for `above` and `equal`; a year of the median's for the turns. */
  readonly value?: Figure;
  /** 5, 25, 50, 75 and 95%. */
  readonly quantiles?: readonly Figure[];
};

/**
 * Write the series of a comparison as CSV (RFC 4180): one line a series, scenario, stretch of years
 * and measure. Labels are a table of their own.
 */
export function renderCompareCsv(comparison: ComparisonResult): string {
  const lines = comparison.series.flatMap((series) => {
    const { indicator, country, partner } = series;
    const rows = [
      ...series.scenarios.flatMap((path) => pathRows(path, series, comparison)),
      ...series.pairs.flatMap((pair) => pairRows(pair, comparison)),
    ];
    return rows.map((row) => [
      ...[indicator, country ?? '', partner ?? ''],
      ...[row.unit, row.scenario, row.against, row.span, figure(row.from), figure(row.to)],
      ...[row.measure, figure(row.value)],
      ...Array.from({ length: 5 }, (_, i) => figure(row.quantiles?.[i])),
    ]);
  });
  return csvLines([HEADER, ...lines]);
}

function figure(value: Figure): string {
  return value === undefined || value === null ? '' : String(value);
}

function pathRows(
  path: ComparedPath,
  { unit, sum_unit: sumUnit }: ComparedSeries,
  { against, years, spans }: ComparisonResult,
): readonly Row[] {
  const head = { unit, scenario: path.scenario, against: against ?? 'baseline' };
  const bands = [
    ['value', path],
    ['reference', path.reference],
    ['difference', path.difference],
  ] as const;
  const byYear = bands.flatMap(([measure, { mean, quantiles }]) =>
    years.map((year, t) => ({
      ...{ ...head, span: '', from: year, to: year, measure, value: mean[t] },
      quantiles: [
        ...[quantiles['0.05'][t], quantiles['0.25'][t], quantiles['0.5'][t]],
        ...[quantiles['0.75'][t], quantiles['0.95'][t]],
      ],
    })),
  );
  const bySpan = path.spans.flatMap((summary, s) => {
    const [from, to] = spans[s]?.years ?? [];
    const rows = [
      ['value', summary.value, unit],
      ['reference', summary.reference, unit],
      ['difference', summary.difference, unit],
      ['change', summary.change, '1'],
      ['accumulated', summary.accumulated, sumUnit],
    ] as const;
    return rows.flatMap(([measure, interval, own]) =>
      interval === undefined
        ? []
        : [
            {
              ...{ ...head, unit: own, span: summary.name, from, to, measure },
              quantiles: [interval.low, undefined, interval.median, undefined, interval.high],
            },
          ],
    );
  });
  return [...byYear, ...bySpan, ...turnRows(path, head)];
}

function turnRows(
  { trough }: ComparedPath,
  head: Pick<Row, 'scenario' | 'against'>,
): readonly Row[] {
  if (trough === undefined) return [];
  const { side, year, members, recovery } = trough;
  const turns = [
    [`trough_${side}`, year, members],
    ['recovery', recovery.year, recovery.members],
  ] as const;
  return turns.map(([measure, value, { low, median, high }]) => ({
    ...{ ...head, unit: 'calendar year', span: '', from: undefined, to: undefined },
    ...{ measure, value, quantiles: [low, undefined, median, undefined, high] },
  }));
}

function pairRows(
  { scenarios, above, equal, spans: chances }: ComparedSeries['pairs'][number],
  { years, spans }: ComparisonResult,
): readonly Row[] {
  const [scenario = '', against = ''] = scenarios;
  const head = { unit: '1', scenario, against };
  const stretches = [
    ...years.map((year, t) => ({
      ...{ span: '', from: year, to: year, above: above[t], equal: equal[t] },
    })),
    ...chances.map((chance, s) => ({
      ...{ span: chance.name, from: spans[s]?.years[0], to: spans[s]?.years[1] },
      ...{ above: chance.above, equal: chance.equal },
    })),
  ];
  return stretches.flatMap(({ above: up, equal: same, ...stretch }) => [
    { ...head, ...stretch, measure: 'above', value: up },
    { ...head, ...stretch, measure: 'equal', value: same },
  ]);
}
