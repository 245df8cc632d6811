import type { ScaleKind } from '../sweep/types.ts';

/** What varied over the cases: one value a case, as a number. */
export type Feature = {
  readonly name: string;
  readonly scale: ScaleKind;
  readonly values: Float64Array;
};

/** Cases, and which of them are of interest. */
export type Cases = {
  readonly features: readonly Feature[];
  /** 1 for a case of interest, else 0. */
  readonly interest: Uint8Array;
};

/** The values of one feature that lie in a box, both ends included. */
export type Limits = { readonly low: number; readonly high: number };

/** A box: limits for each feature, infinite where there are none. */
export type Box = readonly Limits[];

/** How good a box is. */
export type BoxScore = {
  /** Cases in the box. */
  readonly cases: number;
  /** Those of interest. */
  readonly hits: number;
  /** Share of the cases of interest that lie in the box. */
  readonly coverage: number;
  /** Share of the cases in the box that are of interest. */
  readonly density: number;
};
