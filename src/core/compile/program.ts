/**
 * The intermediate form between the checked equations and the engines that run them: the
 * WebAssembly encoder and the plain interpreter. It is plain data (JSON), knows no name but those
 * that it carries for people, and is the same for the model and for the effects of shocks.
 *
 * A program computes, for one member, arrays of numbers over the years. Sets have become array
 * positions; every name is an array, every subscript an index.
 */
export type Program = {
  readonly arrays: readonly ArrayInfo[];
  /** Computed once a member, in this order, before the first year. */
  readonly setup: readonly Statement[];
  /** Computed every year, the base year included, in this order. */
  readonly step: readonly Statement[];
  /**
   * Arrays that are read with `previous`. In the base year, the value of a year before is that of
   * the array `initial` (same length), which is constant, a parameter or computed by `setup`.
   */
  readonly carries: readonly { readonly array: number; readonly initial: number }[];
};

/** Elements of arrays: those that are kept for every year, or those that are fed. */
export type Wanted = readonly { readonly array: number; readonly element: number }[];

export type ArrayInfo = {
  /** The variable's name; for arrays that the compiler made, the name with a suffix after "#". */
  readonly name: string;
  readonly length: number;
  readonly role: ArrayRole;
};

/**
 * - `constant`: the same for every member and year; `values` has `length` numbers.
 * - `parameter`: given for each member.
 * - `yearly`: given for each member and year (levers, and the raw draws of noise); an element that
 *   the caller does not feed holds its `neutral` value in every year.
 * - `year`: one element, the calendar year.
 * - `elapsed`: one element, years since the base year (0 in the base year).
 * - `computed`: the target of exactly one statement.
 */
export type ArrayRole =
  | { readonly kind: 'constant'; readonly values: readonly number[] }
  | { readonly kind: 'parameter' }
  | { readonly kind: 'yearly'; readonly neutral: number }
  | { readonly kind: 'year' }
  | { readonly kind: 'elapsed' }
  | { readonly kind: 'computed' };

/**
 * Without `segments`: `target[k] = value(k)` for k in 0 .. length-1.
 * With `segments` (length + 1 ascending offsets): `target[k]` is the sum of `value(j)` for j from
 * `segments[k]` up to but not including `segments[k + 1]`, added in that order, starting at 0;
 * `Index` then maps j.
 */
export type Statement = {
  readonly target: number;
  readonly value: Expression;
  readonly segments?: readonly number[];
};

/** How the running position (k, or j within a sum) becomes a position of the array that is read. */
export type Index =
  | { readonly kind: 'same' }
  | { readonly kind: 'fixed'; readonly at: number }
  | { readonly kind: 'table'; readonly at: readonly number[] };

export type Expression =
  | { readonly op: 'number'; readonly value: number }
  | {
      readonly op: 'read';
      readonly array: number;
      readonly index: Index;
      /** The value of the year before; the array is then one of `carries`. */
      readonly previous?: true;
    }
  | { readonly op: UnaryOp; readonly a: Expression }
  | { readonly op: BinaryOp; readonly a: Expression; readonly b: Expression }
  | {
      readonly op: 'if';
      readonly test: Condition;
      readonly then: Expression;
      readonly else: Expression;
    };

export type UnaryOp = 'neg' | 'abs' | 'sqrt' | 'exp' | 'log';

/**
 * `pow` follows IEEE 754 `pow` in its special cases; powers by a whole number from -8 to 8 have
 * become multiplications before this form. `min` and `max` follow WebAssembly's (NaN wins,
 * -0 < +0).
 */
export type BinaryOp = 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'min' | 'max';

/** Both arms of an `if` are computed; the condition only chooses. */
export type Condition =
  | { readonly op: CompareOp; readonly a: Expression; readonly b: Expression }
  | { readonly op: 'and' | 'or'; readonly a: Condition; readonly b: Condition }
  | { readonly op: 'not'; readonly a: Condition };

export type CompareOp = 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne';
