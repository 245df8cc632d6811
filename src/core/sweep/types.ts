import type { Horizon } from '../label/types.ts';
import type { Condition } from '../observe/read-condition.ts';
import type { Kept, RunSettings } from '../plan/plan-run.ts';
import type { Interval } from '../summarise/summarise-horizon.ts';
import type { Scenario } from '../validate/scenario.ts';
import type { DesignName } from './design/designs.ts';

/** What of a shock can vary: `shift` moves it as a whole by months, `length` is its months. */
export type ShockField = 'severity' | 'probability' | 'start' | 'end' | 'shift' | 'length';

/** What an axis changes: whether a shock happens, a field of one, or a parameter. */
export type Target =
  | { readonly kind: 'switch'; readonly shock: string }
  | { readonly kind: 'shock'; readonly shock: string; readonly field: ShockField }
  | { readonly kind: 'parameter'; readonly name: string; readonly element: string | undefined };

/** How values are written: see `VALUE_SCALES`. */
export type ScaleKind = 'number' | 'month' | 'whole' | 'switch';

/** The values that an axis can take, as numbers: months count from the year 0, a switch is 0 or 1. */
export type AxisLevels =
  | { readonly kind: 'list'; readonly values: readonly number[] }
  | { readonly kind: 'range'; readonly low: number; readonly high: number };

/** One thing that varies. */
export type Axis = {
  /** As the user wrote it. */
  readonly name: string;
  readonly target: Target;
  readonly scale: ScaleKind;
  readonly levels: AxisLevels;
};

/** A sweep after all checks: plain data, from which any variant can be computed alone. */
export type Sweep = {
  readonly title: string;
  readonly scenario: Scenario;
  readonly axes: readonly Axis[];
  readonly design: DesignName;
  readonly variants: number;
  /** `until` is no later than the last horizon that is told of, or the last figure to meet. */
  readonly settings: RunSettings;
  readonly horizons: readonly Horizon[];
  /** Positions of the outputs to tell of. */
  readonly series: Kept;
  /** Ids of the claims to label. */
  readonly claims: readonly string[];
  /** What every member of every baseline passes through. */
  readonly condition?: Condition;
};

/** What came of one variant, which counts from 0. */
export type VariantResult = {
  readonly variant: number;
  /** One an axis. */
  readonly values: readonly number[];
  readonly series: readonly SeriesOutcome[];
  readonly outcomes: readonly ClaimShare[];
};

/** A series over a horizon: medians and 90% intervals over the members. */
export type SeriesOutcome = {
  /** Position among the model's outputs. */
  readonly output: number;
  readonly horizon: Horizon;
  readonly scenario: Interval;
  readonly baseline: Interval;
  /** Scenario over baseline less one; absent where the baseline can be nil. */
  readonly change: Interval | undefined;
};

/** A claim over a horizon. */
export type ClaimShare = {
  readonly claim: string;
  readonly horizon: Horizon;
  /** Members that count: all, or those under the claim's condition. */
  readonly members: number;
  /** Share of them that pass; undefined where too few meet the condition. */
  readonly probability: number | undefined;
};
