import type { Basis, Claim, Quantity, ScenarioFile, ShockTypeFile } from '../../core/index.ts';

/** A place, a set of places, or an indicator, by id, with its English name. */
type Named = { readonly id: string; readonly label: string };

type Section = {
  readonly chapter: string;
  readonly section: string;
  readonly line?: number | undefined;
};

/** A kind of shock, as the page offers it. */
export type ShockType = Named & {
  readonly doc: string;
  readonly sections: readonly Section[];
  readonly aim: ShockTypeFile['aim'];
  readonly severity: {
    readonly low: number;
    readonly high: number;
    readonly meaning?: string | undefined;
  };
  readonly parameters: readonly {
    readonly name: string;
    readonly label: string;
    readonly unit: string;
    readonly value: Quantity;
    readonly basis: Basis;
  }[];
};

/** A parameter of the model that the page offers as a slider: one value within its range. */
export type Assumable = {
  /** As a scenario's `assumptions` names it: "x" or "x[ELEMENT]". */
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** The middle of the model's own distribution, where the slider rests. */
  readonly middle: number;
  readonly quantity: Quantity;
  readonly basis: Basis;
};

export type Indicator = Named & {
  readonly unit: string;
  /** Codes of the places that it is told for; one "" where it belongs to none. */
  readonly countries: readonly string[];
  /** Whether a table of the settings shows it first. */
  readonly main: boolean;
};

export type YearbookRow = {
  readonly chapter: string;
  readonly section: string;
  readonly line: number;
  readonly printed: string;
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly confidence: string;
  readonly note?: string | undefined;
  /** Where the print is in doubt: what is odd, and how it is read. */
  readonly doubts?: readonly { readonly problem: string; readonly reading: string }[] | undefined;
};

export type ClaimText = {
  readonly id: string;
  readonly chapter: string;
  readonly section: string;
  readonly text: string;
  readonly wording?: string | undefined;
  readonly horizons: Claim['horizons'];
  readonly labels?: Readonly<Record<'holds' | 'contested' | 'overturned', string>> | undefined;
  /** Why this model cannot test it. */
  readonly untested?: string | undefined;
};

/** What the page's controls need to know of the knowledge: plain data, made at build time. */
export type Catalogue = {
  readonly version: string;
  readonly baseYear: number;
  readonly lastYear: number;
  /** "2024-01" and "2040-12". */
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly run: { readonly until: number; readonly members: number; readonly seed: string };
  readonly chapters: readonly string[];
  readonly horizons: Readonly<
    Record<
      'short' | 'mid' | 'long',
      { readonly label: string; readonly years: readonly [number, number] }
    >
  >;
  readonly places: readonly Named[];
  /** Elements of the sets that shocks are aimed at, by name of the set. */
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly shockTypes: readonly ShockType[];
  /** A short list, the most influential first. */
  readonly assumables: readonly Assumable[];
  readonly indicators: readonly Indicator[];
  /** Shipped ones, with all that they extend put in. */
  readonly scenarios: readonly { readonly id: string; readonly file: ScenarioFile }[];
  readonly claims: readonly ClaimText[];
  /** Those rows that baselines and bases name, by id. */
  readonly rows: Readonly<Record<string, YearbookRow>>;
};
