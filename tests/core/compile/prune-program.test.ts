import { describe, expect, it } from 'vitest';
import type { Program } from '../../../src/core/compile/program.ts';
import { pruneProgram } from '../../../src/core/compile/prune-program.ts';
import { compileGood, constant, eq, lever, run } from './tiny-model.ts';

const model = compileGood({
  fixed: eq('sum(1, a)'),
  other: eq('sum(2, a)'),
  l: lever(),
  flow: eq('l * fixed', { unit: '1' }),
  rate: constant(1, '1/year'),
  s: { kind: 'stock', label: '', unit: '1', initial: 'fixed', change: 'flow * rate' },
  t: { kind: 'stock', label: '', unit: '1', initial: 's', change: '0' },
  u: eq('previous(t) + 1'),
});
const { program } = model;

function numberOf(name: string): number {
  return program.arrays.findIndex((one) => one.name === name);
}

function kept(pruned: Program): readonly (readonly (string | undefined)[])[] {
  const name = (array: number): string | undefined => program.arrays[array]?.name;
  return [
    pruned.setup.map(({ target }) => name(target)),
    pruned.step.map(({ target }) => name(target)),
    pruned.carries.map(({ array }) => name(array)),
  ];
}

describe('pruneProgram', () => {
  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['nothing', [], [[], [], []]],
    ['an input', ['l'], [[], [], []]],
    ['a static variable', ['other'], [['other#sum1', 'other'], [], []]],
    ['a flow', ['flow'], [['fixed#sum1', 'fixed'], ['flow'], []]],
    ['a stock', ['s'], [['fixed#sum1', 'fixed', 's#initial'], ['flow', 's'], ['s']]],
    [
      'what reads a stock of the year before, which starts from another',
      ['u'],
      [['fixed#sum1', 'fixed', 's#initial', 't#initial'], ['t', 'u'], ['t']],
    ],
    [
      'two',
      ['s', 'other'],
      [['fixed#sum1', 'other#sum1', 'fixed', 'other', 's#initial'], ['flow', 's'], ['s']],
    ],
  ])('for %s keeps what it needs', (_what, wanted, expected) => {
    const pruned = kept(pruneProgram(program, wanted.map(numberOf)));
    expect(pruned.map((part) => [...part].sort())).toEqual(
      expected.map((part) => [...part].sort()),
    );
  });

  it('keeps order, array numbers and values', () => {
    const pruned = pruneProgram(program, [numberOf('u')]);
    expect(pruned.arrays).toEqual(program.arrays);
    expect(program.step.filter((statement) => pruned.step.includes(statement))).toEqual(
      pruned.step,
    );
    expect(run({ ...model, program: pruned }, 'u', { years: 3 })).toEqual(
      run(model, 'u', { years: 3 }),
    );
  });
});
