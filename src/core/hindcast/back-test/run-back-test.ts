import type { BackTestSettings } from '../../spec/generated/hindcast.ts';
import { exp } from '../../simulate/exp-log.ts';
import { quantiles } from '../../summarise/quantiles.ts';
import { coverage } from '../coverage.ts';
import type { Coverage } from '../coverage.ts';
import { scoreForecast } from '../score-forecast.ts';
import type { ForecastScore } from '../score-forecast.ts';
import { estimateAt } from './estimate.ts';
import type { Estimate } from './estimate.ts';
import { FORECASTERS } from './forecasters.ts';
import type { ForecastCase, Forecaster } from './forecasters.ts';
import { yearlyChanges } from './yearly-changes.ts';
import type { History } from './yearly-changes.ts';

/** One forecast, and how it did; values in USD. */
export type BackTestCase = ForecastCase & {
  readonly forecaster: Forecaster['id'];
  readonly score: ForecastScore;
};

/** How a way to forecast did at a horizon, over all origins and countries. */
export type BackTestRow = {
  readonly forecaster: Forecaster;
  readonly horizon: number;
  readonly cases: number;
  /** Median of the absolute errors of the medians, as a share of the actual value. */
  readonly medianError: number;
  /** Mean continuous ranked probability score of the logarithms. */
  readonly crpsLog: number;
  readonly inside50: Coverage;
  readonly inside90: Coverage;
};

export type BackTest = {
  readonly rows: readonly BackTestRow[];
  readonly cases: readonly BackTestCase[];
  /** What was estimated at each origin. */
  readonly estimates: ReadonlyMap<number, Estimate>;
};

/**
 * Forecast from every origin with what was known there, and score each forecast:
 *
 * history -> yearly changes -> for each origin an estimate -> forecasts -> scores -> rows
 *
 * A case counts where the value at the origin and at the target year are both given. `progress`
 * hears of each origin that is about to be scored.
 */
export function runBackTest(
  history: History,
  settings: BackTestSettings,
  progress: (origin: number) => void = () => undefined,
): BackTest {
  const changes = yearlyChanges(history, settings);
  const [first = 0, last = first] = settings.origins;
  const origins = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const estimates = new Map(
    origins.map((origin) => [origin, estimateAt(origin, changes, settings)]),
  );
  const cases = origins.flatMap((origin) => {
    const estimate = estimates.get(origin);
    if (estimate === undefined) return [];
    progress(origin);
    const context = { estimate, changes, settings };
    return casesAt(origin, history, settings).flatMap(({ start, actual, ...one }) =>
      FORECASTERS.map(({ id, forecast }) => {
        const members = forecast(one, context).map((change) => start * exp(change));
        return { ...one, forecaster: id, score: scoreForecast(members, actual) };
      }),
    );
  });
  return { rows: rowsOf(cases, settings), cases, estimates };
}

type OpenCase = ForecastCase & { readonly start: number; readonly actual: number };

function casesAt(
  origin: number,
  { remittances }: History,
  { countries, horizons, last_target }: BackTestSettings,
): readonly OpenCase[] {
  return countries.flatMap((country) =>
    Array.from({ length: horizons }, (_, i) => i + 1).flatMap((horizon) => {
      const start = remittances.get(country)?.get(origin);
      const actual = remittances.get(country)?.get(origin + horizon);
      const isOpen = start !== undefined && actual !== undefined && origin + horizon <= last_target;
      return isOpen ? [{ country, origin, horizon, start, actual }] : [];
    }),
  );
}

function rowsOf(cases: readonly BackTestCase[], { horizons }: BackTestSettings): BackTestRow[] {
  return FORECASTERS.flatMap((forecaster) =>
    Array.from({ length: horizons }, (_, i) => i + 1).flatMap((horizon) => {
      const own = cases.filter(
        (one) => one.forecaster === forecaster.id && one.horizon === horizon,
      );
      return own.length === 0
        ? []
        : [
            rowOf(
              forecaster,
              horizon,
              own.map(({ score }) => score),
            ),
          ];
    }),
  );
}

function rowOf(
  forecaster: Forecaster,
  horizon: number,
  scores: readonly ForecastScore[],
): BackTestRow {
  const errors = scores.flatMap((score) => score.absolutePercentageError ?? []);
  const ranked = scores.flatMap((score) => score.crpsLog ?? []);
  return {
    forecaster,
    horizon,
    cases: scores.length,
    medianError: quantiles(Float64Array.from(errors), [0.5])[0] ?? NaN,
    crpsLog: ranked.reduce((sum, one) => sum + one, 0) / ranked.length,
    inside50: coverage(scores.map(({ inside50 }) => inside50)),
    inside90: coverage(scores.map(({ inside90 }) => inside90)),
  };
}
