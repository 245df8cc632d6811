import { BRIER_OF_HALF } from '../../core/index.ts';
import type { Mark, Overall } from '../../core/index.ts';
import type { RunScores } from './score-runs.ts';

/** Give the scores of one scenario in the form that is written as JSON. */
export function scoreJson({ run, figures, knownBefore, claims }: RunScores) {
  return {
    scenario: run.scenario,
    figures: figures.figures.map(({ series, year, actual, model, noChange }) => ({
      indicator: series.indicator,
      country: series.country ?? null,
      partner: series.partner ?? null,
      ...{ unit: series.unit, year, actual, ...markJson(model) },
      no_change: noChange === undefined ? null : markJson(noChange),
    })),
    known_before: knownBefore,
    overall: { ...overallJson(figures.model), no_change: overallJson(figures.noChange) },
    claims:
      claims === undefined
        ? null
        : {
            verdicts: claims.verdicts.map(({ outcome, isTrue }) => ({
              ...{ claim: outcome.claim, horizon: outcome.horizon, true: isTrue },
              probability: outcome.probability,
              baseline_probability: outcome.baselineProbability,
            })),
            brier: claims.scenario ?? null,
            brier_baseline: claims.baseline ?? null,
            brier_of_half: BRIER_OF_HALF,
          },
  };
}

function markJson(mark: Mark) {
  return {
    median: mark.median,
    error: mark.error,
    absolute_percentage_error: mark.percentageError ?? null,
    inside_50: mark.inside50,
    inside_90: mark.inside90,
    crps: mark.crps,
    scaled_crps: mark.scaledCrps ?? null,
  };
}

function overallJson(overall: Overall) {
  return {
    figures: overall.figures,
    median_absolute_percentage_error: overall.medianPercentageError ?? null,
    coverage_50: overall.coverage50 ?? null,
    coverage_90: overall.coverage90 ?? null,
    mean_scaled_crps: overall.meanScaledCrps ?? null,
  };
}
