import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fanAxis } from '../../../../src/core/render/chart/fan-axis.ts';
import { fanAround } from './fans.ts';

describe('the scale of fans', () => {
  it('is shared by all panels, and starts at nil', () => {
    expect(fanAxis([fanAround([10, 12]), fanAround([30, 31])])).toEqual({
      ...{ low: 0, high: 80, ticks: [0, 20, 40, 60, 80] },
    });
  });

  it.each([
    ['a baseline', fanAround([1, 1], { baseline: { values: [1, 90] } })],
    ['a drawn path', fanAround([1, 1], { drawn: { values: [undefined, 90] } })],
    ['a second scenario', fanAround([1, 1], { second: fanAround([45, 45]) })],
  ])('covers %s', (_, fan) => {
    expect(fanAxis([fan]).high).toBe(100);
  });

  it('goes below nil where a value does', () => {
    expect(fanAxis([fanAround([-10, 10])]).low).toBeLessThanOrEqual(-20);
  });

  it('has a span where all is nil', () => {
    expect(fanAxis([fanAround([0, 0])])).toEqual({ low: 0, high: 1, ticks: [0, 1] });
  });

  it('refuses what is not finite', () => {
    expect(() => fanAxis([fanAround([NaN, 1])])).toThrow(RangeError);
  });

  it('covers every value', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), (path) => {
        const fan = fanAround(path);
        const { low, high } = fanAxis([fan]);
        const values = Object.values(fan.quantiles).flat();
        return values.every((one) => low <= one && one <= high) && low < high;
      }),
    );
  });
});
