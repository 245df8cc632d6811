import { describe, expect, it } from 'vitest';
import { fanSvg } from '../../../../src/core/render/chart/fan-svg.ts';
import { fanAround, panel } from './fans.ts';

const path = [10, 12, 8, 14];

describe('a fan', () => {
  it('is an image with a name and its numbers in words', () => {
    const svg = fanSvg(fanAround(path), panel());
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="c-t" aria-describedby="c-d"/);
    expect(svg).toContain('<title id="c-t">Money received</title>');
    expect(svg).toContain('<desc id="c-d">2023: 10.</desc>');
  });

  it('has two bands and a median, and the last value at its end', () => {
    const svg = fanSvg(fanAround(path), panel());
    expect(svg.match(/fill-opacity/g)).toHaveLength(2);
    expect(svg.match(/stroke-width="2\.2"/g)).toHaveLength(1);
    expect(svg).toContain('>14</text>');
  });

  it.each([
    ['wide', 560, ['2023', '2025', '2030', '2035', '2040']],
    ['narrow', 240, ['2023', '2030', '2035', '2040']],
  ])(
    'marks the base year, and writes every fifth that has room, where it is %s',
    (_, width, expected) => {
      const years = Array.from({ length: 18 }, (__, i) => 10 + i);
      const svg = fanSvg(fanAround(years), panel({ width }));
      const written = [...svg.matchAll(/>(20\d\d)<\/text>/g)].map(([, year]) => year);
      expect(written).toEqual(expected);
      expect(svg).toContain('<circle');
    },
  );

  it('draws the baseline dashed, with its label behind the value', () => {
    const baseline = { values: [10, 11, 12, 13], label: 'no shocks' };
    const svg = fanSvg(fanAround(path, { baseline }), panel());
    expect(svg).toContain('stroke-dasharray="5 3"');
    expect(svg).toContain('>13 no shocks</text>');
  });

  it('marks when shocks act, around the years that they fall in', () => {
    const periods = [{ from: 2024, to: 2026, label: 'closure' }];
    const svg = fanSvg(fanAround(path, { periods }), panel({ width: 340 }));
    const [, left, width] = /<title>closure<\/title><rect x="([\d.]+)"[^>]* width="([\d.]+)"/.exec(
      svg,
    ) ?? ['', '', ''];
    const plot = /M([\d.]+),[\d.]+H([\d.]+)/.exec(svg) ?? [];
    const year = (Number(plot[2]) - Number(plot[1])) / 3;
    // From the middle between 2023 and 2024 to that between 2025 and 2026.
    expect(Number(left)).toBeCloseTo(Number(plot[1]) + year / 2, 0);
    expect(Number(width)).toBeCloseTo(2 * year, 0);
  });

  it('leaves a gap where a drawn path has no value', () => {
    const drawn = { values: [10, undefined, 9, 12] };
    const svg = fanSvg(fanAround(path, { drawn }), panel());
    expect(svg.match(/<circle/g)).toHaveLength(1 + 3);
    expect(svg).not.toContain('NaN');
  });

  it('shows a second scenario by its outline and in another colour', () => {
    const second = { quantiles: fanAround([9, 9, 9, 9]).quantiles, label: 'B' };
    const svg = fanSvg(fanAround(path, { second }), panel());
    expect(svg).toContain('stroke-dasharray="1 2.5"');
    expect(svg).toContain('var(--chart-2,#D55E00)');
    expect(svg).toContain('>9 B</text>');
    // In grey its colour is that of the first: its median is dashed, longer than the baseline.
    expect(svg.match(/stroke-width="2\.2" stroke-dasharray="9 2\.5"/g)).toHaveLength(1);
  });

  it('takes its colours from the document, or stands alone', () => {
    const themed = fanSvg(fanAround(path), panel());
    const fixed = fanSvg(fanAround(path), panel({ paint: 'fixed' }));
    expect(themed).toContain('var(--chart-1,#0072B2)');
    expect(fixed).toContain('"#0072B2"');
    expect(fixed).not.toContain('var(');
    // A policy without inline styles would drop them.
    expect(themed).not.toContain('style=');
  });

  it('lets no text out of its place', () => {
    const hostile = '</title><script>alert(1)</script>"\'\u0000';
    const svg = fanSvg(
      fanAround(path, {
        label: hostile,
        baseline: { values: path, label: hostile },
        periods: [{ from: 2024, to: 2025, label: hostile }],
      }),
      panel({ id: 'x"y', title: hostile, description: hostile, heading: hostile }),
    );
    expect(svg).not.toMatch(/<script|id="x"y/);
    expect(svg).not.toContain('\u0000');
    expect(svg.match(/&lt;script&gt;/g)).toHaveLength(6);
  });
});
