import type { Place } from '../../core/index.ts';

/** What a figure says. How it came about is its role. */
export const KINDS = [
  'level',
  'share',
  'growth',
  'balance',
  'range_low',
  'range_high',
  'lower_bound',
  'upper_bound',
  'forecast',
  'forecast_low',
  'forecast_high',
] as const;

/** Whether a figure is printed first in this place, printed again, or computed. */
export const ROLES = ['primary', 'repeat', 'derived'] as const;

/** Whether an identity comes true on the readings that are used. */
export const VERDICTS = ['holds', 'fails'] as const;

export type Kind = (typeof KINDS)[number];
export type Role = (typeof ROLES)[number];
export type Verdict = (typeof VERDICTS)[number];

/** One figure of the yearbook: a line of indicators.csv. */
export type Row = Place & {
  readonly id: string;
  readonly country: string;
  readonly partner: string | undefined;
  readonly indicator: string;
  readonly period: string;
  /** The reading that is used, in base units; shares and growth as fractions. */
  readonly value: number;
  /** Digits after the point of the value as written; a derived value is rounded to them. */
  readonly decimals: number;
  readonly unit: string;
  readonly kind: Kind;
  readonly role: Role;
  readonly chapter: string;
  readonly section: string;
  /** Line of the yearbook's text, from 1. */
  readonly textLine: number;
  readonly printed: string;
  readonly source: string;
  readonly confidence: string;
  readonly obsStatus: string;
  readonly anomalies: readonly string[];
  readonly formula: string | undefined;
  readonly uses: readonly string[];
  readonly repeatOf: string | undefined;
  readonly note: string;
};

/** A misprint, contradiction or ambiguity: a line of anomalies.csv. */
export type Anomaly = Place & {
  readonly id: string;
  readonly chapter: string;
  readonly section: string;
  readonly textLine: number;
  readonly printed: string;
  readonly problem: string;
  readonly reading: string;
  readonly arithmetic: string;
  readonly severity: string;
  readonly rows: readonly string[];
  readonly sameAs: readonly string[];
};

/** A sum that the text states or implies: a line of identities.csv. */
export type Identity = Place & {
  readonly id: string;
  readonly chapter: string;
  readonly formula: string;
  readonly expected: string;
  readonly tolerance: number;
  readonly verdict: Verdict;
  readonly anomaly: string | undefined;
  readonly note: string;
};

/** Which of several competing figures is used: a rule of series-choice.json. */
export type Choice = Place & {
  readonly id: string;
  readonly quantity: string;
  readonly indicator: string;
  readonly country: string;
  readonly partner: string;
  readonly period: string;
  readonly chosen: string;
  readonly others: readonly { readonly row: string; readonly whyNot: string }[];
  readonly rule: string;
  readonly reason: string;
};

/** A run of lines of the text, both ends included; a section may have several. */
export type Section = { readonly id: string; readonly from: number; readonly to: number };

export type Chapter = {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly sections: readonly Section[];
};

/** A column of a table, with the constraints that datapackage.json lays on it. */
export type Field = {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly unique: boolean;
  readonly pattern: RegExp | undefined;
  readonly values: readonly string[] | undefined;
  readonly minimum: number | undefined;
};

export type Table = {
  readonly name: string;
  readonly path: string;
  readonly fields: readonly Field[];
};

/** What datapackage.json says about the tables and the text. */
export type Descriptor = {
  readonly tables: readonly Table[];
  readonly chapters: readonly Chapter[];
  readonly unitFamilies: Readonly<Record<string, string>>;
  /** Indicators that may stand with and without a partner. */
  readonly looseIndicators: readonly string[];
};

/** The whole data set. */
export type Yearbook = {
  readonly descriptor: Descriptor;
  readonly rows: readonly Row[];
  readonly anomalies: readonly Anomaly[];
  readonly identities: readonly Identity[];
  readonly choices: readonly Choice[];
};
