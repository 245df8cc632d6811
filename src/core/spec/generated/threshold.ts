// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `ThresholdResult`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `ThresholdResult`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * What `threshold --format json` prints.
 */
export interface ThresholdResult {
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
  target: TargetResult;
  criterion: {
    kind: 'verdict' | 'below' | 'above';
    /**
     * Of a claim: the verdict at the low end of the range.
     */
    from?: 'holds' | 'contested' | 'overturned';
    /**
     * Of a claim: the verdict that was asked for; null for any other than `from`.
     */
    to?: 'holds' | 'contested' | 'overturned' | null;
    /**
     * Of an indicator, in its unit.
     */
    value?: number;
    /**
     * Of an indicator: which quantile of the members crosses the value.
     */
    quantile?: number;
  };
  varied: {
    id: string;
    kind: 'severity' | 'duration' | 'parameter';
    unit: string;
    low: number;
    high: number;
    /**
     * What the scenario has; null for a distribution, and for a shock without end.
     */
    current: number | null;
  };
  /**
   * crosses: at the threshold; already: at the low end of the range; never: not within the range.
   */
  found: 'crosses' | 'already' | 'never';
  /**
   * The smallest value that crosses, to within the tolerance; null unless found is crosses.
   */
  threshold: number | null;
  /**
   * Its 90% interval, by bootstrap of the members; an end that is null lies outside the range.
   */
  interval: (number | null)[];
  tolerance: number;
  /**
   * Share of the bootstrap's samples that cross within the range.
   */
  crossing_share: number;
  /**
   * Whether the score goes one way only over the grid.
   */
  monotone: boolean;
  /**
   * The coarse grid, both ends of the range included.
   */
  grid: GridPoint[];
  /**
   * Values at which the model was run.
   */
  runs: number;
  warnings: string[];
}
/**
 * This interface was referenced by `ThresholdResult`'s JSON-Schema
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
 * This interface was referenced by `ThresholdResult`'s JSON-Schema
 * via the `definition` "GridPoint".
 */
export interface GridPoint {
  value: number;
  /**
   * The claim's probability or the indicator's quantile; null where too few members meet the claim's condition.
   */
  score: number | null;
  verdict: 'holds' | 'contested' | 'overturned' | null;
  crosses: boolean;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `ThresholdResult`'s JSON-Schema
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
 * This interface was referenced by `ThresholdResult`'s JSON-Schema
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
 * This interface was referenced by `ThresholdResult`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
