import type { Quantity, ScenarioFile, Section, ShockSpec } from '../spec/generated/scenario.ts';

/** A scenario as it is run: its files and all that they extend, put together. */
export type Scenario = {
  /** Base names of the files that were asked for, joined by "+". */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly narrative: string | undefined;
  /** Of every file, each once. */
  readonly sections: readonly Section[];
  /** Extended ones first. */
  readonly shocks: readonly ScenarioShock[];
  /** One of a whole parameter stands before those of its elements, which are more precise. */
  readonly assumptions: readonly Assumption[];
  readonly run: NonNullable<ScenarioFile['run']>;
  /** Every file that went in, extended ones first. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
};

/** A shock with its place and the name of its draws. */
export type ScenarioShock = ShockSpec & {
  readonly file: string;
  /** JSON pointer into the file. */
  readonly pointer: string;
  /** Names its draws: see `shockKeys`. */
  readonly key: string;
};

/** The value that a scenario gives to a parameter or to one element of it. */
export type Assumption = {
  readonly name: string;
  readonly element?: string;
  readonly quantity: Quantity;
  readonly place: {
    readonly file: string;
    readonly pointer: string;
    readonly line: number;
    readonly column: number;
  };
};
