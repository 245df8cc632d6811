import { describe, expect, it } from 'vitest';
import { checkMisses } from '../../../src/core/observe/check-misses.ts';
import { conditionOf, observed } from '../plan/tiny-condition.ts';

const figures = conditionOf(observed('A1,,level,2024,120', 'A2,,level,2024,80'));
const check = (...misses: readonly number[]) =>
  checkMisses(figures, Float64Array.from(misses)).map(
    ({ severity, line, message, hint }) => `${severity} ${line} ${message} (${hint})`,
  );

describe('checkMisses', () => {
  it('finds nothing where all members meet all figures', () => {
    expect(check(0, 1e-10, -1e-10, 0, 0, 0)).toEqual([]);
  });

  it('finds a fault where no member meets a figure', () => {
    expect(check(0.1, NaN, Infinity, 0, 0, 0)).toEqual([
      'error 2 level of A1 in 2024 cannot be 120 in any member (check its unit, and whether it fits the other figures of the year)',
    ]);
  });

  it('warns where some members do not', () => {
    expect(check(0, 0, 0, 0, -0.2, 0.1)).toEqual([
      'warning 3 level of A2 in 2024 cannot be met in 2 of 3 members, which come as near as they can (undefined)',
    ]);
  });
});
