import type { RunResult } from '../spec/generated/result.ts';
import { csvLines } from './csv-lines.ts';

const HEADER = [
  ...['scenario', 'indicator', 'country', 'partner', 'unit', 'year', 'run'],
  ...['mean', 'q05', 'q25', 'q50', 'q75', 'q95'],
];

/**
 * Write the series of results as CSV (RFC 4180): one line a series, year and run, where run is
 * `scenario`, `baseline` or `difference`.
 */
export function renderCsv(results: readonly RunResult[]): string {
  const lines = results.flatMap(({ scenario, years, series }) =>
    series.flatMap(({ indicator, country, partner, unit, baseline, difference, ...own }) => {
      const head = [scenario.id, indicator, country ?? '', partner ?? '', unit];
      const runs = [
        ['scenario', own],
        ['baseline', baseline],
        ['difference', difference],
      ] as const;
      return runs.flatMap(([run, band]) =>
        years.map((year, t) => [...head, year, run, ...numbersOf(band, t)]),
      );
    }),
  );
  return csvLines([HEADER, ...lines]);
}

function numbersOf(band: RunResult['series'][number]['baseline'], t: number): (number | string)[] {
  const { quantiles } = band;
  const paths = [
    band.mean,
    ...[
      quantiles['0.05'],
      quantiles['0.25'],
      quantiles['0.5'],
      quantiles['0.75'],
      quantiles['0.95'],
    ],
  ];
  return paths.map((path) => path[t] ?? '');
}
