import { describe, expect, it } from 'vitest';
import { checkProgram } from '../../../src/core/simulate/check-program.ts';
import {
  addArray,
  addComputed,
  addConstant,
  addStep,
  before,
  elementsOf,
  emptyDraft,
  number,
  read,
} from './programs.ts';
import type { Draft } from './programs.ts';

const faults: readonly (readonly [string, string, (draft: Draft) => void])[] = [
  [
    'a constant without as many values as elements',
    'faulty program: array 0 has length 2, not 1',
    (draft) => addArray(draft, 2, { kind: 'constant', values: [1] }),
  ],
  [
    'a fixed position behind the end',
    'faulty program: statement for array 1 reads position 2 of 2',
    (draft) => addStep(draft, 1, read(addConstant(draft, [1, 2]), { kind: 'fixed', at: 2 })),
  ],
  [
    'a table that is too short',
    'faulty program: statement for array 1 reads position -1 of 2',
    (draft) => addStep(draft, 2, read(addConstant(draft, [1, 2]), { kind: 'table', at: [0] })),
  ],
  [
    'own positions of a shorter array',
    'faulty program: statement for array 1 reads position 2 of 2',
    (draft) => addStep(draft, 3, read(addConstant(draft, [1, 2]))),
  ],
  [
    'a value that is computed later',
    'faulty program: statement for array 0 reads array 1 before it is computed',
    (draft) => {
      addStep(draft, 1, read(1));
      addStep(draft, 1, number(1));
    },
  ],
  [
    'two statements for one array',
    'faulty program: two statements for array 0',
    (draft) => draft.step.push({ target: addStep(draft, 1, number(1)), value: number(2) }),
  ],
  [
    'a statement for a constant',
    'faulty program: statement for array 0, which is not computed',
    (draft) => draft.step.push({ target: addConstant(draft, [1]), value: number(2) }),
  ],
  [
    'a lever in setup',
    'faulty program: statement for array 1 in setup reads array 0, which changes',
    (draft) => {
      const lever = addArray(draft, 1, { kind: 'yearly', neutral: 0 });
      draft.setup.push({ target: addComputed(draft, 1), value: read(lever) });
    },
  ],
  [
    'a previous value that is not carried',
    'faulty program: statement for array 1 reads previous 0',
    (draft) => addStep(draft, 1, before(addConstant(draft, [1]))),
  ],
  [
    'an initial value that changes',
    'faulty program: initial of 1 is not static',
    (draft) => {
      const lever = addArray(draft, 1, { kind: 'yearly', neutral: 0 });
      draft.carries.push({ array: addStep(draft, 1, number(1)), initial: lever });
    },
  ],
  [
    'segments that do not ascend',
    'faulty program: segments of array 1',
    (draft) => addStep(draft, 2, read(addConstant(draft, [1, 2])), [0, 2, 1]),
  ],
];

describe('checkProgram', () => {
  it.each(faults)('refuses %s', (_, message, build) => {
    const draft = emptyDraft();
    build(draft);
    expect(() => checkProgram(draft, [])).toThrow(message);
  });

  it('refuses a wanted element that there is not', () => {
    const draft = emptyDraft();
    addConstant(draft, [1]);
    const wanted = [{ array: 0, element: 1 }];
    expect(() => checkProgram(draft, wanted)).toThrow('wanted 0 reads position 1 of 1');
  });

  it('accepts a stock that starts from a parameter', () => {
    const draft = emptyDraft();
    const initial = addArray(draft, 2, { kind: 'parameter' });
    const stock = addComputed(draft, 2);
    draft.carries.push({ array: stock, initial });
    draft.step.push({ target: stock, value: before(stock) });
    expect(() => checkProgram(draft, elementsOf(draft, stock))).not.toThrow();
  });
});
