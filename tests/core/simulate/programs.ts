import type {
  ArrayInfo,
  ArrayRole,
  Expression,
  Index,
  Program,
  Statement,
} from '../../../src/core/compile/program.ts';
import type { BlockInputs, Wanted } from '../../../src/core/simulate/engine.ts';

/** A program under construction, for tests. */
export type Draft = {
  readonly arrays: ArrayInfo[];
  readonly setup: Statement[];
  readonly step: Statement[];
  readonly carries: { readonly array: number; readonly initial: number }[];
};

export const emptyDraft = (): Draft => ({ arrays: [], setup: [], step: [], carries: [] });

/** Add an array, and give its number. */
export function addArray(draft: Draft, length: number, role: ArrayRole): number {
  const name = `${role.kind}${draft.arrays.length}`;
  return draft.arrays.push({ name, length, role }) - 1;
}

export const addConstant = (draft: Draft, values: readonly number[]) =>
  addArray(draft, values.length, { kind: 'constant', values });

export const addComputed = (draft: Draft, length: number) =>
  addArray(draft, length, { kind: 'computed' });

/** Add a computed array with its statement in the step, and give its number. */
export function addStep(
  draft: Draft,
  length: number,
  value: Expression,
  segments?: readonly number[],
): number {
  const target = addComputed(draft, length);
  draft.step.push(segments === undefined ? { target, value } : { target, value, segments });
  return target;
}

export const number = (value: number): Expression => ({ op: 'number', value });

export const read = (array: number, index: Index = { kind: 'same' }): Expression => ({
  op: 'read',
  array,
  index,
});

export const before = (array: number, index: Index = { kind: 'same' }): Expression => ({
  op: 'read',
  array,
  index,
  previous: true,
});

/** Every element of an array. */
export const elementsOf = (program: Program, array: number): Wanted =>
  Array.from({ length: program.arrays[array]?.length ?? 0 }, (_, element) => ({ array, element }));

/** Every element of every array. */
export const everything = (program: Program): Wanted =>
  program.arrays.flatMap((_, array) => elementsOf(program, array));

/** Inputs of one member with parameters and without yearly ones. */
export const oneMember = (years: number, parameters: readonly number[] = []): BlockInputs => ({
  members: 1,
  years,
  baseYear: 2023,
  parameters: Float64Array.from(parameters),
  fed: [],
  yearly: new Float64Array(0),
});
