import { describe, expect, it } from 'vitest';
import { partsMissing } from '../../../src/node/parts/messages.ts';

describe('partsMissing', () => {
  it.each([
    [[7], 16, 'part 7 of 16 is missing'],
    [[3, 7], 16, 'parts 3, 7 of 16 are missing'],
    [
      Array.from({ length: 22 }, (_, i) => i + 1),
      99,
      /^parts 1, .*, 20 and 2 more of 99 are missing$/,
    ],
  ])('names %j of %i', (numbers, of, words) => {
    expect(partsMissing(numbers, of)).toMatch(words);
  });
});
