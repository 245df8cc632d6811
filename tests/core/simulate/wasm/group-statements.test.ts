import { describe, expect, it } from 'vitest';
import { groupStatements } from '../../../../src/core/simulate/wasm/group-statements.ts';
import {
  addComputed,
  addConstant,
  addStep,
  before,
  emptyDraft,
  number,
  read,
} from '../programs.ts';
import type { Draft } from '../programs.ts';

/** The targets of each group of the step. */
const targets = ({ arrays, step }: Draft) =>
  groupStatements(arrays, step).map(({ statements }) => statements.map(({ target }) => target));

describe('groupStatements', () => {
  it('joins statements that read each other at their own position', () => {
    const draft = emptyDraft();
    const first = addStep(draft, 3, number(1));
    addStep(draft, 3, read(first));
    expect(targets(draft)).toEqual([[0, 1]]);
  });

  it.each([{ kind: 'fixed', at: 0 } as const, { kind: 'table', at: [2, 1, 0] } as const])(
    'parts a statement from one that it reads by %j',
    (index) => {
      const draft = emptyDraft();
      const first = addStep(draft, 3, number(1));
      addStep(draft, 3, read(first, index));
      expect(targets(draft)).toEqual([[0], [1]]);
    },
  );

  it('joins statements of one element whichever way they read each other', () => {
    const draft = emptyDraft();
    const first = addStep(draft, 1, number(1));
    addStep(draft, 1, read(first, { kind: 'fixed', at: 0 }));
    expect(targets(draft)).toEqual([[0, 1]]);
  });

  it('joins a statement with one whose value of the year before it reads elsewhere', () => {
    const draft = emptyDraft();
    const initial = addConstant(draft, [1, 2]);
    const stock = addComputed(draft, 2);
    draft.carries.push({ array: stock, initial });
    draft.step.push({ target: stock, value: number(1) });
    addStep(draft, 2, before(stock, { kind: 'table', at: [1, 0] }));
    expect(targets(draft)).toEqual([[1, 2]]);
  });

  it('parts statements of different lengths', () => {
    const draft = emptyDraft();
    addStep(draft, 2, number(1));
    addStep(draft, 3, number(1));
    expect(targets(draft)).toEqual([[0], [1]]);
  });

  it('parts statements whose common loop would be slow to compile', () => {
    const draft = emptyDraft();
    for (let i = 0; i < 25; i++) addStep(draft, 2, { op: 'pow', a: number(i), b: number(0.3) });
    // A statement weighs 7, a loop at most 60.
    expect(targets(draft).map(({ length }) => length)).toEqual([8, 8, 8, 1]);
  });

  it('leaves a sum alone, and counts its terms', () => {
    const draft = emptyDraft();
    const source = addConstant(draft, [1, 2, 3]);
    addStep(draft, 1, number(1));
    addStep(draft, 1, read(source), [0, 3]);
    addStep(draft, 1, number(1));
    const groups = groupStatements(draft.arrays, draft.step);
    expect(groups.map(({ length }) => length)).toEqual([1, 3, 1]);
  });
});
