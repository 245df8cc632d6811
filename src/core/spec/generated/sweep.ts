// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * The values that something takes: a list, evenly spaced steps, or anything from one end to the other.
 *
 * This interface was referenced by `SweepFile`'s JSON-Schema
 * via the `definition` "Levels".
 */
export type Levels =
  | (number | string)[]
  | {
      from: number | string;
      to: number | string;
      steps?: number;
    };
/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `SweepFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `SweepFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * Many variants of one scenario: what varies, by which design, and what is told of each variant.
 */
export interface SweepFile {
  $schema?: string;
  kind: 'sweep';
  title: string;
  description?: string;
  /**
   * A name or a path beside this file, a shipped scenario, or several joined by +.
   */
  scenario: string;
  /**
   * What varies: SHOCK (whether it happens), SHOCK.severity, .probability, .start, .end, .shift or .length, PARAMETER or PARAMETER[ELEMENT].
   */
  vary: {
    [k: string]: Levels;
  };
  /**
   * How variants are chosen; when absent, grid if every level is listed, else sobol.
   */
  design?: 'grid' | 'lhs' | 'sobol' | 'random';
  /**
   * How many variants; a grid has as many as it has points.
   */
  variants?: number;
  /**
   * Indicators to tell of; those of the first tables when absent.
   */
  indicators?: string[];
  countries?: string[];
  /**
   * Claims to label; all that can be tested when absent.
   */
  claims?: string[];
  /**
   * All within the run when absent.
   */
  horizons?: ('short' | 'mid' | 'long')[];
  run?: {
    /**
     * Last year of the run.
     */
    until?: number;
    members?: number;
    seed?: string;
  };
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `SweepFile`'s JSON-Schema
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
 * This interface was referenced by `SweepFile`'s JSON-Schema
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
 * This interface was referenced by `SweepFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
