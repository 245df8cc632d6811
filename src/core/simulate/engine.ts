import type { Program, Wanted } from '../compile/program.ts';

export type { Wanted };

/**
 * An engine runs one program for a block of members. There are two: generated WebAssembly, which
 * everybody uses, and a plain interpreter, which tests hold against it bit for bit.
 */
export type Engine = {
  readonly program: Program;
  run(inputs: BlockInputs): BlockOutputs;
  /** Do the same, and write what comes of it into a larger array. */
  runInto(inputs: BlockInputs, to: Destination): void;
};

export type BlockInputs = {
  /** Members in this block, at least 1. */
  readonly members: number;
  /** Years to compute, the base year included, at least 1. */
  readonly years: number;
  readonly baseYear: number;
  /** `parameters[i * members + m]`: i counts the elements of all `parameter` arrays in order. */
  readonly parameters: Float64Array;
  /** The elements of `yearly` arrays that are fed; all others are neutral in every year. */
  readonly fed: Wanted;
  /** `yearly[(i * years + t) * members + m]`: i counts `fed`, t years since the base year. */
  readonly yearly: Float64Array;
};

/** Where the results of a block go in an array that holds all members of an ensemble. */
export type Destination = {
  /** `values[(i * years + t) * members + from + m]`, i counting the wanted elements. */
  readonly values: Float64Array;
  /** Members of the ensemble. */
  readonly members: number;
  /** Place of the block's first member. */
  readonly from: number;
};

/** `values[(i * years + t) * members + m]`: i counts the wanted elements. */
export type BlockOutputs = { readonly values: Float64Array };
