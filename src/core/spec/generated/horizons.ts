// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `HorizonsFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `HorizonsFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * What short, mid and long term mean, and how an author's wording is read.
 */
export interface HorizonsFile {
  $schema?: string;
  kind: 'horizons';
  horizons: {
    short: Horizon;
    mid: Horizon;
    long: Horizon;
  };
  wordings?: {
    [k: string]: ('short' | 'mid' | 'long')[];
  };
}
/**
 * This interface was referenced by `HorizonsFile`'s JSON-Schema
 * via the `definition` "Horizon".
 */
export interface Horizon {
  label: string;
  years: number[];
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `HorizonsFile`'s JSON-Schema
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
 * This interface was referenced by `HorizonsFile`'s JSON-Schema
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
 * This interface was referenced by `HorizonsFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
