import { coverage } from '../hindcast/coverage.ts';
import type { Coverage } from '../hindcast/coverage.ts';
import type { Figure } from '../observe/read-figures.ts';
import { PROBABILITIES } from '../summarise/summarise-series.ts';
import { crps } from './crps.ts';
import type { Quantile } from './crps.ts';
import { noChange } from './no-change.ts';
import type { Origin } from './no-change.ts';
import type { FrozenRun, FrozenSeries } from './read-run.ts';

/** How a forecast did for one figure. */
export type Mark = {
  readonly median: number;
  /** Median less the figure, in its unit. */
  readonly error: number;
  /** Size of the error relative to the figure; absent where that is nil. */
  readonly percentageError: number | undefined;
  readonly inside50: boolean;
  readonly inside90: boolean;
  /** In the unit of the figure. */
  readonly crps: number;
  /** Relative to the last value known when the forecast was made; absent where that is nil. */
  readonly scaledCrps: number | undefined;
};

export type ScoredFigure = {
  readonly series: FrozenSeries;
  readonly year: number;
  readonly actual: number;
  readonly model: Mark;
  /** The forecast that nothing changes; absent where the last known value is not above nil. */
  readonly noChange: Mark | undefined;
};

/** How a forecast did over all figures that it can be marked for; without figures, all is absent. */
export type Overall = {
  readonly figures: number;
  readonly medianPercentageError: number | undefined;
  readonly coverage50: Coverage | undefined;
  readonly coverage90: Coverage | undefined;
  readonly meanScaledCrps: number | undefined;
};

export type FigureScores = {
  readonly figures: readonly ScoredFigure[];
  readonly model: Overall;
  readonly noChange: Overall;
};

type Options = {
  /** Yearly spread of "no change", in logarithms. */
  readonly spread: number;
  /** Figures that the run was conditioned on. */
  readonly given: readonly Figure[];
};

/** Score a run against figures that came later, beside the forecast that nothing changes. */
export function scoreFigures(
  run: FrozenRun,
  actuals: readonly Figure[],
  { spread, given }: Options,
): FigureScores {
  const figures = actuals.flatMap(({ series: position, year, value: actual }) => {
    const series = run.series[position];
    const t = run.years.indexOf(year);
    if (series === undefined || t < 0) return [];
    const own = PROBABILITIES.map((probability, i) => ({
      probability,
      value: series.quantiles[i]?.[t] ?? NaN,
    }));
    const origin = originOf(run, position, year, given);
    const reference = noChange(origin, year, spread);
    return [
      {
        ...{ series, year, actual },
        model: mark(own, actual, origin),
        noChange: reference === undefined ? undefined : mark(reference, actual, origin),
      },
    ];
  });
  return {
    figures,
    model: overall(figures.map(({ model }) => model)),
    noChange: overall(figures.flatMap((one) => one.noChange ?? [])),
  };
}

/** The last figure before the year that the run was given, else its value in the base year. */
function originOf(run: FrozenRun, series: number, year: number, given: readonly Figure[]): Origin {
  const last = given
    .filter((one) => one.series === series && one.year < year)
    .toSorted((a, b) => a.year - b.year)
    .at(-1);
  if (last !== undefined) return { year: last.year, value: last.value };
  const middle = run.series[series]?.quantiles[PROBABILITIES.indexOf(0.5)];
  return { year: run.years[0] ?? year, value: middle?.[0] ?? NaN };
}

function mark(quantiles: readonly Quantile[], actual: number, origin: Origin): Mark {
  const at = (probability: number): number =>
    quantiles.find((one) => one.probability === probability)?.value ?? NaN;
  const error = at(0.5) - actual;
  const score = crps(quantiles, actual);
  return {
    ...{ median: at(0.5), error, crps: score },
    percentageError: actual === 0 ? undefined : Math.abs(error / actual),
    inside50: at(0.25) <= actual && actual <= at(0.75),
    inside90: at(0.05) <= actual && actual <= at(0.95),
    scaledCrps: origin.value === 0 ? undefined : score / Math.abs(origin.value),
  };
}

function overall(marks: readonly Mark[]): Overall {
  const scaled = marks.flatMap(({ scaledCrps }) => scaledCrps ?? []);
  return {
    figures: marks.length,
    medianPercentageError: median(marks.flatMap(({ percentageError }) => percentageError ?? [])),
    coverage50: marks.length === 0 ? undefined : coverage(marks.map((one) => one.inside50)),
    coverage90: marks.length === 0 ? undefined : coverage(marks.map((one) => one.inside90)),
    meanScaledCrps:
      scaled.length === 0 ? undefined : scaled.reduce((a, b) => a + b, 0) / scaled.length,
  };
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
