// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * One finite number a year.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Path".
 */
export type Path = number[];
/**
 * A claim in one scenario.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "ScenarioOutcome".
 */
export type ScenarioOutcome = TestedOutcome | UntestedOutcome;
/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * What `compare --format json` prints.
 */
export interface ComparisonResult {
  format: 1;
  scenarios: ComparedScenario[];
  /**
   * The scenario that the others are held against; null where each is held against its own baseline.
   */
  against: string | null;
  engine: {
    version: string;
    model_sha256: string;
    data_sha256: string;
    /**
     * Of the file of observed figures that the runs were conditioned on.
     */
    observed_sha256?: string;
    /**
     * Of the file of driver paths that the runs followed.
     */
    drivers_sha256?: string;
    seed: string;
    members: number;
  };
  /**
   * The years of all paths.
   */
  years: number[];
  spans: Span[];
  series: ComparedSeries[];
  /**
   * What was asked for and is not there.
   */
  missing: MissingSeries[];
  outcomes: ComparedOutcome[];
  /**
   * Claims that are tested in no scenario.
   */
  untested: UntestedClaim[];
  warnings: string[];
}
/**
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "ComparedScenario".
 */
export interface ComparedScenario {
  id: string;
  title: string;
  description: string;
  sha256: string;
  /**
   * Counts the baselines from 0: scenarios with one number share it.
   */
  baseline: number;
}
/**
 * Years that are told of as one: a horizon, or those that were asked for; both ends are included.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Span".
 */
export interface Span {
  name: string;
  label: string;
  years: number[];
}
/**
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "ComparedSeries".
 */
export interface ComparedSeries {
  indicator: string;
  /**
   * Null where the series belongs to no country.
   */
  country: string | null;
  /**
   * Null for the total.
   */
  partner: string | null;
  unit: string;
  /**
   * The unit of a sum over years.
   */
  sum_unit: string;
  /**
   * In the order of the scenarios.
   */
  scenarios: ComparedPath[];
  /**
   * Each two scenarios once.
   */
  pairs: Pair[];
}
/**
 * A scenario's path, that of what it is held against, and the difference, paired by member.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "ComparedPath".
 */
export interface ComparedPath {
  scenario: string;
  mean: Path;
  quantiles: Quantiles;
  reference: Band;
  difference: Band;
  spans: SpanSummary[];
  trough?: Trough;
}
/**
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Quantiles".
 */
export interface Quantiles {
  '0.05': Path;
  '0.25': Path;
  '0.5': Path;
  '0.75': Path;
  '0.95': Path;
}
/**
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Band".
 */
export interface Band {
  mean: Path;
  quantiles: Quantiles;
}
/**
 * The mean of the years in each member; the difference from the reference, paired by member; the change, scenario over reference less one, absent where the reference can be nil; and the years' differences accumulated, below nil what is lost, above it what is won.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "SpanSummary".
 */
export interface SpanSummary {
  name: string;
  value: Interval;
  reference: Interval;
  difference: Interval;
  change?: Interval;
  accumulated: Interval;
}
/**
 * Median and 90% interval over the members.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Interval".
 */
export interface Interval {
  median: number;
  low: number;
  high: number;
}
/**
 * The year in which the path is furthest from the reference over the whole run, and in its members, among those that depart to that side; absent where none does.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Trough".
 */
export interface Trough {
  /**
   * On which side of the reference the path departs furthest.
   */
  side: 'below' | 'above';
  /**
   * When the median of the differences is furthest off; null where it never departs to that side.
   */
  year: number | null;
  /**
   * The median of the differences then, 0 where there is no such year.
   */
  difference: number;
  members: MemberYears;
  recovery: Recovery;
}
/**
 * Median and 90% interval of a year over the members; null where it lies after the last year.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "MemberYears".
 */
export interface MemberYears {
  /**
   * Share of all members that have such a year.
   */
  share: number;
  median: number | null;
  low: number | null;
  high: number | null;
}
/**
 * The first year after the trough in which the gap is less than a tenth of the trough's.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Recovery".
 */
export interface Recovery {
  /**
   * Of the median of the differences; null where that does not come by the last year.
   */
  year: number | null;
  members: MemberYears;
}
/**
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Pair".
 */
export interface Pair {
  /**
   * The first and the second scenario.
   */
  scenarios: string[];
  /**
   * By year, the share of members in which the first is above the second.
   */
  above: number[];
  /**
   * Likewise, where both are the same.
   */
  equal: number[];
  spans: {
    name: string;
    above: number;
    equal: number;
  }[];
}
/**
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "MissingSeries".
 */
export interface MissingSeries {
  indicator: string;
  country: string | null;
  partner: string | null;
  reason: string;
}
/**
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "ComparedOutcome".
 */
export interface ComparedOutcome {
  claim: string;
  chapter: string;
  section: string;
  horizon: 'short' | 'mid' | 'long';
  years: number[];
  /**
   * In the order of the scenarios.
   */
  scenarios: ScenarioOutcome[];
  /**
   * The scenarios whose verdict is another than that of their reference.
   */
  flipped: string[];
  /**
   * Whether the scenarios differ in their verdicts.
   */
  divided: boolean;
}
/**
 * The reference is absent where the claim is not tested in it.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "TestedOutcome".
 */
export interface TestedOutcome {
  scenario: string;
  tested: true;
  label: string;
  verdict: 'holds' | 'contested' | 'overturned';
  likelihood: string;
  probability: number;
  standard_error: number;
  resolved: boolean;
  range: number[];
  evidence: 'low' | 'medium' | 'high';
  reference?: Standing;
}
/**
 * How a claim stands in what a scenario is held against.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Standing".
 */
export interface Standing {
  label: string;
  verdict: 'holds' | 'contested' | 'overturned';
  likelihood: string;
  probability: number;
}
/**
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "UntestedOutcome".
 */
export interface UntestedOutcome {
  scenario: string;
  tested: false;
  reason: string;
}
/**
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "UntestedClaim".
 */
export interface UntestedClaim {
  claim: string;
  chapter: string;
  horizon: 'short' | 'mid' | 'long';
  reason: string;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
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
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
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
 * This interface was referenced by `ComparisonResult`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
