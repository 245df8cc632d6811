import type { Basis, Claim } from '../spec/generated/claims.ts';
import type { ConditionNode } from './test-tree.ts';

/** The stretch of years that a claim is about, by name. */
export type Horizon = Claim['horizons'][number];

/** First and last year, both included. */
export type Years = readonly [number, number];

/** How a claim turned out, by its probability. */
export type Verdict = 'holds' | 'contested' | 'overturned';

/** How well founded the parameters are that a claim hangs on. */
export type Evidence = 'low' | 'medium' | 'high';

/** What a claim may name, as model and data give it. */
export type ClaimVocabulary = {
  /** Positions of the series, which `Paths.values` takes, by their `seriesKey`. */
  readonly series: ReadonlyMap<string, number>;
  readonly levers: readonly string[];
  /** Codes of the chapters; "summary" is always one. */
  readonly chapters: readonly string[];
  readonly horizons: { readonly [horizon in Horizon]?: Years };
};

/** A claim after all checks: plain data, so that a build can store it as JSON. */
export type CompiledClaim = TestedClaim | UntestedClaim;

type ClaimHead = {
  readonly id: string;
  readonly chapter: string;
  readonly section: string;
  readonly horizons: readonly { readonly name: Horizon; readonly years: Years }[];
};

export type TestedClaim = ClaimHead & {
  readonly kind: 'tested';
  readonly labels: Readonly<Record<Verdict, string>>;
  readonly trueByConstruction: boolean;
  readonly test: ConditionNode;
  /** The claim is about the members in which this holds; about all when absent. */
  readonly given?: ConditionNode;
  /** Positions of the series that test and condition read, ascending. */
  readonly series: readonly number[];
  /** Levers without which a second run is needed, by name. */
  readonly levers: readonly string[];
};

export type UntestedClaim = ClaimHead & {
  readonly kind: 'untested';
  /** Why this model cannot test the claim. */
  readonly reason: string;
};

/** The paths of an ensemble, one number a series, year and member. */
export type Paths = {
  readonly members: number;
  /** Ascending without gaps; the first is the base year. */
  readonly years: readonly number[];
  /** `values(series)[t * members + m]`: t counts `years`. */
  values(series: number): Float64Array;
};

/** What the members drew for one parameter. */
export type Draw = {
  readonly name: string;
  readonly element?: string;
  /** Whether its range is a judgement: the model's, or that of a scenario's own assumptions. */
  readonly judgement: boolean;
  readonly basis: Basis['kind'];
  /** One a member. */
  readonly values: Float64Array;
};

/** One claim over one horizon, labelled; the form in which it is written as JSON. */
export type Outcome = {
  readonly claim: string;
  readonly chapter: string;
  readonly section: string;
  readonly horizon: Horizon;
  readonly years: Years;
  readonly label: string;
  readonly verdict: Verdict;
  /** A word of the scale, or "true by construction". */
  readonly likelihood: string;
  /** Share of the members (of those under the condition, if there is one) that pass the test. */
  readonly probability: number;
  /** Monte-Carlo standard error of the probability. */
  readonly standard_error: number;
  /** Whether two standard errors either way leave the likelihood word as it is. */
  readonly resolved: boolean;
  /** Lowest and highest probability while one influential judgement is at an end of its range. */
  readonly range: readonly [number, number];
  /** The words for both ends of the range. */
  readonly range_likelihood: readonly [string, string];
  readonly evidence: Evidence;
  /** Members under the condition; absent for claims without one. */
  readonly given?: number;
  /** Whether it is marked so and, as it must, holds in every member. */
  readonly true_by_construction: boolean;
  readonly baseline: {
    readonly label: string;
    readonly verdict: Verdict;
    readonly likelihood: string;
    readonly probability: number;
  };
};

/** A claim over a horizon for which there is no probability, and why. */
export type Untested = {
  readonly claim: string;
  readonly chapter: string;
  readonly horizon: Horizon;
  readonly reason: string;
};

/** Every claim over each of its horizons stands in exactly one of the two lists. */
export type Labels = {
  readonly outcomes: readonly Outcome[];
  readonly untested: readonly Untested[];
};
