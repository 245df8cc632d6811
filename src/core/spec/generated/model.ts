// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "VariableSpec".
 */
export type VariableSpec =
  | ConstantSpec
  | BaselineSpec
  | ParameterSpec
  | LeverSpec
  | NoiseSpec
  | StockSpec
  | EquationSpec
  | AccountSpec;
/**
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "Over".
 */
export type Over = string[];
/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;
/**
 * The noises through which a figure after the base year acts: of each, the elements that share the figure's countries are solved. A run cannot be conditioned on a series without them.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "Through".
 */
export type Through = string[];

/**
 * One sector of the model: sets, units and variables.
 */
export interface SectorFile {
  $schema?: string;
  kind: 'model';
  sector: string;
  title: string;
  /**
   * What the sector covers, and what it leaves out.
   */
  doc: string;
  /**
   * Base units that are added to those of the other files, each with its meaning; "1", "share" and "index" are dimensionless and always there.
   */
  units?: {
    [k: string]: string;
  };
  /**
   * Labels of set elements; aggregates name their members.
   */
  places?: {
    [k: string]: {
      label: string;
      /**
       * Who is in an aggregate, in words.
       */
      members?: string;
    };
  };
  sets?: {
    [k: string]: SetSpec;
  };
  variables: {
    [k: string]: VariableSpec;
  };
}
/**
 * A set of elements, or (with `within`) the pairs of two sets that exist, each written "A.B".
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "SetSpec".
 */
export interface SetSpec {
  label: string;
  within?: string[];
  elements: string[];
  doc?: string;
}
/**
 * A number that nobody doubts, such as the months of a year.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "ConstantSpec".
 */
export interface ConstantSpec {
  kind: 'constant';
  label: string;
  unit: string;
  value: number;
  doc?: string;
}
/**
 * Figures of the yearbook: one row, or a row for each element (pairs written "A.B").
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "BaselineSpec".
 */
export interface BaselineSpec {
  kind: 'baseline';
  label: string;
  unit: string;
  over?: Over;
  row?: string;
  rows?: {
    [k: string]: string;
  };
  /**
   * The value of elements without a row, and why.
   */
  otherwise?: {
    value: number;
    basis: Basis;
  };
  /**
   * Rows with competing figures, by element (or "" for a scalar), and what differs.
   */
  checks?: {
    [k: string]: string[];
  };
  doc?: string;
}
/**
 * Where an assumption comes from.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
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
 * An assumption. `value` is one draw for all elements; `values` gives each element its own.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "ParameterSpec".
 */
export interface ParameterSpec {
  kind: 'parameter';
  label: string;
  unit: string;
  over?: Over;
  value?: Quantity;
  values?: {
    [k: string]: Quantity;
  };
  otherwise?: Quantity;
  basis: Basis;
  /**
   * The basis of single elements, where it differs.
   */
  bases?: {
    [k: string]: Basis;
  };
  /**
   * The lowest and highest value that makes sense; assumptions outside are refused.
   */
  range?: number[];
  doc?: string;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
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
 * What shocks move.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "LeverSpec".
 */
export interface LeverSpec {
  kind: 'lever';
  label: string;
  unit: string;
  over?: Over;
  neutral: number;
  doc?: string;
}
/**
 * A state u' = persistence * u + sd * z, nil in the base year, drawn for each element, member and year; in a year with a break, sd_break * z' comes on top. The three are expressions of parameters.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "NoiseSpec".
 */
export interface NoiseSpec {
  kind: 'noise';
  label: string;
  unit: string;
  over?: Over;
  sd: string;
  persistence: string;
  break?: {
    probability: string;
    sd: string;
  };
  /**
   * False: z is nil unless a run is conditioned on figures that act through it.
   */
  drawn?: false;
  doc?: string;
}
/**
 * Its value at the end of a year is that of the year before plus `change`; in the base year it is `initial`.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "StockSpec".
 */
export interface StockSpec {
  kind: 'stock';
  label: string;
  unit: string;
  over?: Over;
  initial: string;
  change: string;
  outputs?: Output[];
  doc?: string;
}
/**
 * A series of the result: which indicator it is, and which set gives country and partner (none: the whole).
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "Output".
 */
export interface Output {
  indicator: Name;
  country?: string;
  partner?: string;
  observed_through?: Through;
}
/**
 * `initial` is what previous(...) of it gives in the base year.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "EquationSpec".
 */
export interface EquationSpec {
  kind: 'equation';
  label: string;
  unit: string;
  over?: Over;
  equation: string;
  initial?: string;
  outputs?: Output[];
  /**
   * Users may give a path for it (for these elements, or for all of them), relative to the base year.
   */
  driver?: {
    through: Through;
    elements?: string[];
  };
  doc?: string;
}
/**
 * An identity that must hold in every member and year: the relative size of its residual, which must stay below 1e-9.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "AccountSpec".
 */
export interface AccountSpec {
  kind: 'account';
  label: string;
  residual: string;
  doc?: string;
}
/**
 * A section of the yearbook.
 *
 * This interface was referenced by `SectorFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
