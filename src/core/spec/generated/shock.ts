// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `ShockTypeFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `ShockTypeFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * How one kind of shock acts on the levers of the model. The file is named after its id.
 */
export interface ShockTypeFile {
  $schema?: string;
  kind: 'shock';
  id: string;
  label: string;
  doc: string;
  sections: Section[];
  /**
   * Which of country, from and to a scenario may give, each with the set that its codes come from; required ones cannot be left out, the others mean all.
   */
  aim: {
    country?: Aim;
    from?: Aim;
    to?: Aim;
  };
  /**
   * What severity means when it is not 0 (nothing) to 1 (the worst that the type describes).
   */
  severity?: {
    low: number;
    high: number;
    meaning: string;
  };
  parameters?: {
    [k: string]: ShockParameter;
  };
  effects: Effect[];
}
/**
 * A section of the yearbook.
 *
 * This interface was referenced by `ShockTypeFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
/**
 * This interface was referenced by `ShockTypeFile`'s JSON-Schema
 * via the `definition` "Aim".
 */
export interface Aim {
  set: string;
  required?: boolean;
}
/**
 * This interface was referenced by `ShockTypeFile`'s JSON-Schema
 * via the `definition` "ShockParameter".
 */
export interface ShockParameter {
  label: string;
  unit: string;
  value: Quantity;
  basis: Basis;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `ShockTypeFile`'s JSON-Schema
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
 * This interface was referenced by `ShockTypeFile`'s JSON-Schema
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
 * `value` is an expression of severity, intensity (0 to 1, the share of the year that the profile covers) and the parameters. `on` says for each set of the lever which elements: "country", "from", "to", or a list of codes; a set that is left out means all.
 *
 * This interface was referenced by `ShockTypeFile`'s JSON-Schema
 * via the `definition` "Effect".
 */
export interface Effect {
  lever: string;
  on?: {
    [k: string]: 'country' | 'from' | 'to' | string[];
  };
  combine: 'multiply' | 'add' | 'max' | 'override';
  value: string;
  doc?: string;
}
