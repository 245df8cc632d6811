import { describe, expect, it } from 'vitest';
import { VALUE_SCALES } from '../../../src/core/sweep/scales.ts';

describe('the scales of values', () => {
  it.each([
    ['number', 0.25, 0.25],
    ['number', '0.25', undefined],
    ['number', Infinity, undefined],
    ['month', '2025-03', 24302],
    ['month', '2025-13', undefined],
    ['month', 2025, undefined],
    ['whole', -3, -3],
    ['whole', 1.5, undefined],
    ['switch', 'on', 1],
    ['switch', 'off', 0],
    ['switch', 1, undefined],
  ] as const)('called %s reads %j as %j', (kind, written, value) => {
    expect(VALUE_SCALES[kind].read(written)).toBe(value);
    if (value !== undefined) expect(VALUE_SCALES[kind].write(value)).toBe(written);
  });

  it.each([
    [0, 10],
    [0.24, 10],
    [0.26, 11],
    [0.999999, 13],
  ])('gives whole numbers equal shares: %d is %d', (share, value) => {
    expect(VALUE_SCALES.whole.between(10, 13, share)).toBe(value);
    expect(VALUE_SCALES.month.between(10, 13, share)).toBe(value);
  });

  it('goes from one number to the other in a straight line', () => {
    expect([0, 0.5, 0.75].map((share) => VALUE_SCALES.number.between(2, 6, share))).toEqual([
      2, 4, 5,
    ]);
  });
});
