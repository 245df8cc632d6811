import { describe, expect, it } from 'vitest';
import type { VariableSpec } from '../../../src/core/spec/generated/model.ts';
import { constant, eq, faultsOf, parameter } from './tiny-model.ts';

const KNOWN: Readonly<Record<string, VariableSpec>> = {
  people: parameter(['a'], 'person'),
  all: constant(1, 'person'),
  inflow: constant(1, 'person/year'),
  money: constant(1, 'USD/year'),
  area: constant(1, 'person^2'),
  ratio: constant(1, 'share'),
  one_year: constant(1, 'year'),
};

function faults(variables: Readonly<Record<string, VariableSpec>>): readonly string[] {
  return faultsOf({ ...KNOWN, ...variables }).filter((issue) => !issue.includes('nothing uses'));
}

describe('units fit', () => {
  it.each([
    ['all + inflow * one_year', 'person'],
    ['all / one_year - inflow', 'person/year'],
    ['money / all', 'USD/person/year'],
    ['sum(people, a)', 'person'],
    ['all + 0', 'person'],
    ['0', 'person'],
    ['-0 + all', 'person'],
    ['max(0, all, 0)', 'person'],
    ['all > 0 ? all : 0', 'person'],
    ['min(all, sum(people, a))', 'person'],
    ['abs(-all)', 'person'],
    ['exp(all / sum(people, a)) + log(ratio)', '1'],
    ['exp(0) + 1', '1'],
    ['all ^ 2', 'person^2'],
    ['all ^ -1', '1/person'],
    ['all ^ (4 / 2)', 'person^2'],
    ['area ^ 0.5', 'person'],
    ['area ^ (1 / 2)', 'person'],
    ['sqrt(area)', 'person'],
    ['sqrt(0) + all', 'person'],
    ['ratio ^ ratio + 2 ^ 1.7', '1'],
    ['(all / people[A1]) ^ 1.5', 'share'],
    ['year - 2023 * one_year + elapsed', 'year'],
    ['all == 0 and money < money or not (ratio >= 1) ? 1 : 2', 'index'],
    ['0 * all', 'person'],
    ['all ^ 0', '1'],
  ])('%s is %s', (equation, unit) => {
    expect(faults({ x: eq(equation, { unit }) })).toEqual([]);
  });
});

describe('a part with a fault', () => {
  it.each([
    ['(all + ratio) ^ 2', 'person'],
    ['sqrt(all + ratio)', 'person'],
    ['2 * (all + ratio)', 'share'],
    ['max(all + ratio, inflow)', 'share'],
    ['abs(all + ratio)', 'USD'],
    ['-(all + ratio)', 'USD'],
  ])('has no unit, so that it is the only fault of %s', (equation, unit) => {
    const message = 'in "all + ratio": left side is person, right side is dimensionless';
    expect(faults({ x: eq(equation, { unit }) })).toEqual([`/variables/x/equation: ${message}`]);
  });
});

describe('units differ', () => {
  it.each([
    ['all', 'person/year', 'in "x = all": left side is person/year, right side is person'],
    ['all + 1', 'person', 'in "all + 1": left side is person, right side is dimensionless'],
    [
      'ratio * (all - inflow)',
      'person',
      'in "all - inflow": left side is person, right side is person/year',
    ],
    [
      'all < inflow ? 1 : 2',
      '1',
      'in "all < inflow": left side is person, right side is person/year',
    ],
    ['all != 1 ? 1 : 2', '1', 'in "all != 1": left side is person, right side is dimensionless'],
    [
      '1 < 2 ? all : inflow',
      'person',
      'in "1 < 2 ? all : inflow": one arm is person, the other is person/year',
    ],
    [
      'max(all, 0, inflow)',
      'person',
      'in "max(all, 0, inflow)": one argument is person, another is person/year',
    ],
    ['exp(all)', '1', 'in "exp(all)": argument is person, but must be dimensionless'],
    ['log(money)', '1', 'in "log(money)": argument is USD/year, but must be dimensionless'],
    ['all ^ ratio', '1', 'in "all ^ ratio": base is person, but must be dimensionless'],
    ['2 ^ all', '1', 'in "2 ^ all": exponent is person, but must be dimensionless'],
    ['all ^ 0.5', '1', 'in "all ^ 0.5": person to the power of 0.5 is not a unit'],
    ['all ^ 1.5', '1', 'in "all ^ 1.5": person to the power of 1.5 is not a unit'],
    ['sqrt(all)', '1', 'in "sqrt(all)": person to the power of 0.5 is not a unit'],
    ['year', '1', 'in "x = year": left side is dimensionless, right side is year'],
    [
      'sum(people, a) * 2',
      'USD',
      'in "x = sum(people, a) * 2": left side is USD, right side is person',
    ],
  ])('in %s for %s', (equation, unit, message) => {
    expect(faults({ x: eq(equation, { unit }) })).toEqual([`/variables/x/equation: ${message}`]);
  });

  it('but one fault does not give others around it', () => {
    expect(faults({ x: eq('exp(money * (all + inflow)) + 1', { unit: '1' }) })).toEqual([
      '/variables/x/equation: in "all + inflow": left side is person, right side is person/year',
    ]);
  });

  it('and several faults of one expression are all reported', () => {
    expect(faults({ x: eq('exp(all) + log(money)') })).toHaveLength(2);
  });
});

describe('each role has a unit', () => {
  it('the change of a stock is that of a year', () => {
    const stock = { kind: 'stock', label: '', unit: 'person', initial: 'all' } as const;
    expect(faults({ s: { ...stock, change: 'inflow' } })).toEqual([]);
    expect(faults({ s: { ...stock, change: '0' } })).toEqual([]);
    expect(faults({ s: { ...stock, initial: 'inflow', change: 'all' } })).toEqual([
      '/variables/s/initial: in "initial of s = inflow": left side is person, right side is person/year',
      '/variables/s/change: in "change of s = all": left side is person/year, right side is person',
    ]);
  });

  it('a noise has that of its standard deviation', () => {
    const noise = { kind: 'noise', label: '', unit: 'USD/year' } as const;
    const parts = { sd: 'money', persistence: 'ratio' };
    expect(
      faults({ n: { ...noise, ...parts, break: { probability: 'ratio', sd: 'money' } } }),
    ).toEqual([]);
    expect(
      faults({
        n: { ...noise, sd: 'ratio', persistence: 'all', break: { probability: 'money', sd: '1' } },
      }),
    ).toEqual([
      '/variables/n/sd: in "sd of n = ratio": left side is USD/year, right side is dimensionless',
      '/variables/n/persistence: in "persistence of n = all": left side is dimensionless, right side is person',
      '/variables/n/break/probability: in "break_probability of n = money": left side is dimensionless, right side is USD/year',
      '/variables/n/break/sd: in "break_sd of n = 1": left side is USD/year, right side is dimensionless',
    ]);
  });

  it('an account is dimensionless', () => {
    expect(faults({ z: { kind: 'account', label: '', residual: 'all - all' } })).toEqual([
      '/variables/z/residual: in "z = all - all": left side is dimensionless, right side is person',
    ]);
  });
});
