import { describe, expect, it } from 'vitest';
import { tornadoBar } from '../../../src/node/render/tornado-bar.ts';

describe('a bar', () => {
  it.each([
    ['raises', [0, 24], 12, '------------|++++++++++++'],
    ['lowers', [24, 0], 12, '++++++++++++|------------'],
    ['raises a little', [10, 15], 12, '          --|+++'],
    ['does nothing', [12, 12], 12, '            |'],
    ['lowers at both ends', [4, 8], 12, '    ----++++|'],
    ['raises at both ends', [16, 20], 12, '            |----++++'],
  ] as const)('of an input that %s the outcome', (_what, ends, mean, bar) => {
    expect(tornadoBar(ends, mean, [0, 24])).toBe(bar);
  });

  it('has a place also where nothing differs', () => {
    expect(tornadoBar([3, 3], 3, [3, 3])).toBe('|');
  });
});
