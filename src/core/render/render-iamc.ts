import type { Band, RunResult, SeriesResult } from '../spec/generated/result.ts';
import { csvLines } from './csv-lines.ts';
import type { NamedPlace } from './export-names.ts';
import {
  baselineName,
  exportNames,
  locationName,
  placeNames,
  variableName,
} from './export-names.ts';

type Row = readonly (string | number | boolean)[];

const COLUMNS = ['model', 'scenario', 'region', 'variable', 'unit', 'year', 'value'];

/** What is told of a distribution -> the last part of the variable's name. */
const STATISTICS = [
  ['Mean', ({ mean }: Band) => mean],
  ['5th Percentile', ({ quantiles }: Band) => quantiles['0.05']],
  ['25th Percentile', ({ quantiles }: Band) => quantiles['0.25']],
  ['Median', ({ quantiles }: Band) => quantiles['0.5']],
  ['75th Percentile', ({ quantiles }: Band) => quantiles['0.75']],
  ['95th Percentile', ({ quantiles }: Band) => quantiles['0.95']],
] as const;

/** What pyam's index columns may not lack, and what its meta table calls the run behind it. */
const META = [
  ...['model', 'scenario', 'exclude', 'title', 'run', 'counterpart', 'members', 'seed'],
  ...['version', 'scenario_sha256', 'model_sha256', 'data_sha256'],
];

/**
 * Write results as one long table in the format of the IAMC, as pyam reads it (see docs/records.md
 * for its rules): one line a number. The baseline of a scenario is a scenario of its own, "x
 * (baseline)"; the difference, paired by member, is a variable of the scenario.
 */
export function renderIamc(results: readonly RunResult[], places: readonly NamedPlace[]): string {
  return csvLines(iamcRows(results, places));
}

function* iamcRows(results: readonly RunResult[], places: readonly NamedPlace[]): Generator<Row> {
  yield COLUMNS;
  const nameOf = placeNames(places);
  for (const { result, name } of named(results)) {
    for (const series of result.series) {
      const region = locationName(series, nameOf);
      const variable = variableName(series.indicator);
      const head =
        (scenario: string, more = ''): HeadOf =>
        (statistic) => [
          ...[modelName(result), scenario, region, `${variable}${more}|${statistic}`],
          unitOf(series),
        ];
      yield* bandRows(head(name), series, result.years);
      yield* bandRows(head(baselineName(name)), series.baseline, result.years);
      const difference = head(name, '|Difference from Baseline');
      yield* bandRows(difference, series.difference, result.years);
    }
  }
}

type HeadOf = (statistic: string) => Row;

function* bandRows(headOf: HeadOf, band: Band, years: readonly number[]): Generator<Row> {
  for (const [statistic, pathOf] of STATISTICS) {
    const head = headOf(statistic);
    const path = pathOf(band);
    for (const [t, year] of years.entries()) {
      const value = path[t];
      if (value !== undefined) yield [...head, year, value];
    }
  }
}

/**
 * Write the table that goes with `renderIamc`: one line for each model and scenario, with its
 * counterpart and where it comes from. `exclude` is false throughout, as pyam expects of data that
 * nobody has judged.
 */
export function renderIamcMeta(results: readonly RunResult[]): string {
  const rows = named(results).flatMap(({ result, name }) => {
    const { scenario, engine } = result;
    const from = [
      ...[engine.members, engine.seed, engine.version, scenario.sha256],
      ...[engine.model_sha256, engine.data_sha256],
    ];
    const line = (own: string, run: string, counterpart: string): Row => [
      ...[modelName(result), own, 'False', scenario.title, run, counterpart],
      ...from,
    ];
    return [line(name, 'scenario', baselineName(name)), line(baselineName(name), 'baseline', name)];
  });
  return csvLines([META, ...rows]);
}

function named(
  results: readonly RunResult[],
): readonly { readonly result: RunResult; readonly name: string }[] {
  const names = exportNames(results);
  return results.map((result, i) => ({ result, name: names[i] ?? result.scenario.id }));
}

function modelName({ engine }: RunResult): string {
  return `prospects ${engine.version}`;
}

/** pyam writes no unit where there is none. */
function unitOf({ unit }: SeriesResult): string {
  return unit === '1' ? '' : unit;
}
