import { describe, expect, it } from 'vitest';
import { amount, unitWords } from '../../../src/node/render/amount.ts';

describe('an amount', () => {
  it.each([
    [0, '0'],
    [0.1234, '0.123'],
    [-203_400, '−203,400'],
    [5_700_000, '5.70 million'],
    [-1_290_000_000, '−1.29 billion'],
    [12e12, '12,000 billion'],
  ])('of %s is %s', (value, words) => {
    expect(amount(value)).toBe(words);
  });
});

describe('a unit', () => {
  it.each([
    ['1', ''],
    ['person', ' persons'],
    ['person/year', ' persons a year'],
    ['USD/year', ' USD a year'],
    ['year', ' year'],
    ['1/year', ' a year'],
  ])('%s is "%s"', (unit, words) => {
    expect(unitWords(unit)).toBe(words);
  });
});
