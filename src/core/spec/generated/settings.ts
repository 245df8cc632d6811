// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `SettingsFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `SettingsFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * What the data folder says about the whole: the years, the defaults of a run, and what a table shows first.
 */
export interface SettingsFile {
  $schema?: string;
  kind: 'settings';
  title: string;
  base_year: number;
  last_year: number;
  first_month: string;
  last_month: string;
  run: {
    until: number;
    members: number;
    seed: string;
  };
  chapters: string[];
  tables: TableSpec[];
}
export interface TableSpec {
  title: string;
  indicator: string;
  /**
   * What the figures are divided by.
   */
  scale: number;
  countries: string[];
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `SettingsFile`'s JSON-Schema
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
 * This interface was referenced by `SettingsFile`'s JSON-Schema
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
 * This interface was referenced by `SettingsFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
