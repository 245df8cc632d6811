import { describe, expect, it } from 'vitest';
import { durationMonths, monthName, monthNumber } from '../../../src/core/validate/months.ts';

describe('a month', () => {
  it.each([
    ['2024-01', 24288],
    ['2025-12', 24311],
    ['0000-01', 0],
  ])('%s is %s months after the year 0, and back', (name, number) => {
    expect(monthNumber(name)).toBe(number);
    expect(monthName(number)).toBe(name);
  });
});

describe('a duration', () => {
  it.each([
    ['1 month', 1],
    ['18 months', 18],
    ['2 years', 24],
  ])('%s is %s months', (text, months) => {
    expect(durationMonths(text)).toBe(months);
  });
});
