// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `TraceResult`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `TraceResult`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * What `trace --format json` prints: one number of one member, down to what it is made of.
 */
export interface TraceResult {
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
  series: TracedSeries;
  year: number;
  member: TracedMember;
  tree: TraceNode;
  warnings: string[];
}
/**
 * `country` and `partner` are null where the series has none; `label` is the model's own.
 *
 * This interface was referenced by `TraceResult`'s JSON-Schema
 * via the `definition` "TracedSeries".
 */
export interface TracedSeries {
  indicator: string;
  country: string | null;
  partner: string | null;
  unit: string;
  label: string;
}
/**
 * This interface was referenced by `TraceResult`'s JSON-Schema
 * via the `definition` "TracedMember".
 */
export interface TracedMember {
  /**
   * Counts from 1.
   */
  number: number;
  of: number;
  /**
   * Whether it was chosen as the one nearest to the median, or asked for.
   */
  chosen: 'median' | 'asked';
  /**
   * The median of the series over all members in this year, with the shocks.
   */
  median: number;
}
/**
 * A value of one element of a variable in one year.
 *
 * This interface was referenced by `TraceResult`'s JSON-Schema
 * via the `definition` "TraceNode".
 */
export interface TraceNode {
  variable: string;
  /**
   * Code of the element, such as A.B for a pair; null where the variable has but one.
   */
  element: string | null;
  year: number;
  kind: string;
  label: string;
  unit: string | null;
  /**
   * With the shocks.
   */
  value: number;
  /**
   * Without them.
   */
  baseline: number;
  /**
   * The expression that gives the value in this year; null where nothing computes it.
   */
  equation: string | null;
  /**
   * The same with values in place of the names; null where it is a single one.
   */
  numbers: string | null;
  parameter?: TraceDraw;
  yearbook?: TraceFigure;
  basis?: TraceBasis;
  /**
   * Lever: the shocks that move it in this scenario.
   */
  moved_by?: string[];
  /**
   * Why the reads are not there: they stand in the tree before (seen), lie below the depth that was asked for (deep), or give 0 in both (nil).
   */
  cut: 'seen' | 'deep' | 'nil' | null;
  /**
   * What the expression reads.
   */
  reads: TraceRead[];
}
/**
 * A drawn assumption.
 *
 * This interface was referenced by `TraceResult`'s JSON-Schema
 * via the `definition` "TraceDraw".
 */
export interface TraceDraw {
  /**
   * Names the draw; elements with one name share it.
   */
  draw: string;
  /**
   * In words.
   */
  distribution: string;
  /**
   * Which share of all draws lies below; null where it is a plain number.
   */
  quantile: number | null;
  /**
   * Whether the scenario has put it in place of the model's own.
   */
  assumed: boolean;
}
/**
 * The figure of the yearbook behind a value.
 *
 * This interface was referenced by `TraceResult`'s JSON-Schema
 * via the `definition` "TraceFigure".
 */
export interface TraceFigure {
  row: string;
  value: number;
  unit: string;
  period: string;
  chapter: string;
  section: string;
  line: number;
  printed: string;
}
/**
 * What an assumption rests on.
 *
 * This interface was referenced by `TraceResult`'s JSON-Schema
 * via the `definition` "TraceBasis".
 */
export interface TraceBasis {
  kind: string;
  text: string;
}
/**
 * A variable that is read: one element, or several where they are summed; the largest are followed.
 *
 * This interface was referenced by `TraceResult`'s JSON-Schema
 * via the `definition` "TraceRead".
 */
export interface TraceRead {
  variable: string;
  elements: number;
  year: number;
  followed: TraceNode[];
  /**
   * Elements that are not followed, except those that are 0 in both.
   */
  others: TraceOther[];
}
/**
 * This interface was referenced by `TraceResult`'s JSON-Schema
 * via the `definition` "TraceOther".
 */
export interface TraceOther {
  element: string;
  value: number;
  baseline: number;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `TraceResult`'s JSON-Schema
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
 * This interface was referenced by `TraceResult`'s JSON-Schema
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
 * This interface was referenced by `TraceResult`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
