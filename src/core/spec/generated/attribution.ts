// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `AttributionResult`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `AttributionResult`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * What `explain --format json` prints: what each shock has to do with the difference between a scenario and its baseline.
 */
export interface AttributionResult {
  format: 1;
  scenario: {
    id: string;
    title: string;
    sha256: string;
  };
  engine: {
    version: string;
    model_sha256: string;
    data_sha256: string;
    /**
     * Of the file of observed figures that the run was conditioned on.
     */
    observed_sha256?: string;
    /**
     * Of the file of driver paths that the run followed.
     */
    drivers_sha256?: string;
    seed: string;
    members: number;
  };
  series: ExplainedSeries;
  /**
   * First and last year; a value is the mean of the years.
   */
  years: number[];
  /**
   * The horizon that was asked for; null where it was a year.
   */
  horizon: 'short' | 'mid' | 'long' | null;
  baseline: Spread;
  with_shocks: Spread;
  /**
   * With the shocks less baseline, paired by member.
   */
  difference: Spread;
  /**
   * The difference as a part of the baseline; null where the baseline of a member is 0.
   */
  change: Spread | null;
  /**
   * All shocks of the scenario, those that do most first.
   */
  shocks: AttributedShock[];
  /**
   * The sum of the shares less the sum of what each does alone.
   */
  interaction: Spread;
  method: AttributionMethod;
  /**
   * The same in plain words, a paragraph an entry.
   */
  text: string[];
  warnings: string[];
}
/**
 * `country` and `partner` are null where the series has none; `label` is the model's own.
 *
 * This interface was referenced by `AttributionResult`'s JSON-Schema
 * via the `definition` "ExplainedSeries".
 */
export interface ExplainedSeries {
  indicator: string;
  country: string | null;
  partner: string | null;
  unit: string;
  label: string;
}
/**
 * Over the members, in the unit of the series: means add up, medians do not. Low and high are the ends of the 90% interval.
 *
 * This interface was referenced by `AttributionResult`'s JSON-Schema
 * via the `definition` "Spread".
 */
export interface Spread {
  mean: number;
  median: number;
  low: number;
  high: number;
}
/**
 * This interface was referenced by `AttributionResult`'s JSON-Schema
 * via the `definition` "AttributedShock".
 */
export interface AttributedShock {
  /**
   * Its id, or the name that its draws go by.
   */
  shock: string;
  type: string;
  /**
   * That of the type.
   */
  label: string;
  start: string;
  end: string | null;
  /**
   * acts: it moves something that the series depends on; later: it starts after these years; nil: its severity or its probability is 0; apart: nothing that it moves has a part in the series.
   */
  standing: 'acts' | 'later' | 'nil' | 'apart';
  /**
   * Shapley's value, paired by member.
   */
  share: Spread;
  /**
   * How far the mean may be off because only some orders were drawn; null where all coalitions were computed.
   */
  standard_error: number | null;
  /**
   * What it does where no other shock acts.
   */
  alone: Spread;
  /**
   * What it adds where all others act already.
   */
  last: Spread;
  /**
   * Share less alone.
   */
  interaction: Spread;
  channels: AttributedChannel[];
}
/**
 * What a shock does through one lever: Owen's value, so the channels of a shock add up to its share.
 *
 * This interface was referenced by `AttributionResult`'s JSON-Schema
 * via the `definition` "AttributedChannel".
 */
export interface AttributedChannel {
  lever: string;
  label: string;
  share: Spread;
  /**
   * How far the mean may be off because only some orders were drawn; null where all coalitions were computed.
   */
  standard_error: number | null;
}
/**
 * Exact: from all coalitions. Sampled: from orders that were drawn, each together with its reverse.
 *
 * This interface was referenced by `AttributionResult`'s JSON-Schema
 * via the `definition` "AttributionMethod".
 */
export interface AttributionMethod {
  shocks: 'exact' | 'sampled';
  channels: 'exact' | 'sampled';
  /**
   * Orders that were drawn; 0 where all is exact.
   */
  orders: number;
  /**
   * How often every member was simulated.
   */
  simulations: number;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `AttributionResult`'s JSON-Schema
 * via the `definition` "Distribution".
 */
export interface Distribution {
  normal?: {
    mean: number;
    sd: number;
  };
  /**
   * By its 5th and 95th percentile.
   */
  lognormal?: {
    p5: number;
    p95: number;
  };
  triangular?: {
    low: number;
    mode: number;
    high: number;
  };
  uniform?: {
    low: number;
    high: number;
  };
  /**
   * By its mean and standard deviation on [0, 1].
   */
  beta?: {
    mean: number;
    sd: number;
  };
}
/**
 * Where an assumption comes from.
 *
 * This interface was referenced by `AttributionResult`'s JSON-Schema
 * via the `definition` "Basis".
 */
export interface Basis {
  /**
   * yearbook: follows from its figures; statistics: another published figure; estimate: estimated from data; literature: published range; judgement: ours, with the reason in text.
   */
  kind: 'yearbook' | 'statistics' | 'estimate' | 'literature' | 'judgement';
  text: string;
  /**
   * Ids of yearbook rows.
   */
  rows?: string[];
}
/**
 * A section of the yearbook.
 *
 * This interface was referenced by `AttributionResult`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
