// Generated from src/core/schema by scripts/generate-types.mjs: do not edit.

/**
 * Short, since it stands in a column of a table.
 *
 * This interface was referenced by `LanguageFile`'s JSON-Schema
 * via the `definition` "ClaimLabel".
 */
export type ClaimLabel = string;
/**
 * A number, or a distribution where the number is not known well.
 *
 * This interface was referenced by `LanguageFile`'s JSON-Schema
 * via the `definition` "Quantity".
 */
export type Quantity = number | Distribution;
/**
 * This interface was referenced by `LanguageFile`'s JSON-Schema
 * via the `definition` "Name".
 */
export type Name = string;

/**
 * What the data hold, said in another language: every text by the id of what it stands for. Tables go by their indicator, bases are the kinds of basis, variables all that are neither parameters nor levers.
 */
export interface LanguageFile {
  $schema?: string;
  kind: 'language';
  /**
   * A BCP 47 tag, such as ru or kk-Cyrl; the file has its name.
   */
  language: string;
  /**
   * What the language calls itself.
   */
  name: string;
  /**
   * Of the model as a whole.
   */
  title: string;
  chapters: Texts;
  places: {
    [k: string]: PlaceWords;
  };
  sets: Texts;
  units: Texts;
  indicators: Texts;
  tables: Texts;
  sectors: Texts;
  horizons: Texts;
  /**
   * By scale, then by its words; what is true by construction stands among them.
   */
  likelihood: {
    ipcc: Texts;
    icd203: Texts;
  };
  verdicts: Texts;
  evidence: Texts;
  bases: Texts;
  shocks: {
    [k: string]: ShockWords;
  };
  levers: Texts;
  parameters: Texts;
  variables: Texts;
  /**
   * The shipped ones, by the name of their file.
   */
  scenarios: {
    [k: string]: ScenarioWords;
  };
  claims: {
    [k: string]: ClaimWords;
  };
}
/**
 * One text an id.
 *
 * This interface was referenced by `LanguageFile`'s JSON-Schema
 * via the `definition` "Texts".
 */
export interface Texts {
  [k: string]: string;
}
/**
 * This interface was referenced by `LanguageFile`'s JSON-Schema
 * via the `definition` "PlaceWords".
 */
export interface PlaceWords {
  label: string;
  /**
   * What an aggregate consists of.
   */
  members?: string;
}
/**
 * This interface was referenced by `LanguageFile`'s JSON-Schema
 * via the `definition` "ShockWords".
 */
export interface ShockWords {
  label: string;
  doc: string;
  /**
   * What severity means, where the type gives it a meaning of its own.
   */
  severity?: string;
  parameters: Texts;
}
/**
 * This interface was referenced by `LanguageFile`'s JSON-Schema
 * via the `definition` "ScenarioWords".
 */
export interface ScenarioWords {
  title: string;
  description: string;
}
/**
 * A tested claim has a label for each verdict, an untested one the reason why it is.
 *
 * This interface was referenced by `LanguageFile`'s JSON-Schema
 * via the `definition` "ClaimWords".
 */
export interface ClaimWords {
  /**
   * What the claim says.
   */
  text: string;
  holds?: ClaimLabel;
  contested?: ClaimLabel;
  overturned?: ClaimLabel;
  untested?: string;
}
/**
 * How sure one is of a number.
 *
 * This interface was referenced by `LanguageFile`'s JSON-Schema
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
 * This interface was referenced by `LanguageFile`'s JSON-Schema
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
 * This interface was referenced by `LanguageFile`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  chapter: string;
  section: string;
  line?: number;
}
