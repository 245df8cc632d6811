// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `OverlayFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `OverlayFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * Another base year for a model: the figures and assumptions that stand in place of the model's own. Equations stay as they are.
 */
export interface OverlayFile {
  $schema?: string;
  kind: 'overlay';
  title: string;
  /**
   * By which rule the figures were chosen, and what stays as it is.
   */
  doc: string;
  base_year: number;
  last_year: number;
  variables: {
    [k: string]: OverlayVariable;
  };
}
/**
 * The fields that replace those of a baseline, parameter or constant; a table replaces the whole table. With another kind, only label, unit and sets are kept of the model's.
 *
 * This interface was referenced by `OverlayFile`'s JSON-Schema
 * via the `definition` "OverlayVariable".
 */
export interface OverlayVariable {
  kind?: 'baseline' | 'parameter' | 'constant';
  row?: string;
  rows?: {
    [k: string]: string;
  };
  checks?: {
    [k: string]: string[];
  };
  value?: Quantity;
  values?: {
    [k: string]: Quantity;
  };
  /**
   * Of a parameter a quantity, of a baseline a value and its basis.
   */
  otherwise?: {
    [k: string]: unknown;
  };
  basis?: Basis;
  bases?: {
    [k: string]: Basis;
  };
  doc?: string;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `OverlayFile`'s JSON-Schema
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
 * This interface was referenced by `OverlayFile`'s JSON-Schema
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
 * This interface was referenced by `OverlayFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
