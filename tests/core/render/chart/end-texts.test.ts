import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endTexts, spread } from '../../../../src/core/render/chart/end-texts.ts';
import { fanAround } from './fans.ts';

describe('texts at line ends', () => {
  it('hold the last values, the own first', () => {
    const fan = fanAround([1, 2], { label: 'A', baseline: { values: [1, 3], label: 'no shocks' } });
    expect(endTexts(fan, String).map(({ text }) => text)).toEqual(['2 A', '3 no shocks']);
  });

  it('say nothing of a path that ends before', () => {
    const fan = fanAround([1, 2], { drawn: { values: [1, undefined] } });
    expect(endTexts(fan, String).map(({ of }) => of)).toEqual(['own']);
  });

  it('stay apart, in order and within the plot, as far as there is room', () => {
    const places = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(places, (wanted) => {
        const moved = spread(wanted, 12, { top: 0, bottom: 100 });
        const sorted = moved.toSorted((a, b) => a - b);
        const apart = sorted.every((y, i) => i === 0 || y - (sorted[i - 1] ?? 0) > 12 - 1e-9);
        const inside = moved.every((y) => y >= -1e-9 && y <= 100 + 1e-9);
        return apart && inside;
      }),
    );
  });

  it('do not move where nothing is in the way', () => {
    expect(spread([80, 10], 12, { top: 0, bottom: 100 })).toEqual([80, 10]);
  });
});
