import type { Coverage } from '../../core/index.ts';
import type { OpenHindcast } from './open-hindcast.ts';
import type { HindcastResult, ScoredFigure } from './run-hindcast.ts';

/** Give a hindcast as other programs read it: figures in the yearbook's units, `null` where nil. */
export function hindcastJson({ plan }: OpenHindcast, result: HindcastResult): unknown {
  const { settings, baseYear, figures, summary } = result;
  return {
    title: plan.title,
    base_year: baseYear,
    members: settings.members,
    seed: settings.seed,
    figures: figures.map(figureJson),
    summary: {
      inside_50: coverageJson(summary.inside50),
      inside_90: coverageJson(summary.inside90),
      median_error: summary.medianError,
      median_error_no_change: summary.medianErrorNoChange,
      brier_rise: summary.brierRise,
    },
    not_comparable: plan.not_comparable ?? [],
  };
}

function figureJson(one: ScoredFigure): unknown {
  const { row, indicator, country, partner, year, at_least, why_missed, remark } = one.figure;
  return {
    ...{ row, indicator, country, partner: partner ?? null, year, at_least: at_least ?? false },
    base: one.base,
    printed: one.actual,
    median: one.median,
    interval_50: one.interval50,
    interval_90: one.interval90,
    inside_50: one.inside50,
    inside_90: one.inside90,
    position: one.position,
    absolute_percentage_error: one.absolutePercentageError ?? null,
    crps: one.crps,
    crps_log: one.crpsLog ?? null,
    rise_probability: one.riseProbability,
    rose: one.rose,
    why_missed: one.inside90 ? null : (why_missed ?? null),
    remark: remark ?? null,
  };
}

/** Give a coverage as other programs read it. */
export function coverageJson({ hits, of, share, low, high }: Coverage): unknown {
  return { hits, of, share, low_90: low, high_90: high };
}
