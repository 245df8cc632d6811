import { array, assert, constantFrom, double, integer, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../src/core/compile/program.ts';
import { createWasmEngine } from '../../../src/core/simulate/create-wasm-engine.ts';
import type { BlockInputs } from '../../../src/core/simulate/engine.ts';
import { createInterpreter } from '../../../src/core/simulate/interpret.ts';
import { encodeProgram } from '../../../src/core/simulate/wasm/encode-program.ts';
import {
  addArray,
  addComputed,
  addStep,
  before,
  elementsOf,
  emptyDraft,
  everything,
  number,
  oneMember,
  read,
} from './programs.ts';
import type { Draft } from './programs.ts';
import { choicesFrom, randomInputs, randomProgram } from './random-program.ts';

/** Expect the same bits, whichever NaN it is apart. */
function expectSameBits(ours: Float64Array, theirs: Float64Array): void {
  expect(ours.length).toBe(theirs.length);
  const at = ours.findIndex((value, i) => !Object.is(value, theirs[i]));
  if (at >= 0) expect({ at, value: ours[at] }).toEqual({ at, value: theirs[at] });
}

/** Expect the same bits from both engines. */
function expectSameResults(draft: Draft, inputs: BlockInputs, wanted = everything(draft)): void {
  const ours = createWasmEngine(draft, wanted).run(inputs).values;
  expectSameBits(ours, createInterpreter(draft, wanted).run(inputs).values);
}

const seed = integer({ min: 0, max: 2 ** 31 - 1 });

describe('the WebAssembly engine', () => {
  it('gives the same bits as the interpreter on any program', () => {
    assert(
      property(seed, integer({ min: 1, max: 9 }), (from, members) => {
        const choose = choicesFrom(from);
        const draft = randomProgram(choose);
        expectSameResults(draft, randomInputs(choose, draft, members));
      }),
      { numRuns: 600 },
    );
  });

  it.each([1, 5])('gives the same bits on deep formulas in loops over %d elements', (length) => {
    const draft = emptyDraft();
    let last = addArray(draft, length, { kind: 'parameter' });
    for (let i = 0; i < 40; i++) {
      let value = read(last);
      for (let depth = 0; depth < 25; depth++)
        value = { op: 'log', a: { op: 'exp', a: { op: 'mul', a: value, b: number(0.999) } } };
      last = addStep(draft, length, value);
    }
    const parameters = Array.from({ length: 2 * length }, (_, i) => 3 + i);
    expectSameResults(draft, { ...oneMember(1, parameters), members: 2 }, elementsOf(draft, last));
  });

  it('gives the same bits when few elements are wanted, so that others stay in locals', () => {
    assert(
      property(seed, (from) => {
        const choose = choicesFrom(from);
        const draft = randomProgram(choose);
        const last = elementsOf(draft, draft.step.at(-1)?.target ?? 0);
        expectSameResults(draft, randomInputs(choose, draft, 3), last);
      }),
      { numRuns: 300 },
    );
  });
});

/** A program with exp, log and pow of two parameters, in loops over `length` and in sums. */
function functionsDraft(length: number): Draft {
  const draft = emptyDraft();
  const x = read(addArray(draft, length, { kind: 'parameter' }));
  const y = read(addArray(draft, length, { kind: 'parameter' }));
  const values: readonly Expression[] = [
    { op: 'exp', a: x },
    { op: 'log', a: x },
    { op: 'pow', a: x, b: y },
    { op: 'pow', a: { op: 'exp', a: y }, b: { op: 'log', a: x } },
  ];
  for (const value of values) addStep(draft, length, value);
  for (const value of values) addStep(draft, 2, value, [0, 1, length]);
  return draft;
}

describe('exp, log and pow of two members at a time', () => {
  const edges = [0, -0, 1, -1, 2, -2, 3, 0.5, 5e-324, 2.3e-308, 1e-310, 1e308, -1e308, NaN];
  const limits = [700, 699.9, -700.1, 709.78, 709.79, -745.13, -745.14, 2 ** 700, 2 ** -701];
  const any = oneof(
    constantFrom(...edges, ...limits, Infinity, -Infinity),
    double(),
    double({ min: -800, max: 800 }),
    double({ min: 0, max: 4 }),
  );

  it.each([1, 2, 5])('have the bits of one at a time in loops over %d elements', (length) => {
    const draft = functionsDraft(length);
    const ours = createWasmEngine(draft, everything(draft));
    const plain = createInterpreter(draft, everything(draft));
    const members = 4;
    const count = 2 * length * members;
    assert(
      property(array(any, { minLength: count, maxLength: count }), (values) => {
        const inputs = { ...oneMember(1, values), members };
        expectSameBits(ours.run(inputs).values, plain.run(inputs).values);
      }),
      { numRuns: 1000 },
    );
  });

  it('are computed anew only where an argument leaves the middle of the range', () => {
    const draft = functionsDraft(5);
    const wanted = everything(draft);
    const usual = Array.from({ length: 5 * 2 * 3 }, (_, i) => 0.5 + i / 10);
    const ours = createWasmEngine(draft, wanted).run({ ...oneMember(1, usual), members: 3 }).values;
    const odd = usual.with(7, 0);
    const theirs = createWasmEngine(draft, wanted).run({ ...oneMember(1, odd), members: 3 }).values;
    // Parameter 7 is element 2 of member 1; no other member may change.
    const changed = [...ours].flatMap((value, i) => (value === theirs[i] ? [] : [i % 3]));
    expect(new Set(changed)).toEqual(new Set([1]));
  });
});

/** A stock that a lever moves, and the sum of its elements. */
function stockDraft(): { readonly draft: Draft; readonly stock: number; readonly lever: number } {
  const draft = emptyDraft();
  const initial = addArray(draft, 3, { kind: 'parameter' });
  const lever = addArray(draft, 3, { kind: 'yearly', neutral: 1 });
  const stock = addComputed(draft, 3);
  draft.carries.push({ array: stock, initial });
  draft.step.push({ target: stock, value: { op: 'mul', a: before(stock), b: read(lever) } });
  addStep(draft, 1, read(stock), [0, 3]);
  return { draft, stock, lever };
}

function stockInputs(lever: number, members: number): BlockInputs {
  return {
    members,
    years: 4,
    baseYear: 2023,
    parameters: Float64Array.from({ length: 3 * members }, (_, i) => 1 + i / 8),
    fed: [{ array: lever, element: 1 }],
    yearly: Float64Array.from({ length: 4 * members }, (_, i) => 1 + i / 16),
  };
}

describe('blocks', () => {
  it.each([1, 2, 3, 31, 32, 33, 64, 65, 101])('may have %d members', (members) => {
    const { draft, lever } = stockDraft();
    expectSameResults(draft, stockInputs(lever, members));
  });

  it('of one engine do not know of each other, whatever their size', () => {
    const { draft, lever } = stockDraft();
    const wanted = everything(draft);
    const engine = createWasmEngine(draft, wanted);
    const plain = createInterpreter(draft, wanted);
    for (const members of [5, 200, 1, 40]) {
      const inputs = stockInputs(lever, members);
      expectSameBits(engine.run(inputs).values, plain.run(inputs).values);
    }
  });

  it('give a member the same values in any company', () => {
    const { draft, stock, lever } = stockDraft();
    const engine = createWasmEngine(draft, elementsOf(draft, stock));
    const all = engine.run(stockInputs(lever, 7)).values;
    const inputs = stockInputs(lever, 7);
    const third = (values: Float64Array) => values.filter((_, i) => i % 7 === 2);
    const alone = engine.run({
      ...inputs,
      members: 1,
      parameters: third(inputs.parameters),
      yearly: third(inputs.yearly),
    }).values;
    expectSameBits(alone, third(all));
  });

  it('make memory grow when their inputs and results need it', () => {
    const { draft, lever } = stockDraft();
    expectSameResults(draft, stockInputs(lever, 2000));
  });

  it('keep results when the next one is run', () => {
    const { draft, stock, lever } = stockDraft();
    const engine = createWasmEngine(draft, elementsOf(draft, stock));
    const first = engine.run(stockInputs(lever, 4)).values;
    const copy = first.slice();
    engine.run(stockInputs(lever, 3000));
    expectSameBits(first, copy);
  });
});

describe('levers', () => {
  it('are neutral where they are not fed, also if they were before', () => {
    const { draft, lever } = stockDraft();
    const engine = createWasmEngine(draft, elementsOf(draft, lever));
    const inputs = { ...stockInputs(lever, 2), years: 1, yearly: Float64Array.from([5, 6]) };
    expect([...engine.run(inputs).values]).toEqual([1, 1, 5, 6, 1, 1]);
    const other = { ...inputs, fed: [{ array: lever, element: 2 }] };
    expect([...engine.run(other).values]).toEqual([1, 1, 1, 1, 5, 6]);
    expect([...engine.run({ ...other, fed: [], yearly: new Float64Array(0) }).values]).toEqual([
      1, 1, 1, 1, 1, 1,
    ]);
  });
});

describe('the year before the base year', () => {
  it('has the initial values, in every block anew', () => {
    const { draft, stock } = stockDraft();
    const engine = createWasmEngine(draft, elementsOf(draft, stock));
    const inputs = { ...oneMember(2, [1, 2, 3]), fed: [] };
    expect([...engine.run(inputs).values]).toEqual([1, 1, 2, 2, 3, 3]);
    expect([...engine.run(inputs).values]).toEqual([1, 1, 2, 2, 3, 3]);
  });
});

describe('a prebuilt module', () => {
  it('gives the same as one that is made on the spot', () => {
    const { draft, lever } = stockDraft();
    const wanted = everything(draft);
    const { bytes } = encodeProgram(draft, wanted);
    const inputs = stockInputs(lever, 5);
    const ours = createWasmEngine(draft, wanted, bytes).run(inputs).values;
    expectSameBits(ours, createWasmEngine(draft, wanted).run(inputs).values);
  });

  it('must be one of this encoder', () => {
    const { draft } = stockDraft();
    const empty = Uint8Array.from([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
    expect(() => createWasmEngine(draft, [], empty)).toThrow(
      'these bytes are not a module of this encoder',
    );
  });
});

describe('a faulty program', () => {
  it('is refused', () => {
    const draft = emptyDraft();
    addStep(draft, 1, read(5));
    expect(() => createWasmEngine(draft, [])).toThrow('faulty program');
  });

  it('of no statements is not faulty', () => {
    const draft = emptyDraft();
    addStep(draft, 0, number(1));
    expectSameResults(draft, oneMember(2));
  });
});
