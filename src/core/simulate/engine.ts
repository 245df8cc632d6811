import type { Program, Wanted } from '../compile/program.ts';

export type { Wanted };

/**
 * An engine runs one program for a block of members. There are two: generated WebAssembly, which
 * everybody uses, and a plain interpreter, which tests hold against it bit for bit.
 */
export type Engine = {
  readonly program: Program;
  run(inputs: BlockInputs): BlockOutputs;
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

/** `values[(i * years + t) * members + m]`: i counts the wanted elements. */
export type BlockOutputs = { readonly values: Float64Array };
