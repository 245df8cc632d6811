// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `HindcastFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `HindcastFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * Which printed figures a run from an earlier base year is held against, and the settings of the back-test on longer series.
 */
export interface HindcastFile {
  $schema?: string;
  kind: 'hindcast';
  title: string;
  doc: string;
  /**
   * File of the other base year, beside this one.
   */
  overlay: string;
  /**
   * File of the years as they happened.
   */
  scenario: string;
  /**
   * How the figures of an indicator are shown.
   */
  indicators: ShownIndicator[];
  figures: HindcastFigure[];
  not_comparable?: NotComparable[];
  back_test: BackTestSettings;
}
/**
 * This interface was referenced by `HindcastFile`'s JSON-Schema
 * via the `definition` "ShownIndicator".
 */
export interface ShownIndicator {
  indicator: string;
  /**
   * With the unit of the scaled figures.
   */
  label: string;
  /**
   * What the figures are divided by.
   */
  scale: number;
}
/**
 * A printed figure and the series of the model that it is held against.
 *
 * This interface was referenced by `HindcastFile`'s JSON-Schema
 * via the `definition` "HindcastFigure".
 */
export interface HindcastFigure {
  /**
   * Id of a yearbook row.
   */
  row: string;
  indicator: string;
  country: string;
  partner?: string;
  year: number;
  /**
   * True where the print gives a lower bound only.
   */
  at_least?: boolean;
  /**
   * What explains that the figure lies outside the interval; needed for a miss.
   */
  why_missed?: string;
  remark?: string;
}
/**
 * Printed figures that are not scored, and why.
 *
 * This interface was referenced by `HindcastFile`'s JSON-Schema
 * via the `definition` "NotComparable".
 */
export interface NotComparable {
  reason: string;
  rows: string[];
}
/**
 * This interface was referenced by `HindcastFile`'s JSON-Schema
 * via the `definition` "BackTestSettings".
 */
export interface BackTestSettings {
  /**
   * Receivers that are forecast.
   */
  countries: string[];
  /**
   * Receivers whose yearly changes the elasticities are estimated on.
   */
  pooled: string[];
  /**
   * The country whose currency and output drive the flows.
   */
  driver: string;
  output_growth: OutputGrowth;
  /**
   * Year of the first yearly change used.
   */
  first_year: number;
  /**
   * First and last year from which forecasts are made.
   */
  origins: number[];
  last_target: number;
  horizons: number;
  members: number;
  seed: string;
  priors: BackTestPriors;
}
/**
 * Growth of the driver's real output by year, as fractions.
 *
 * This interface was referenced by `HindcastFile`'s JSON-Schema
 * via the `definition` "OutputGrowth".
 */
export interface OutputGrowth {
  values: {
    [k: string]: number;
  };
  basis: Basis;
}
/**
 * Where an assumption comes from.
 *
 * This interface was referenced by `HindcastFile`'s JSON-Schema
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
 * What is held before the data of an origin are seen; sd in logarithms.
 *
 * This interface was referenced by `HindcastFile`'s JSON-Schema
 * via the `definition` "BackTestPriors".
 */
export interface BackTestPriors {
  currency: NormalPrior;
  output: NormalPrior;
  residual: number;
  currency_sd: number;
  output_sd: number;
  /**
   * How many yearly changes the prior of a spread counts for.
   */
  weight: number;
  break_probability: number;
  break_sd: number;
  basis: Basis;
}
/**
 * This interface was referenced by `HindcastFile`'s JSON-Schema
 * via the `definition` "NormalPrior".
 */
export interface NormalPrior {
  mean: number;
  sd: number;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `HindcastFile`'s JSON-Schema
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
 * This interface was referenced by `HindcastFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
