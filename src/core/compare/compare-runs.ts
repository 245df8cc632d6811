import type { Ensemble } from '../plan/plan.ts';
import type { ComparedSeries, ComparisonResult } from '../spec/generated/comparison.ts';
import { compareLabels } from './compare-labels.ts';
import { compareSeries } from './compare-series.ts';
import * as say from './messages.ts';
import type { SeriesFrame } from './compare-series.ts';
import type { ChosenSeries, CompareSpan, ComparedRun } from './types.ts';

/** What the runs are compared in. */
export type CompareFrame = {
  readonly series: readonly ChosenSeries[];
  /** Of the runs, ascending without gaps. */
  readonly years: readonly number[];
  /** The years whose paths are told, both ends included; all when absent. */
  readonly shown?: readonly [number, number];
  /** They lie within the years of the runs. */
  readonly spans: readonly CompareSpan[];
  /** The run that all are held against; each against its own baseline when absent. */
  readonly against?: string;
};

/** What a comparison finds, before it is written in any form. */
export type Comparison = Pick<
  ComparisonResult,
  'against' | 'years' | 'spans' | 'series' | 'outcomes' | 'untested' | 'warnings'
> & {
  readonly scenarios: readonly Pick<
    ComparedRun,
    'id' | 'title' | 'description' | 'baselineNumber'
  >[];
};

/**
 * Lay runs on common draws side by side: series by series, then their labels. Throws when what
 * they are to be held against is not among them.
 */
export function compareRuns(runs: readonly ComparedRun[], frame: CompareFrame): Comparison {
  const against = againstOf(runs, frame.against);
  const seriesFrame = positioned(frame, (run) => against?.scenario ?? run.baseline);
  const { from, to } = seriesFrame.shown;
  const { outcomes, untested } = compareLabels(runs, against);
  return {
    scenarios: runs.map(({ id, title, description, baselineNumber }) => ({
      ...{ id, title, description, baselineNumber },
    })),
    against: against?.id ?? null,
    years: frame.years.slice(from, to + 1),
    spans: frame.spans.map(({ name, label, years }) => ({ name, label, years: [...years] })),
    series: frame.series.map((series, element): ComparedSeries =>
      compareSeries(series, element, runs, seriesFrame),
    ),
    outcomes: [...outcomes],
    untested: [...untested],
    warnings: against === undefined ? warningsOf(runs) : [],
  };
}

/** Differences from different baselines do not compare as differences from one would. */
function warningsOf(runs: readonly ComparedRun[]): string[] {
  const numbers = [...new Set(runs.map(({ baselineNumber }) => baselineNumber))];
  const groups = numbers.map((number) =>
    runs.flatMap(({ id, baselineNumber }) => (baselineNumber === number ? [id] : [])),
  );
  return groups.length < 2 ? [] : [say.baselinesDiffer(groups)];
}

function againstOf(
  runs: readonly ComparedRun[],
  against: string | undefined,
): ComparedRun | undefined {
  if (against === undefined) return undefined;
  const run = runs.find(({ id }) => id === against);
  if (run === undefined) throw new Error(`no run ${against} to hold the others against`);
  return run;
}

function positioned(
  { years, shown, spans }: CompareFrame,
  referenceOf: (run: ComparedRun) => Ensemble,
): SeriesFrame {
  const at = (year: number): number => {
    const position = years.indexOf(year);
    if (position < 0) throw new RangeError(`the runs have no year ${year}`);
    return position;
  };
  const last = years.length - 1;
  return {
    years,
    shown: shown === undefined ? { from: 0, to: last } : { from: at(shown[0]), to: at(shown[1]) },
    spans: spans.map((span) => ({
      ...{ name: span.name, from: at(span.years[0]), to: at(span.years[1]) },
    })),
    referenceOf,
  };
}
