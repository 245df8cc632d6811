import { describe, expect, it } from 'vitest';
import { endMark } from '../../../../src/core/render/chart/end-mark.ts';
import { fanSvg } from '../../../../src/core/render/chart/fan-svg.ts';
import { SERIES_COLOURS } from '../../../../src/core/render/chart/paint.ts';
import { fanAround, panel } from './fans.ts';

const path = [10, 12, 8, 14];

/** What a mark is without its colour, as in grey print. */
const outline = (position: number): string =>
  /d="M1,2([^"]*)"/.exec(endMark(position, 1, 2, 'fixed'))?.[1] ?? '';

describe('the marks at line ends', () => {
  it('differ by their outlines, so that colours need not be seen', () => {
    const outlines = SERIES_COLOURS.map((_, i) => outline(i));
    expect(new Set(outlines).size).toBe(SERIES_COLOURS.length);
    expect(outlines).not.toContain('');
  });

  it('come again with the colours', () => {
    expect(endMark(5, 1, 2, 'fixed')).toBe(endMark(1, 1, 2, 'fixed'));
  });

  it.each([0, 1, 2, 3])('stand at the end of the line of scenario %i, in its colour', (colour) => {
    const svg = fanSvg(fanAround(path, { colour }), panel({ paint: 'fixed' }));
    const line = /d="([^"]*)" fill="none" stroke="[^"]*" stroke-width="2\.2"/.exec(svg)?.[1] ?? '';
    const [, x = '', y = ''] = /([\d.]+),([\d.]+)$/.exec(line) ?? [];
    expect(svg).toContain(`d="M${x},${y}${outline(colour)}" fill="${SERIES_COLOURS[colour]}"`);
  });

  it('tell two scenarios on one panel apart', () => {
    const second = { quantiles: fanAround([9, 9, 9, 9]).quantiles, colour: 2 };
    const svg = fanSvg(fanAround(path, { second }), panel());
    expect(svg).toContain(outline(0));
    expect(svg).toContain(outline(2));
  });
});
