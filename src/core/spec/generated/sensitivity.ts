// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * 90% interval of the correlation, Fisher's.
 */
export type Ends = number[];
/**
 * Mean outcome where the draw is in its lowest and in its highest fifth.
 */
export type Ends1 = number[];
/**
 * Mean of the draw itself in these two fifths.
 */
export type Ends2 = number[];
/**
 * This interface was referenced by `SensitivityResult`'s JSON-Schema
 * via the `definition` "BasisKind".
 */
export type BasisKind = 'yearbook' | 'statistics' | 'estimate' | 'literature' | 'judgement';
/**
 * 90% interval, by the bootstrap.
 */
export type Ends3 = number[];
/**
 * 90% interval, by the bootstrap.
 */
export type Ends4 = number[];
/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `SensitivityResult`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `SensitivityResult`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;
/**
 * Low and high.
 *
 * This interface was referenced by `SensitivityResult`'s JSON-Schema
 * via the `definition` "Ends".
 */
export type Ends5 = number[];

/**
 * What `sensitivity --format json` prints.
 */
export interface SensitivityResult {
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
  method: 'tornado' | 'sobol';
  target: TargetResult;
  /**
   * In the unit of the target; for a claim, the mean is its probability and the quantiles are null.
   */
  outcome: {
    /**
     * Those that count: all, or those under the claim's condition.
     */
    members: number;
    mean: number;
    /**
     * 5th percentile.
     */
    low: number | null;
    median: number | null;
    /**
     * 95th percentile.
     */
    high: number | null;
  };
  /**
   * Every number that members draw and that the outcome depends on, and the mean over the years of every noise, from the largest rank correlation to the smallest.
   */
  influences: InfluenceResult[];
  /**
   * Shares of the variance of the outcome's ranks that go, one by one, with the numbers that are drawn once a member, and with the means of the noises.
   */
  explained: {
    parameters: number;
    noise: number;
  };
  /**
   * Null unless the method is sobol.
   */
  sobol: null | SobolResult;
  warnings: string[];
}
/**
 * This interface was referenced by `SensitivityResult`'s JSON-Schema
 * via the `definition` "TargetResult".
 */
export interface TargetResult {
  kind: 'indicator' | 'claim';
  indicator?: string;
  country?: string | null;
  partner?: string | null;
  unit?: string;
  /**
   * Of an indicator: the scenario's value, or its difference from the baseline.
   */
  of?: 'level' | 'difference';
  claim?: string;
  chapter?: string;
  /**
   * First and last; an indicator is averaged over them.
   */
  years: number[];
  horizon: 'short' | 'mid' | 'long' | null;
}
/**
 * This interface was referenced by `SensitivityResult`'s JSON-Schema
 * via the `definition` "InfluenceResult".
 */
export interface InfluenceResult {
  /**
   * Names the draw, such as "x", "x[ELEMENT]" or "SHOCK severity".
   */
  id: string;
  /**
   * The parameter or shock that it is of.
   */
  name: string;
  kind: 'parameter' | 'shock' | 'noise';
  /**
   * Null for noise.
   */
  basis: 'yearbook' | 'statistics' | 'estimate' | 'literature' | 'judgement' | null;
  /**
   * Spearman's rank correlation with the outcome (for a claim, with the margin of its test).
   */
  correlation: number;
  interval: Ends;
  outcomes: Ends1;
  draws: Ends2;
}
/**
 * This interface was referenced by `SensitivityResult`'s JSON-Schema
 * via the `definition` "SobolResult".
 */
export interface SobolResult {
  /**
   * Rows of each sample.
   */
  samples: number;
  /**
   * Samples that were run.
   */
  runs: number;
  /**
   * From the largest total index to the smallest.
   */
  groups: SobolGroup[];
}
/**
 * This interface was referenced by `SensitivityResult`'s JSON-Schema
 * via the `definition` "SobolGroup".
 */
export interface SobolGroup {
  id: string;
  kind: 'parameter' | 'shock' | 'others' | 'noise';
  bases: BasisKind[];
  /**
   * Draws in the group, without noise.
   */
  draws: number;
  /**
   * First-order index: share of the variance by itself.
   */
  first: number;
  first_interval: Ends3;
  /**
   * Total index: share of the variance by itself and together with others.
   */
  total: number;
  total_interval: Ends4;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `SensitivityResult`'s JSON-Schema
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
 * This interface was referenced by `SensitivityResult`'s JSON-Schema
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
 * This interface was referenced by `SensitivityResult`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
