import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/core/compile/parse-expression.ts';
import type { CompiledModel } from '../../../src/core/compile/compiled-model.ts';
import type { Expression, Program, Statement } from '../../../src/core/compile/program.ts';
import type { VariableSpec } from '../../../src/core/spec/generated/model.ts';
import { evaluate } from './plain-evaluator.ts';
import { SETS, compileGood, constant, eq, lever, parameter, run } from './tiny-model.ts';

const PARAMETERS = ['scalar', 'onA', 'onB', 'onPair', 'onSome', 'onBoth'] as const;
const OVERS = {
  scalar: [],
  onA: ['a'],
  onB: ['b'],
  onPair: ['pair'],
  onSome: ['some'],
  onBoth: ['a', 'b'],
} satisfies Record<(typeof PARAMETERS)[number], string[]>;
const PLAIN_OVERS = { ...OVERS, onPair: ['a', 'b'] };

function elements(over: readonly string[]): readonly string[] {
  const lists = over.map((name) => SETS[name]?.elements ?? []);
  return lists.reduce<readonly string[]>(
    (found, list) =>
      found.flatMap((head) => list.map((code) => (head === '' ? code : `${head}.${code}`))),
    [''],
  );
}

const variables: Readonly<Record<string, VariableSpec>> = Object.fromEntries(
  PARAMETERS.map((name) => [name, parameter(OVERS[name])]),
);

/** Values for every element of every parameter. */
const draws = fc.record(
  Object.fromEntries(
    PARAMETERS.map((name) => {
      const length = elements(OVERS[name]).length;
      const value = fc.double({ min: -4, max: 4, noNaN: true });
      return [name, fc.array(value, { minLength: length, maxLength: length })];
    }),
  ),
);

