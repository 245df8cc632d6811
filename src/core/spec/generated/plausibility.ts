// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `PlausibilityFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `PlausibilityFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * What the region has seen: ranges that the shocks of a scenario are held against before a run.
 */
export interface PlausibilityFile {
  $schema?: string;
  kind: 'plausibility';
  title: string;
  doc: string;
  ranges: PlausibilityRange[];
}
/**
 * This interface was referenced by `PlausibilityFile`'s JSON-Schema
 * via the `definition` "PlausibilityRange".
 */
export interface PlausibilityRange {
  /**
   * severity: in the type's own scale, of a distribution its middle; duration: months from start to end, both included, and to the last month of the data where there is no end; together: how many of the types are in force in one month.
   */
  measure: 'severity' | 'duration' | 'together';
  /**
   * Types of shock.
   */
  shocks: string[];
  above?: ConcernLevels;
  below?: ConcernLevels;
  /**
   * The precedent, as the end of a sentence.
   */
  record: string;
  /**
   * Why the levels stand where they do.
   */
  justification: string;
  source: Basis;
}
/**
 * The values beyond which a level of concern begins: note, few precedents; unusual, one precedent or near the largest; beyond, more than is on record.
 *
 * This interface was referenced by `PlausibilityFile`'s JSON-Schema
 * via the `definition` "ConcernLevels".
 */
export interface ConcernLevels {
  note?: number;
  unusual?: number;
  beyond?: number;
}
/**
 * Where an assumption comes from.
 *
 * This interface was referenced by `PlausibilityFile`'s JSON-Schema
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
 * How sure one is of a number.
 *
 * This interface was referenced by `PlausibilityFile`'s JSON-Schema
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
 * A section of the yearbook.
 *
 * This interface was referenced by `PlausibilityFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
