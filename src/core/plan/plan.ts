import type { Program, Wanted } from '../compile/program.ts';
import type { Basis } from '../spec/generated/shock.ts';
import type { Quantity } from '../spec/generated/scenario.ts';

/**
 * All that a simulation needs, as plain data: any thread or machine that holds it computes any
 * member alone, to the same bits.
 */
export type Plan = {
  readonly seed: string;
  readonly members: number;
  /** The number of the first member, where these are part of an ensemble; else 0. */
  readonly firstMember?: number;
  readonly baseYear: number;
  /** Years to compute, the base year included. */
  readonly years: number;
  readonly model: ModelPlan;
  /** Absent where no shock acts: the scenario is then its baseline. */
  readonly effects: EffectsPlan | undefined;
  /** Absent where no figures are given for years after the base year. */
  readonly condition?: ConditionPlan;
};

export type ModelPlan = {
  readonly program: Program;
  /** The elements of arrays that are kept for every member and year. */
  readonly wanted: Wanted;
  /** One for each element of the program's parameter arrays, in order. */
  readonly draws: readonly Draw[];
  readonly noises: readonly NoiseDraw[];
  /** The program's module, where it is encoded already; who changes the program drops it. */
  readonly module?: Uint8Array | undefined;
};

/** A number drawn once a member. Equal keys give equal draws. */
export type Draw = {
  readonly key: string;
  readonly quantity: Quantity;
  /** For a shock that may not happen: its chance, drawn under a key of its own, else it is 0. */
  readonly occurs?: { readonly key: string; readonly probability: number };
  /** What the draw is clipped to. */
  readonly range?: readonly [number, number];
};

/** An element of a yearly array that is drawn anew each year after the base year. */
export type NoiseDraw = {
  readonly key: string;
  readonly element: string | undefined;
  /** `none`: nil unless a condition solves for it. */
  readonly kind: 'normal' | 'uniform' | 'none';
  readonly array: number;
  readonly index: number;
};

/** A draw of a shock, and what its distribution rests on. */
export type EffectDraw = Draw & { readonly basis: Basis['kind'] };

export type EffectsPlan = {
  /** Gives the values of levers from severities, intensities and the shock types' parameters. */
  readonly program: Program;
  readonly wanted: Wanted;
  readonly draws: readonly EffectDraw[];
  /** The intensity of each shock by year, and the element of the effects program that reads it. */
  readonly intensities: readonly {
    readonly array: number;
    readonly byYear: readonly number[];
  }[];
  /** Which of the wanted values goes to which element of the model. */
  readonly targets: readonly {
    readonly lever: string;
    readonly array: number;
    readonly element: number;
    readonly value: number;
  }[];
};

/**
 * What every member must meet: the draws of some noises are moved, as little as possible, until the
 * baseline passes through the given figures.
 */
export type ConditionPlan = {
  /** Gives the figures from the model's parameters and noises, without any shock. */
  readonly program: Program;
  readonly wanted: Wanted;
  /** One for each year with figures, ascending. */
  readonly stages: readonly ConditionStage[];
};

export type ConditionStage = {
  /** Years since the base year. */
  readonly year: number;
  readonly targets: readonly ConditionTarget[];
  /** The draws that may move: position in `noises`, and years since the base year. */
  readonly handles: readonly { readonly noise: number; readonly year: number }[];
};

export type ConditionTarget = {
  readonly wanted: number;
  readonly value: number;
  /** Whether the value is a multiple of the base year's. */
  readonly isRelative: boolean;
};

/** The values of the wanted elements: `values[(i * years + t) * members + m]`. */
export type Ensemble = {
  readonly members: number;
  readonly years: number;
  readonly values: Float64Array;
};

/** Scenario and baseline of the same members, and their drawn parameters. */
export type Simulation = {
  readonly scenario: Ensemble;
  readonly baseline: Ensemble;
  /** `parameters[i * members + m]`: i counts the draws of the model. */
  readonly parameters: Float64Array;
  /** Likewise, i counting the draws of the effects; empty where no shock acts. */
  readonly shockParameters: Float64Array;
  /**
   * How far each member misses what it must meet, relative to the figure; i counts the targets of
   * all stages. Absent where the plan has no condition.
   */
  readonly misses?: Float64Array;
  /** Gives the memory back for the next simulation, where it is kept; nothing is to be read then. */
  readonly release?: () => void;
};

/** Give all members' values of one wanted element in one year (a view, not a copy). */
export function cell(ensemble: Ensemble, wanted: number, year: number): Float64Array {
  const start = (wanted * ensemble.years + year) * ensemble.members;
  return ensemble.values.subarray(start, start + ensemble.members);
}