describe('a program computes what the text says', () => {
  it.each<[string, string[]]>([
    ['scalar * 2 + 1', []],
    ['onA - onB', ['pair']],
    ['onPair * onA / onB', ['pair']],
    ['onBoth + onA * onB', ['a', 'b']],
    ['onA[A2] + onPair[A1, B2] - onB', ['b']],
    ['onPair[some, B1] * onA[some]', ['some']],
    ['onA[some] - onSome', ['some']],
    ['onBoth[A1, b] + onBoth[a, B2]', ['pair']],
    ['sum(onA, a)', []],
    ['sum(onPair, pair)', []],
    ['sum(onPair * onB, pair)', ['a']],
    ['sum(onPair * onA, pair)', ['b']],
    ['onA / sum(onPair * onPair, pair)', ['pair']],
    ['sum(onPair, b) - sum(onPair, a)', ['pair']],
    ['sum(onPair + onA, b) * onB', ['pair']],
    ['sum(onPair, a)', ['b']],
    ['sum(sum(onPair, b), a)', []],
    ['sum(sum(onPair, pair) * onA, a)', []],
    ['sum(onB * sum(onPair * onBoth, a), b)', []],
    ['sum(onA[a] * sum(onPair[a, b], b), a)', []],
    ['sum(onPair[a, B2] + scalar, a)', []],
    ['sum(2 + sum(onPair[a, B2] * onB, b), a)', []],
    ['sum(onSome * onPair[some, b], some)', ['b']],
    ['sum(sum(onA, a) * onA, a)', []],
    ['sum(1, pair) + sum(1, a)', ['a']],
    ['sum(onPair[A2, b], b)', []],
    ['sum(onBoth[A1, b], b) * onA', ['a']],
    ['min(scalar, onA, 0.5) - max(onA, -1, scalar)', ['a']],
    ['exp(onA) + abs(scalar) - sqrt(abs(onA))', ['a']],
    ['onA > 0 ? scalar : -scalar', ['a']],
    ['onA >= 1 and not (scalar < 0) or onA == scalar ? 1 : 2', ['a']],
    ['onA <= 0 and scalar != 2 ? sum(onA, a) : log(abs(onA) + 1)', ['a']],
    ['abs(onA) ^ 1.7 + abs(onA) ^ scalar', ['a']],
    ['(1 + 2) / (4 - 8) * scalar - (-3)', []],
    ['onA ^ 9', ['a']],
    ['sum((onPair + onA) ^ 2 * onB, pair)', ['a']],
    ['sum(sum((onBoth - 1) ^ 2, b) ^ 2, a) ^ 2', []],
    ['1 / 0 + scalar', []],
  ])('%s over %s', (equation, over) => {
    const model = compileGood({ ...variables, x: eq(equation, { over }) });
    const parsed = parseExpression(equation);
    if (!parsed.ok) throw new Error(parsed.message);
    const plain = over.flatMap((name) => SETS[name]?.within ?? [name]);
    fc.assert(
      fc.property(draws, (drawn) => {
        const values = Object.fromEntries(
          PARAMETERS.map((name) => [
            name,
            Object.fromEntries(
              elements(OVERS[name]).map((element, at) => [element, drawn[name]?.[at] ?? NaN]),
            ),
          ]),
        );
        const expected = elements(over).map((element) => {
          const codes = element.split('.');
          const bindings = Object.fromEntries(plain.map((set, at) => [set, codes[at] ?? '']));
          return evaluate(parsed.ast, bindings, { values, overs: PLAIN_OVERS }) + 0;
        });
        const [found = []] = run(model, 'x', { parameters: drawn });
        expect(found.map((value) => value + 0)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it.each([-8, -7, -3, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'a power of %s by multiplications',
    (exponent) => {
      const model = compileGood({
        ...variables,
        x: eq(`onA ^ ${exponent}`, { over: ['a'] }),
        y: eq(`(onA + 1) ^ (${exponent})`, { over: ['a'] }),
      });
      expect(JSON.stringify(model.program)).not.toContain('pow');
      const parameters = { onA: [-2, 0.5, 3] };
      const power = (base: number): number => {
        const product = Array<number>(Math.abs(exponent))
          .fill(base)
          .reduce((left, right) => left * right, 1);
        return exponent < 0 ? 1 / product : product;
      };
      run(model, 'x', { parameters })[0]?.forEach((value, at) =>
        expect(value).toBeCloseTo(power([-2, 0.5, 3][at] ?? NaN), 10),
      );
      run(model, 'y', { parameters })[0]?.forEach((value, at) =>
        expect(value).toBeCloseTo(power([-1, 1.5, 4][at] ?? NaN), 10),
      );
    },
  );
});

describe('time', () => {
  it('gives the calendar year, and years since the base', () => {
    const model = compileGood({
      x: eq('year', { unit: 'year' }),
      y: eq('elapsed', { unit: 'year' }),
    });
    expect(run(model, 'x', { years: 3 })).toEqual([[2023], [2024], [2025]]);
    expect(run(model, 'y', { years: 3 })).toEqual([[0], [1], [2]]);
  });

  it('starts a stock from its initial value, and adds the change of each later year', () => {
    const model = compileGood({
      start: parameter(['a'], 'person'),
      flow: lever(['a'], 5, 'person/year'),
      share: constant(0.5, '1/year'),
      s: {
        kind: 'stock',
        label: '',
        unit: 'person',
        over: ['a'],
        initial: 'start',
        change: 'flow - share * previous(s)',
      },
      seen: { kind: 'equation', label: '', unit: 'person', over: ['a'], equation: 'previous(s)' },
    });
    const parameters = { start: [10, 20, 30] };
    const fed = { 'flow.1': [0, 1, 2] };
    expect(run(model, 's', { years: 3, parameters, fed })).toEqual([
      [10, 20, 30],
      [10, 11, 20],
      [10, 7.5, 15],
    ]);
    expect(run(model, 'seen', { years: 3, parameters, fed })).toEqual([
      [10, 20, 30],
      [10, 20, 30],
      [10, 11, 20],
    ]);
  });

  it('lets initial values read initial values of other stocks', () => {
    const model = compileGood({
      whole: { kind: 'stock', label: '', unit: '1', initial: 'sum(part, a) + 1', change: '0' },
      part: { kind: 'stock', label: '', unit: '1', over: ['a'], initial: 'p * 2', change: 'one' },
      one: constant(1, '1/year'),
      p: parameter(['a']),
    });
    expect(run(model, 'whole', { years: 2, parameters: { p: [1, 2, 3] } })).toEqual([[13], [13]]);
  });

  it('reads the initial value of an equation in the base year only', () => {
    const model = compileGood({ x: { ...eq('2 * previous(x)'), initial: '3' } });
    expect(run(model, 'x', { years: 3 })).toEqual([[6], [12], [24]]);
  });

  it('reads the year before within a sum, by subscripts', () => {
    const model = compileGood({
      s: { kind: 'stock', label: '', unit: '1', over: ['pair'], initial: 'p', change: 'one' },
      one: constant(1, '1/year'),
      p: parameter(['pair']),
      x: eq('sum(previous(s[a, B1]), a)'),
    });
    expect(run(model, 'x', { years: 3, parameters: { p: [1, 10, 100] } })).toEqual([
      [101],
      [101],
      [103],
    ]);
  });

  it('makes a noise of last year, a draw, and a second draw in years of a break', () => {
    const model = compileGood({
      kept: parameter(),
      n: {
        kind: 'noise',
        label: '',
        unit: '1',
        over: ['b'],
        sd: '0.5 * 2',
        persistence: 'kept',
        break: { probability: '0.1', sd: '10' },
      },
    });
    expect(model.noises).toEqual([
      { name: 'n', element: 'B1', index: 0, arrays: { z: 3, u: 4, zb: 5 } },
      { name: 'n', element: 'B2', index: 1, arrays: { z: 3, u: 4, zb: 5 } },
    ]);
    const names = model.program.arrays.map(({ name, role }) => [name, role]);
    expect(names.slice(1, 6)).toEqual([
      ['n', { kind: 'computed' }],
      ['n#initial', { kind: 'constant', values: [0, 0] }],
      ['n#z', { kind: 'yearly', neutral: 0 }],
      ['n#u', { kind: 'yearly', neutral: 1 }],
      ['n#zb', { kind: 'yearly', neutral: 0 }],
    ]);
    const fed = { 'n#z.0': [0, 1, 0, 1], 'n#u.0': [1, 0.5, 0.05, 1], 'n#zb.0': [0, 3, 3, 3] };
    expect(run(model, 'n', { years: 4, parameters: { kept: [0.5] }, fed })).toEqual([
      [0, 0],
      [1, 0],
      [30.5, 0],
      [16.25, 0],
    ]);
  });

  it('needs no second draw for a noise without breaks', () => {
    const model = compileGood({
      n: { kind: 'noise', label: '', unit: '1', sd: '2', persistence: '1' },
    });
    expect(model.noises).toEqual([{ name: 'n', index: 0, arrays: { z: 2 } }]);
    expect(run(model, 'n', { years: 3, fed: { 'n#z.0': [0, 1, -2] } })).toEqual([[0], [2], [-2]]);
  });
});

function statementOf(model: CompiledModel, name: string): Statement {
  const { arrays, setup, step } = model.program;
  const found = [...setup, ...step].find(({ target }) => arrays[target]?.name === name);
  if (found === undefined) throw new Error(`no statement for ${name}`);
  return found;
}

function names(program: Program, part: 'setup' | 'step'): readonly (string | undefined)[] {
  return program[part].map(({ target }) => program.arrays[target]?.name);
}

describe('the form of a program', () => {
  const valueOf = (equation: string, over: string[] = []): Expression =>
    statementOf(compileGood({ ...variables, x: eq(equation, { over }) }), 'x').value;
  const read = (array: number, index: object): object => ({ op: 'read', array, index });
  const number = (value: number): object => ({ op: 'number', value });

  it.each<[string, string[], object]>([
    ['onA', ['a'], read(1, { kind: 'same' })],
    ['scalar', [], read(0, { kind: 'same' })],
    ['scalar', ['a'], read(0, { kind: 'fixed', at: 0 })],
    ['onA[A2]', ['b'], read(1, { kind: 'fixed', at: 1 })],
    ['onA', ['pair'], read(1, { kind: 'table', at: [0, 0, 2] })],
    ['onA[some]', ['some'], read(1, { kind: 'table', at: [2, 0] })],
    ['2 * 3 - 1 / 4', [], number(5.75)],
    ['-(2)', [], number(-2)],
    ['-0', [], { op: 'neg', a: number(0) }],
    ['1 / 0', [], { op: 'div', a: number(1), b: number(0) }],
    ['0 * -1', [], { op: 'mul', a: number(0), b: number(-1) }],
    ['scalar ^ 0', [], number(1)],
    ['scalar ^ 0.5', [], { op: 'sqrt', a: read(0, { kind: 'same' }) }],
    ['scalar ^ 9', [], { op: 'pow', a: read(0, { kind: 'same' }), b: number(9) }],
    ['exp(1)', [], { op: 'exp', a: number(1) }],
    [
      'min(1, 2, scalar)',
      [],
      { op: 'min', a: { op: 'min', a: number(1), b: number(2) }, b: read(0, { kind: 'same' }) },
    ],
    ['sum(onPair[A2, b], b)', [], number(0)],
  ])('%s over %s', (equation, over, value) => {
    expect(valueOf(equation, over)).toEqual(value);
  });

  it('makes a sum a statement of its own, with one segment for each result', () => {
    const model = compileGood({ ...variables, x: eq('1 + sum(onPair * onB, b)', { over: ['a'] }) });
    const sum = statementOf(model, 'x#sum1');
    expect(sum.segments).toEqual([0, 2, 2, 3]);
    expect(sum.value).toEqual({
      op: 'mul',
      a: read(3, { kind: 'same' }),
      b: read(2, { kind: 'table', at: [0, 1, 0] }),
    });
  });

  it('computes a sum once for all that need it, and only for the elements that it depends on', () => {
    const model = compileGood({
      ...variables,
      x: eq('sum(onPair, pair) / onPair', { over: ['pair'] }),
      y: eq('sum(onPair, pair)'),
      z: eq('sum(onPair, b) * onB', { over: ['pair'] }),
      w: eq('sum(onPair, b) + sum(onPair, b) + sum(onPair * 2, b)', { over: ['pair'] }),
    });
    const sums = model.program.arrays.filter(({ name }) => name.includes('#'));
    expect(sums.map(({ name, length }) => [name, length])).toEqual([
      ['x#sum1', 1],
      ['z#sum1', 2],
      ['w#sum1', 2],
    ]);
  });

  it('computes a sum within a sum for what is outside of both alone', () => {
    const model = compileGood({
      ...variables,
      x: eq('onB * sum(onA * sum(onB, b), a)', { over: ['b'] }),
      y: eq('onB * sum(onA * sum(onPair, b), a)', { over: ['b'] }),
    });
    const sums = model.program.arrays.filter(({ name }) => name.includes('#sum'));
    expect(sums.map(({ name, length }) => [name, length])).toEqual([
      ['x#sum1', 1],
      ['x#sum2', 1],
      ['y#sum1', 3],
      ['y#sum2', 1],
    ]);
  });

  it('computes the base of a power once', () => {
    const model = compileGood({ ...variables, x: eq('((onA + 1) ^ 8) ^ 8', { over: ['a'] }) });
    const parts = model.program.arrays.filter(({ name }) => name.startsWith('x#'));
    expect(parts.map(({ name, length }) => [name, length])).toEqual([
      ['x#part1', 3],
      ['x#part2', 3],
    ]);
  });

  it('puts into setup what depends on nothing that changes', () => {
    const { program } = compileGood({
      ...variables,
      moved: eq('fixed * l'),
      fixed: eq('sum(onA, a) ^ 2'),
      l: lever(),
      aged: eq('1 + 0 * (elapsed / one_year)'),
      one_year: constant(1, 'year'),
      late: eq('moved + sum(onB, b)'),
      s: { kind: 'stock', label: '', unit: '1', initial: 'fixed', change: '0' },
      balance: { kind: 'account', label: '', residual: 'fixed - fixed' },
    });
    expect([...names(program, 'setup')].sort()).toEqual([
      'balance',
      'fixed',
      'fixed#sum1',
      'late#sum1',
      's#initial',
    ]);
    expect([...names(program, 'step')].sort()).toEqual(['aged', 'late', 'moved', 's']);
  });

  it('carries only what is read as of the year before', () => {
    const { program } = compileGood({
      s: { kind: 'stock', label: '', unit: '1', initial: '1', change: '0' },
      quiet: { ...eq('l'), initial: '2' },
      heard: { ...eq('l'), initial: '2' },
      ear: eq('previous(heard)'),
      l: lever(),
    });
    const carried = program.carries.map(({ array, initial }) => [
      program.arrays[array]?.name,
      program.arrays[initial]?.name,
    ]);
    expect(carried).toEqual([
      ['s', 's#initial'],
      ['heard', 'heard#initial'],
    ]);
  });

  it('survives being stored as JSON', () => {
    const model = compileGood({
      ...variables,
      x: eq('-0 + sum(onPair, b) / (1 / 0) + 2 ^ 0.5', { over: ['a'] }),
      s: { kind: 'stock', label: '', unit: '1', initial: 'scalar', change: '0' },
    });
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});
