import type { Quantiles, RunResult } from '../spec/generated/result.ts';
import { csvLines } from './csv-lines.ts';
import { baselineName, exportNames, locationName } from './export-names.ts';

type Row = readonly (string | number)[];

const COLUMNS = [
  ...['origin_date', 'scenario_id', 'location', 'target', 'horizon'],
  ...['output_type', 'output_type_id', 'value'],
];

const LEVELS = ['0.05', '0.25', '0.5', '0.75', '0.95'] as const satisfies (keyof Quantiles)[];

/**
 * Write the quantiles of results as a hubverse model output of a scenario hub (see docs/records.md
 * for the version and its rules): one line a quantile of a task. The origin is the end of the base
 * year and the horizon counts years, so that the target of horizon 1 is the year after it; the base
 * year is no forecast and left out. The baseline of a scenario is a scenario of its own.
 */
export function renderHubverse(results: readonly RunResult[]): string {
  return csvLines(hubverseRows(results));
}

function* hubverseRows(results: readonly RunResult[]): Generator<Row> {
  yield COLUMNS;
  const names = exportNames(results);
  for (const [i, { years, series }] of results.entries()) {
    const name = names[i] ?? '';
    const origin = `${years[0] ?? ''}-12-31`;
    for (const one of series) {
      const location = locationName(one, (code) => code);
      const task = (scenario: string): Row => [origin, scenario, location, one.indicator];
      yield* quantileRows(task(name), one.quantiles, years);
      yield* quantileRows(task(baselineName(name)), one.baseline.quantiles, years);
    }
  }
}

function* quantileRows(task: Row, quantiles: Quantiles, years: readonly number[]): Generator<Row> {
  for (let horizon = 1; horizon < years.length; horizon += 1) {
    for (const level of LEVELS) {
      const value = quantiles[level][horizon];
      if (value !== undefined) yield [...task, horizon, 'quantile', level, value];
    }
  }
}
