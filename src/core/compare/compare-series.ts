import { cell } from '../plan/plan.ts';
import type { Ensemble, Simulation } from '../plan/plan.ts';
import type {
  Band,
  ComparedPath,
  ComparedSeries,
  Pair,
  SpanSummary,
} from '../spec/generated/comparison.ts';
import { intervalOf, meanOverYears, summariseHorizon } from '../summarise/summarise-horizon.ts';
import { PROBABILITIES, summariseSeries } from '../summarise/summarise-series.ts';
import { chanceAbove } from './chances.ts';
import { accumulate, pairedDifferences } from './differences.ts';
import { findTrough } from './find-trough.ts';
import type { ChosenSeries, ComparedRun } from './types.ts';

/** What a series is compared over; positions count the years of the runs. */
export type SeriesFrame = {
  readonly years: readonly number[];
  /** The first and last position of the paths that are told of. */
  readonly shown: { readonly from: number; readonly to: number };
  readonly spans: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** What a run is held against. */
  readonly referenceOf: (run: ComparedRun) => Ensemble;
};

/**
 * Lay the runs side by side in one series, the `element`-th of their ensembles: each with its
 * paired differences, and each two with the share of members in which one is above the other.
 */
export function compareSeries(
  { indicator, country, partner, unit }: ChosenSeries,
  element: number,
  runs: readonly ComparedRun[],
  frame: SeriesFrame,
): ComparedSeries {
  return {
    indicator,
    country: country ?? null,
    partner: partner ?? null,
    unit,
    sum_unit: sumUnit(unit),
    scenarios: runs.map((run) => comparePath(run, element, unit, frame)),
    pairs: runs.flatMap((first, i) =>
      runs.slice(i + 1).map((second) => comparePair(first, second, element, frame)),
    ),
  };
}

/** Give the unit of a sum over years: "USD" for "USD/year", "person year" for "person". */
export function sumUnit(unit: string): string {
  if (unit.endsWith('/year')) return unit.slice(0, -'/year'.length);
  return unit === '1' ? 'year' : `${unit} year`;
}

function comparePath(
  run: ComparedRun,
  element: number,
  unit: string,
  frame: SeriesFrame,
): ComparedPath {
  const { years, shown } = frame;
  const { members } = run.scenario;
  const pair = pairOf(run.scenario, frame.referenceOf(run));
  const [bands] = summariseSeries(
    [{ indicator: '', country: undefined, partner: undefined, unit, wanted: element }],
    pair,
  );
  if (bands === undefined) throw new Error('one series gave no summary');
  const values = pairedDifferences(pair.scenario, pair.baseline, element);
  const { mean, quantiles } = bands.difference;
  const trough = findTrough({ years, members, values, medians: quantiles['0.5'], means: mean });
  return {
    scenario: run.id,
    ...bandWithin(bands, shown),
    reference: bandWithin(bands.baseline, shown),
    difference: bandWithin(bands.difference, shown),
    spans: frame.spans.map((span) => summariseSpan(pair, element, values, span)),
    ...(trough === undefined ? {} : { trough }),
  };
}

/** See two ensembles as the summaries do. */
function pairOf(scenario: Ensemble, reference: Ensemble): Simulation {
  const none = new Float64Array();
  return { scenario, baseline: reference, parameters: none, shockParameters: none };
}

function bandWithin({ mean, quantiles }: Band, { from, to }: SeriesFrame['shown']): Band {
  const within = (path: readonly number[]): number[] => path.slice(from, to + 1);
  const cut = { mean: within(mean), quantiles: { ...quantiles } };
  for (const p of PROBABILITIES) cut.quantiles[`${p}`] = within(quantiles[`${p}`]);
  return cut;
}

function summariseSpan(
  pair: Simulation,
  element: number,
  differences: Float64Array,
  span: SeriesFrame['spans'][number],
): SpanSummary {
  const { scenario, baseline, change } = summariseHorizon(pair, element, span.from, span.to);
  const sums = accumulate(differences, pair.scenario.members, span);
  const years = span.to - span.from + 1;
  return {
    name: span.name,
    value: scenario,
    reference: baseline,
    difference: intervalOf(sums.map((sum) => sum / years)),
    ...(change === undefined ? {} : { change }),
    accumulated: intervalOf(sums),
  };
}

function comparePair(
  first: ComparedRun,
  second: ComparedRun,
  element: number,
  { shown, spans }: SeriesFrame,
): Pair {
  const byYear = Array.from({ length: shown.to - shown.from + 1 }, (_, i) =>
    chanceAbove(
      cell(first.scenario, element, shown.from + i),
      cell(second.scenario, element, shown.from + i),
    ),
  );
  return {
    scenarios: [first.id, second.id],
    above: byYear.map(({ above }) => above),
    equal: byYear.map(({ equal }) => equal),
    spans: spans.map(({ name, from, to }) => {
      const [a, b] = [first, second].map(({ scenario }) =>
        meanOverYears(scenario, element, from, to),
      );
      if (a === undefined || b === undefined) throw new Error('a pair has two scenarios');
      return { name, ...chanceAbove(a, b) };
    }),
  };
}
