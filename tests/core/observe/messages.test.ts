import { describe, expect, it } from 'vitest';
import * as say from '../../../src/core/observe/messages.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `n${i}`);

describe('a wording about a name that is not known', () => {
  it('suggests the near one alone', () => {
    expect(say.unknownIndicator('n', 'n1', names(3)).hint).toBe('did you mean "n1"?');
  });

  it('lists the known ones, twelve of them and how many more there are', () => {
    const hint = (count: number): string | undefined =>
      say.unknownIndicator('x', undefined, names(count)).hint;
    expect(hint(2)).toBe('indicators: "n0", "n1"');
    expect(hint(12)).toMatch(/"n10", "n11"$/);
    expect(hint(13)).toMatch(/"n10", "n11" and 1 other$/);
    expect(hint(15)).toMatch(/"n10", "n11" and 3 others$/);
  });

  it('has no hint where there is none', () => {
    expect(say.unknownIndicator('x', undefined, [])).toEqual({
      code: 'unknown-indicator',
      message: 'unknown indicator "x"',
    });
  });
});

describe('a wording about a year outside', () => {
  it.each([
    [2024, 2030, 'year 2023 is outside 2024 to 2030'],
    [2024, 2024, 'year 2023 is outside 2024'],
    [2024, 2023, 'the run has no year after the base year'],
  ])('says what is within %i to %i', (from, to, message) => {
    expect(say.yearOutside(2023, from, to).message).toBe(message);
  });
});
