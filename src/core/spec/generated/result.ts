// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * One finite number a year.
 *
 * This interface was referenced by `RunResult`'s JSON-Schema
 * via the `definition` "Path".
 */
export type Path = number[];
/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `RunResult`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `RunResult`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * What `run --format json` prints for one scenario.
 */
export interface RunResult {
  format: 1;
  scenario: {
    id: string;
    title: string;
    description?: string;
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
  years: number[];
  series: SeriesResult[];
  outcomes: OutcomeResult[];
  untested: UntestedResult[];
  warnings: string[];
}
/**
 * This interface was referenced by `RunResult`'s JSON-Schema
 * via the `definition` "SeriesResult".
 */
export interface SeriesResult {
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
  mean: Path;
  quantiles: Quantiles;
  baseline: Band;
  difference: Band1;
}
/**
 * This interface was referenced by `RunResult`'s JSON-Schema
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
 * This interface was referenced by `RunResult`'s JSON-Schema
 * via the `definition` "Band".
 */
export interface Band {
  mean: Path;
  quantiles: Quantiles;
}
/**
 * Scenario less baseline, paired by member.
 */
export interface Band1 {
  mean: Path;
  quantiles: Quantiles;
}
/**
 * This interface was referenced by `RunResult`'s JSON-Schema
 * via the `definition` "OutcomeResult".
 */
export interface OutcomeResult {
  claim: string;
  chapter: string;
  section: string;
  horizon: 'short' | 'mid' | 'long';
  years: number[];
  label: string;
  verdict: 'holds' | 'contested' | 'overturned';
  likelihood: string;
  probability: number;
  standard_error: number;
  resolved: boolean;
  range: number[];
  range_likelihood: string[];
  evidence: 'low' | 'medium' | 'high';
  /**
   * Members under the claim's condition.
   */
  given?: number;
  true_by_construction?: boolean;
  baseline: {
    label: string;
    verdict: 'holds' | 'contested' | 'overturned';
    likelihood: string;
    probability: number;
  };
}
/**
 * This interface was referenced by `RunResult`'s JSON-Schema
 * via the `definition` "UntestedResult".
 */
export interface UntestedResult {
  claim: string;
  chapter: string;
  horizon: 'short' | 'mid' | 'long';
  reason: string;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `RunResult`'s JSON-Schema
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
 * This interface was referenced by `RunResult`'s JSON-Schema
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
 * This interface was referenced by `RunResult`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
