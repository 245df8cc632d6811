// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * This interface was referenced by `ScenarioFile`'s JSON-Schema
 * via the `definition` "Codes".
 */
export type Codes = string | string[];
/**
 * This interface was referenced by `ScenarioFile`'s JSON-Schema
 * via the `definition` "Month".
 */
export type Month = string;
/**
 * The last month; a shock without an end is permanent.
 */
export type Month1 = string;
/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `ScenarioFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * Time from the start to the full effect, in a straight line.
 */
export type Duration = string;
/**
 * Such as "3 months" or "2 years".
 *
 * This interface was referenced by `ScenarioFile`'s JSON-Schema
 * via the `definition` "Duration".
 */
export type Duration1 = string;
/**
 * This interface was referenced by `ScenarioFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * A scenario: dated shocks and assumptions that are applied to the yearbook's baseline.
 */
export interface ScenarioFile {
  $schema?: string;
  kind?: 'scenario';
  /**
   * Version of this file format; 1 when absent.
   */
  format?: 1;
  title: string;
  description: string;
  narrative?: string;
  sections?: Section[];
  /**
   * Scenarios that this one builds on: names or paths beside this file, or shipped scenarios.
   */
  extends?: string[];
  shocks: ShockSpec[];
  /**
   * Parameters of the model, by name or by name[ELEMENT], with the value to use instead.
   */
  assumptions?: {
    [k: string]: Quantity;
  };
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
 * A section of the yearbook.
 *
 * This interface was referenced by `ScenarioFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
/**
 * This interface was referenced by `ScenarioFile`'s JSON-Schema
 * via the `definition` "ShockSpec".
 */
export interface ShockSpec {
  type: string;
  id?: string;
  note?: string;
  country?: Codes;
  from?: Codes;
  to?: Codes;
  start: Month;
  end?: Month1;
  severity: Quantity;
  /**
   * The chance that the shock happens at all.
   */
  probability?: number;
  profile?: Profile;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `ScenarioFile`'s JSON-Schema
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
 * How a shock comes and goes: at once and in full when absent.
 *
 * This interface was referenced by `ScenarioFile`'s JSON-Schema
 * via the `definition` "Profile".
 */
export interface Profile {
  onset?: Duration;
  /**
   * How the effect goes after the end.
   */
  fade?: {
    half_life?: Duration1;
    linear?: Duration1;
  };
}
/**
 * Where an assumption comes from.
 *
 * This interface was referenced by `ScenarioFile`'s JSON-Schema
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
