import type { Verdict } from '../label/types.ts';

/** What was found at one value of the coarse grid. */
export type GridPoint = {
  readonly value: number;
  /** Probability or quantile; NaN where too few members meet the claim's condition. */
  readonly score: number;
  /** Of a claim, where it could be tested. */
  readonly verdict: Verdict | undefined;
  readonly crosses: boolean;
};
