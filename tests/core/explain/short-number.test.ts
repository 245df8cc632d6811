import { describe, expect, it } from 'vitest';
import { shortNumber } from '../../../src/core/explain/short-number.ts';

describe('a number in an equation', () => {
  it.each([
    [0, '0'],
    [0.146153, '0.1462'],
    [-1.00342, '-1.003'],
    [999.96, '1000'],
    [163_234.5, '163235'],
    [4_374_701_536, '4.375 billion'],
    [-17_777_871, '-17.78 million'],
  ])('%d is %s', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });
});
