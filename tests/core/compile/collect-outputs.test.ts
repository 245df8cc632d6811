import { describe, expect, it } from 'vitest';
import type { EquationSpec, Output } from '../../../src/core/spec/generated/model.ts';
import { SETS, compileGood, faultsOf } from './tiny-model.ts';

function shown(outputs: Output[], over: string[] = [], unit = '1'): EquationSpec {
  return { kind: 'equation', label: '', unit, over, equation: unit === '1' ? '1' : '0', outputs };
}

describe('outputs', () => {
  it('are one series an element, with codes for country and partner', () => {
    const { outputs, program } = compileGood({
      whole: shown([{ indicator: 'i' }]),
      each: shown([{ indicator: 'i', country: 'b' }], ['b']),
      pairs: shown([{ indicator: 'i', country: 'b', partner: 'a' }], ['pair']),
    });
    const array = (name: string): number => program.arrays.findIndex((one) => one.name === name);
    const series = { indicator: 'i', unit: '1' };
    const whole = { ...series, variable: 'whole', array: array('whole') };
    const each = { ...series, variable: 'each', array: array('each') };
    const pairs = { ...series, variable: 'pairs', array: array('pairs') };
    expect(outputs).toEqual([
      { ...whole, element: 0 },
      { ...each, country: 'B1', element: 0 },
      { ...each, country: 'B2', element: 1 },
      { ...pairs, country: 'B1', partner: 'A1', element: 0 },
      { ...pairs, country: 'B2', partner: 'A1', element: 1 },
      { ...pairs, country: 'B1', partner: 'A3', element: 2 },
    ]);
  });

  it('leave out a place with itself', () => {
    const sets = {
      a: { label: '', elements: ['A1', 'A2'] },
      c: { label: '', elements: ['A2', 'A1'] },
    };
    const { outputs } = compileGood(
      { x: shown([{ indicator: 'i', country: 'a', partner: 'c' }], ['a', 'c']) },
      { sets },
    );
    expect(outputs.map(({ country, partner, element }) => [country, partner, element])).toEqual([
      ['A1', 'A2', 0],
      ['A2', 'A1', 3],
    ]);
  });

  it.each<[string, Parameters<typeof faultsOf>[0], readonly string[]]>([
    [
      'a set that the variable is not over',
      { x: shown([{ indicator: 'i', country: 'b', partner: 'a' }], ['b']) },
      ['/variables/x/outputs/0: the variable is not over "a" (it is over "b")'],
    ],
    [
      'a set of a scalar',
      { x: shown([{ indicator: 'i', country: 'b' }]) },
      ['/variables/x/outputs/0: the variable is not over "b" (it has no sets)'],
    ],
    [
      'a set that is left out',
      { x: shown([{ indicator: 'i', country: 'a' }], ['pair']) },
      [
        '/variables/x/outputs/0: "b" is neither country nor partner of this output (sum over it in an equation of its own)',
      ],
    ],
    [
      'a partner alone',
      { x: shown([{ indicator: 'i', partner: 'a' }], ['a']) },
      ['/variables/x/outputs/0: partner needs a country beside it'],
    ],
    [
      'one set for both',
      { x: shown([{ indicator: 'i', country: 'a', partner: 'a' }], ['a']) },
      [
        '/variables/x/outputs/0: "a" occurs twice (declare a second set with the same elements under another name)',
      ],
    ],
    [
      'a series given twice',
      {
        x: shown([{ indicator: 'i', country: 'a' }], ['a']),
        y: shown([{ indicator: 'i', country: 'some' }], ['some']),
      },
      [
        '/variables/y/outputs/0: series "i A3" is also an output of "x"',
        '/variables/y/outputs/0: series "i A1" is also an output of "x"',
      ],
    ],
    [
      'an indicator with two units',
      {
        x: shown([{ indicator: 'i', country: 'a' }], ['a'], 'person'),
        y: shown([{ indicator: 'i' }], [], 'USD/year'),
      },
      ['/variables/y/outputs/0: indicator "i" is USD/year here and person elsewhere'],
    ],
  ])('report %s', (_what, variables, faults) => {
    expect(faultsOf(variables, { sets: SETS })).toEqual(faults);
  });
});
