// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * This interface was referenced by `ManifestFile`'s JSON-Schema
 * via the `definition` "Sha256".
 */
export type Sha256 = string;
/**
 * Of all that makes a difference to the run: equal for parts of one run.
 */
export type Sha2561 = string;
/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `ManifestFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `ManifestFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * What a folder of results holds and what went into it. Of a run it tells enough to repeat it; it holds no times.
 */
export interface ManifestFile {
  kind: 'manifest';
  format?: number;
  command?: string;
  /**
   * Of the program that wrote the folder.
   */
  version?: string;
  inputs?: RecordedInputs;
  options?: RecordedOptions;
  part?: RecordedPart;
  files: Sums;
}
/**
 * This interface was referenced by `ManifestFile`'s JSON-Schema
 * via the `definition` "RecordedInputs".
 */
export interface RecordedInputs {
  data: {
    sha256: Sha256;
    files: Sums;
  };
  /**
   * As they were asked for, several of one run joined by +.
   */
  scenarios: string[];
  readings: Reading[];
  observed?: RecordedTable;
  drivers?: RecordedTable;
}
/**
 * sha256 by path.
 *
 * This interface was referenced by `ManifestFile`'s JSON-Schema
 * via the `definition` "Sums".
 */
export interface Sums {
  [k: string]: Sha256;
}
/**
 * A scenario file that was read: what it was asked for as, by which file if one did, what messages call it, and where the folder keeps it.
 *
 * This interface was referenced by `ManifestFile`'s JSON-Schema
 * via the `definition` "Reading".
 */
export interface Reading {
  reference: string;
  from?: string;
  name: string;
  file: string;
}
/**
 * This interface was referenced by `ManifestFile`'s JSON-Schema
 * via the `definition` "RecordedTable".
 */
export interface RecordedTable {
  name: string;
  file: string;
}
/**
 * The options of the command that make a difference to the results; absent where they were not given.
 *
 * This interface was referenced by `ManifestFile`'s JSON-Schema
 * via the `definition` "RecordedOptions".
 */
export interface RecordedOptions {
  members?: number;
  seed?: string;
  until?: number;
  scale?: 'ipcc' | 'icd203';
  /**
   * Indicators whose members are kept.
   */
  members_of?: string[];
}
/**
 * Which part of a run the folder holds, where it is one: the members of a stretch alone.
 *
 * This interface was referenced by `ManifestFile`'s JSON-Schema
 * via the `definition` "RecordedPart".
 */
export interface RecordedPart {
  number: number;
  of: number;
  run_sha256: Sha2561;
  simulations: RecordedSimulation[];
}
/**
 * Members that were computed, counted from 1, both ends included, and by which plan.
 *
 * This interface was referenced by `ManifestFile`'s JSON-Schema
 * via the `definition` "RecordedSimulation".
 */
export interface RecordedSimulation {
  scenario: string;
  plan_sha256: Sha256;
  from: number;
  to: number;
  folder: string;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `ManifestFile`'s JSON-Schema
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
 * This interface was referenced by `ManifestFile`'s JSON-Schema
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
 * This interface was referenced by `ManifestFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
