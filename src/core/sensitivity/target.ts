import type { Horizon, TestedClaim, Years } from '../label/types.ts';

/** What a question is about: it gives one number a member. */
export type Target = IndicatorTarget | ClaimTarget;

/** An indicator, averaged over years. */
export type IndicatorTarget = {
  readonly kind: 'indicator';
  /** Position in `CompiledModel.outputs`. */
  readonly output: number;
  readonly indicator: string;
  readonly country: string | undefined;
  readonly partner: string | undefined;
  readonly unit: string;
  /** The scenario's own value, or what it differs by from the same member of the baseline. */
  readonly of: 'level' | 'difference';
  readonly years: Years;
  /** The horizon that the years were asked for by, if they were. */
  readonly horizon: Horizon | undefined;
};

/** Whether a claim comes true over one of its horizons. */
export type ClaimTarget = {
  readonly kind: 'claim';
  readonly claim: TestedClaim;
  readonly horizon: Horizon;
  readonly years: Years;
};

/** Either what was asked for, or why it cannot be, for the user. */
export type Asked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** List the outputs of the model that a target reads, by their position. */
export function outputsOf(target: Target): readonly number[] {
  return target.kind === 'claim' ? target.claim.series : [target.output];
}
