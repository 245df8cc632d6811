import { describe, expect, it } from 'vitest';
import type { BinaryOp, CompareOp, Expression } from '../../../src/core/compile/program.ts';
import type { BlockInputs } from '../../../src/core/simulate/engine.ts';
import { pow } from '../../../src/core/simulate/exp-log.ts';
import { createInterpreter } from '../../../src/core/simulate/interpret.ts';
import {
  addArray,
  addComputed,
  addConstant,
  addStep,
  before,
  elementsOf,
  emptyDraft,
  number,
  oneMember,
  read,
} from './programs.ts';
import type { Draft } from './programs.ts';

function valuesOf(draft: Draft, array: number, inputs: BlockInputs): readonly number[] {
  return [...createInterpreter(draft, elementsOf(draft, array)).run(inputs).values];
}

/** The value of a scalar expression. */
function valueOf(value: Expression): number | undefined {
  const draft = emptyDraft();
  return valuesOf(draft, addStep(draft, 1, value), oneMember(1))[0];
}

describe('the interpreter', () => {
  it.each<[BinaryOp, number, number, number]>([
    ['add', 1, 2, 3],
    ['sub', 1, 2, -1],
    ['mul', 3, 2, 6],
    ['div', 3, 2, 1.5],
    ['pow', 4, 0.5, pow(4, 0.5)],
    ['min', -0, 0, -0],
    ['min', 1, NaN, NaN],
    ['max', -0, 0, 0],
    ['max', NaN, 1, NaN],
  ])('computes %s of %d and %d as %d', (op, a, b, expected) => {
    expect(valueOf({ op, a: number(a), b: number(b) })).toBe(expected);
  });

  it.each<['neg' | 'abs' | 'sqrt' | 'exp' | 'log', number, number]>([
    ['neg', 0, -0],
    ['abs', -2, 2],
    ['sqrt', 9, 3],
    ['exp', 0, 1],
    ['log', 1, 0],
  ])('computes %s of %d as %d', (op, a, expected) => {
    expect(valueOf({ op, a: number(a) })).toBe(expected);
  });

  it.each<[CompareOp, readonly [number, number, number, number]]>([
    ['lt', [1, 0, 0, 0]],
    ['le', [1, 1, 0, 0]],
    ['gt', [0, 0, 1, 0]],
    ['ge', [0, 1, 1, 0]],
    ['eq', [0, 1, 0, 0]],
    ['ne', [1, 0, 1, 1]],
  ])('compares 1, 2, 3 and NaN with 2 by %s', (op, expected) => {
    const results = [1, 2, 3, NaN].map((a) =>
      valueOf({
        op: 'if',
        test: { op, a: number(a), b: number(2) },
        then: number(1),
        else: number(0),
      }),
    );
    expect(results).toEqual(expected);
  });

  it('reads at the same position, a fixed one, and by a table', () => {
    const draft = emptyDraft();
    const source = addConstant(draft, [10, 20, 30]);
    const sum: Expression = {
      op: 'add',
      a: read(source),
      b: {
        op: 'add',
        a: read(source, { kind: 'fixed', at: 2 }),
        b: read(source, { kind: 'table', at: [1, 2, 0] }),
      },
    };
    expect(valuesOf(draft, addStep(draft, 3, sum), oneMember(1))).toEqual([60, 80, 70]);
  });

  it('adds up segments, empty ones to 0', () => {
    const draft = emptyDraft();
    const source = addConstant(draft, [1, 2, 4, 8]);
    const target = addStep(draft, 3, read(source), [1, 3, 3, 4]);
    expect(valuesOf(draft, target, oneMember(1))).toEqual([6, 0, 8]);
  });

  it('takes the value before the base year from the initial array', () => {
    const draft = emptyDraft();
    const initial = addArray(draft, 2, { kind: 'parameter' });
    const stock = addComputed(draft, 2);
    draft.carries.push({ array: stock, initial });
    draft.step.push({ target: stock, value: { op: 'mul', a: before(stock), b: number(2) } });
    expect(valuesOf(draft, stock, oneMember(3, [1, 10]))).toEqual([2, 4, 8, 20, 40, 80]);
  });

  it('computes setup once, before the years', () => {
    const draft = emptyDraft();
    const parameter = addArray(draft, 1, { kind: 'parameter' });
    const target = addComputed(draft, 1);
    draft.setup.push({ target, value: { op: 'add', a: read(parameter), b: number(1) } });
    expect(valuesOf(draft, target, oneMember(2, [4]))).toEqual([5, 5]);
  });

  it('knows the year and the years since the base', () => {
    const draft = emptyDraft();
    const year = addArray(draft, 1, { kind: 'year' });
    const elapsed = addArray(draft, 1, { kind: 'elapsed' });
    const product = addStep(draft, 1, { op: 'mul', a: read(year), b: read(elapsed) });
    expect(valuesOf(draft, product, oneMember(3))).toEqual([0, 2024, 4050]);
  });

  it('keeps elements that are not fed neutral', () => {
    const draft = emptyDraft();
    const lever = addArray(draft, 3, { kind: 'yearly', neutral: 1 });
    const inputs: BlockInputs = {
      ...oneMember(2),
      members: 2,
      fed: [{ array: lever, element: 1 }],
      yearly: Float64Array.from([5, 6, 7, 8]),
    };
    expect(valuesOf(draft, lever, inputs)).toEqual([1, 1, 1, 1, 5, 6, 7, 8, 1, 1, 1, 1]);
  });
});
