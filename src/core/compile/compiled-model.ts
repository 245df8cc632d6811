import type { Basis, Quantity, VariableSpec } from '../spec/generated/model.ts';
import type { Ast } from './ast.ts';
import type { Program } from './program.ts';

/**
 * The model after all checks: plain data, so that a build can store it as JSON and a page or a
 * worker can read it. Positions of elements count from 0 in the order of their set.
 */
export type CompiledModel = {
  readonly baseYear: number;
  readonly sectors: readonly CompiledSector[];
  readonly sets: readonly CompiledSet[];
  readonly places: readonly CompiledPlace[];
  readonly units: readonly { readonly name: string; readonly meaning: string }[];
  /** In the order of the files, and in each as written. */
  readonly variables: readonly CompiledVariable[];
  readonly program: Program;
  /** One entry for each element of each `parameter` array of the program, in that order. */
  readonly parameters: readonly CompiledParameter[];
  readonly levers: readonly CompiledLever[];
  /** One entry for each element of each noise. */
  readonly noises: readonly CompiledNoise[];
  readonly outputs: readonly CompiledOutput[];
  /** What users may give paths for. */
  readonly drivers: readonly CompiledDriver[];
  readonly accounts: readonly { readonly name: string; readonly array: number }[];
};

export type CompiledSector = {
  readonly sector: string;
  readonly file: string;
  readonly title: string;
  readonly doc: string;
};

export type CompiledSet = {
  readonly name: string;
  readonly label: string;
  /** Codes; those of a relation are pairs such as "A.B". */
  readonly elements: readonly string[];
  /** The two plain sets of a relation. */
  readonly within?: readonly [string, string];
  /** The positions in these two sets, one pair an element. */
  readonly pairs?: readonly (readonly [number, number])[];
};

export type CompiledPlace = {
  readonly code: string;
  readonly label: string;
  readonly members?: string;
};

/** What an expression of a variable is for. */
export type Role =
  | 'equation'
  | 'initial'
  | 'change'
  | 'sd'
  | 'persistence'
  | 'break_probability'
  | 'break_sd'
  | 'residual';

export type CompiledVariable = {
  readonly name: string;
  readonly kind: VariableSpec['kind'];
  readonly sector: string;
  readonly file: string;
  readonly label: string;
  /** As written; "1" for accounts. */
  readonly unit: string;
  readonly over: readonly string[];
  /** Codes of the elements of the array, in order; pairs as "A.B", one "" for a scalar. */
  readonly elements: readonly string[];
  readonly spec: VariableSpec;
  readonly asts: { readonly [role in Role]?: Ast };
  /** Position in the arrays of the program. */
  readonly array: number;
};

export type CompiledParameter = {
  readonly name: string;
  readonly element?: string;
  /** Names the draw: equal keys share one. "x" for a shared value, "x[ELEMENT]" else. */
  readonly key: string;
  readonly quantity: Quantity;
  /** The lowest and highest value that makes sense. */
  readonly range?: readonly [number, number];
  readonly basis: Basis;
};

export type CompiledLever = {
  readonly name: string;
  readonly array: number;
  readonly over: readonly string[];
  readonly neutral: number;
};

export type CompiledNoise = {
  readonly name: string;
  readonly element?: string;
  /** Position in each of the arrays. */
  readonly index: number;
  /**
   * The yearly arrays to feed: `z` standard normal; with a break, `u` uniform (a break happens
   * below the probability) and `zb` standard normal.
   */
  readonly arrays: { readonly z: number; readonly u?: number; readonly zb?: number };
  /** Absent where it is drawn; else z is nil unless observed figures act through it. */
  readonly drawn?: false;
};

export type CompiledOutput = {
  readonly indicator: string;
  readonly country?: string;
  readonly partner?: string;
  readonly unit: string;
  readonly variable: string;
  readonly array: number;
  readonly element: number;
  /** The noises through which a figure observed after the base year acts, if it can. */
  readonly through?: readonly string[];
};

/** An element of a variable that users may give a path for. */
export type CompiledDriver = {
  /** "x" for a scalar, else "x[ELEMENT]". */
  readonly name: string;
  readonly label: string;
  readonly variable: string;
  readonly array: number;
  readonly element: number;
  readonly through: readonly string[];
};
