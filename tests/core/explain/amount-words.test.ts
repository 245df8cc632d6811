import { describe, expect, it } from 'vitest';
import {
  changeRange,
  changeWords,
  percentWords,
  signedWords,
  unitWords,
} from '../../../src/core/explain/amount-words.ts';

describe('amounts', () => {
  it.each([
    [0, '0'],
    [1.284e9, '+1.28 billion'],
    [-53_600_000, '−53.6 million'],
    [999_600, '+999,600'],
    [-12_345.6, '−12,346'],
    [412.4, '+412'],
    [99.96, '+100'],
    [35.64, '+35.6'],
    [1, '+1.00'],
    [0.07256, '+0.0726'],
    [-0.000_000_04, '−4.0e-8'],
  ])('%d is %s', (value, words) => {
    expect(signedWords(value)).toBe(words);
  });
});

describe('units', () => {
  it.each([
    ['1', 5, ''],
    ['USD/year', 5, ' USD a year'],
    ['person', 5, ' persons'],
    ['person', -1, ' person'],
    ['person/year', 0, ' persons a year'],
    ['1/year', 5, ' a year'],
    ['index', 5, ' index'],
  ])('%s of %d is "%s"', (unit, amount, words) => {
    expect(unitWords(unit, amount)).toBe(words);
  });
});

describe('relative changes', () => {
  it.each([
    [-0.304, '30% lower'],
    [0.0949, '9.5% higher'],
    [0.0996, '10% higher'],
    [0.000_4, 'unchanged'],
    [-0.000_6, '0.1% lower'],
    [12.34, '1,234% higher'],
  ])('%d is %s', (change, words) => {
    expect(changeWords(change)).toBe(words);
  });

  it.each([
    [-0.41, -0.09, '9% to 41% lower'],
    [0.02, 0.3, '2% to 30% higher'],
    [-0.03, 0.05, '3% lower to 5% higher'],
    [-0.03, 0, '3% lower to unchanged'],
    [-0.2001, -0.2, '20% lower'],
  ])('from %d to %d is %s', (low, high, words) => {
    expect(changeRange(low, high)).toBe(words);
  });

  it('has one decimal below ten per cent', () => {
    expect([0.0123, 0.5].map(percentWords)).toEqual(['1.2%', '50%']);
  });
});
