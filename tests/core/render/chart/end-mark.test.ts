import { describe, expect, it } from 'vitest';
import { endMark, MARKS } from '../../../../src/core/render/chart/end-mark.ts';
import { fanSvg } from '../../../../src/core/render/chart/fan-svg.ts';
import { SERIES_COLOURS } from '../../../../src/core/render/chart/paint.ts';
import { fanAround, panel } from './fans.ts';

describe('the marks at line ends', () => {
  it('are as many as the colours, and none is as another', () => {
    expect(MARKS).toHaveLength(SERIES_COLOURS.length);
    expect(new Set(MARKS).size).toBe(MARKS.length);
  });

  it('come again with the colours', () => {
    expect(endMark(5, 1, 2, 'fixed')).toBe(endMark(1, 1, 2, 'fixed'));
  });

  it.each([0, 1, 2, 3])('stand at the end of the line of scenario %i, in its colour', (colour) => {
    const svg = fanSvg(fanAround([10, 12, 8, 14], { colour }), panel({ paint: 'fixed' }));
    const line = /d="([^"]*)" fill="none" stroke="[^"]*" stroke-width="2\.2"/.exec(svg)?.[1] ?? '';
    const [, x = '', y = ''] = /([\d.]+),([\d.]+)$/.exec(line) ?? [];
    expect(svg).toContain(`d="M${x},${y}${MARKS[colour]}" fill="${SERIES_COLOURS[colour]}"`);
  });

  it('tell two scenarios on one panel apart', () => {
    const second = { quantiles: fanAround([9, 9, 9, 9]).quantiles, colour: 2 };
    const svg = fanSvg(fanAround([10, 12, 8, 14], { second }), panel());
    expect(svg).toContain(MARKS[0]);
    expect(svg).toContain(MARKS[2]);
  });
});
