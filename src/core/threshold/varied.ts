/** What is varied, and between which values. */
export type Varied = {
  /** As the user named it. */
  readonly id: string;
  /** Its unit: "month" for a duration, "1" for a severity. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** What the scenario has, unless it is a distribution or a shock without end. */
  readonly current: number | undefined;
} & (
  | {
      readonly kind: 'severity' | 'duration';
      /** Position among the shocks of the scenario. */
      readonly shock: number;
    }
  | { readonly kind: 'parameter'; readonly name: string; readonly element: string | undefined }
);

/** A range as a user gives it; what is left out is what makes sense. */
export type VariedRange = { readonly low: number | undefined; readonly high: number | undefined };
