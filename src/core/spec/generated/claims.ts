// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * This interface was referenced by `ClaimsFile`'s JSON-Schema
 * via the `definition` "Claim".
 */
export type Claim = Claim1 & Claim2;
export type Claim1 = {
  [k: string]: unknown;
};
/**
 * This interface was referenced by `ClaimsFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;
/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `ClaimsFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;

/**
 * What a chapter of the yearbook expects, in our own words, and how to test it.
 */
export interface ClaimsFile {
  $schema?: string;
  kind: 'claims';
  chapter: string;
  claims: Claim[];
}
export interface Claim2 {
  id: Name;
  section: string;
  line: number;
  /**
   * False where the claim stands outside the prospects section.
   */
  outlook?: boolean;
  text: string;
  /**
   * The author's own words, null where there are none.
   */
  horizon_wording: string | null;
  horizons: ('short' | 'mid' | 'long')[];
  /**
   * The author's own word, null where there is none.
   */
  confidence: string | null;
  direction: 'rises' | 'falls' | 'stays' | 'depends' | 'exists' | 'other';
  /**
   * A short label for each way that it can turn out.
   */
  labels?: {
    holds: string;
    contested: string;
    overturned: string;
  };
  /**
   * True for the members in which the claim comes true.
   */
  test?: string;
  /**
   * Why this test stands for the claim.
   */
  test_doc?: string;
  true_by_construction?: boolean;
  /**
   * Conditions under which the test fails: a scenario, or assumptions.
   */
  stress?: {
    shocks?: {}[];
    assumptions?: {};
  };
  /**
   * Why this model cannot test it.
   */
  untested?: string;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `ClaimsFile`'s JSON-Schema
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
 * This interface was referenced by `ClaimsFile`'s JSON-Schema
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
 * This interface was referenced by `ClaimsFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
