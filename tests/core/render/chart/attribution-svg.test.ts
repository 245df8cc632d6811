import { describe, expect, it } from 'vitest';
import { attributionSvg } from '../../../../src/core/render/chart/attribution-svg.ts';

const chart = {
  ...{
    id: 'a',
    title: 'Money',
    description: 'A −30; B +10; together −20.',
    totalLabel: 'together',
  },
  number: (value: number) => `${value}`,
  bars: [
    { label: 'A', share: -30 },
    { label: 'B', share: 10 },
  ],
};

/** Left end and width of each bar. */
function barsIn(svg: string): readonly (readonly [number, number])[] {
  return [...svg.matchAll(/<rect x="([\d.-]+)" y="\d+" width="([\d.]+)"/g)].map(
    ([, x, width]) => [Number(x), Number(width)] as const,
  );
}

describe('bars that sum', () => {
  it('start where the one before ends, and end with their sum', () => {
    const [first, second, total] = barsIn(attributionSvg(chart));
    if (first === undefined || second === undefined || total === undefined) throw new Error('bars');
    expect(second[0]).toBeCloseTo(first[0], 1);
    expect(second[1]).toBeCloseTo(first[1] / 3, 0);
    expect(total[0]).toBeCloseTo(second[0] + second[1], 0);
    expect(total[1]).toBeCloseTo((first[1] * 2) / 3, 0);
  });

  it('tell what adds from what takes away, and the total from both', () => {
    const svg = attributionSvg(chart);
    const fills = [...svg.matchAll(/<rect [^>]*fill="var\(--chart-(\w+),/g)].map(
      ([, name]) => name,
    );
    expect(fills).toEqual(['2', '1', 'soft']);
    expect(svg).toContain('>-30</text>');
    expect(svg).toContain('>-20</text>');
  });

  it('can be drawn where there is nothing', () => {
    expect(attributionSvg({ ...chart, bars: [{ label: 'A', share: 0 }] })).not.toContain('NaN');
  });

  it('escape labels, and cut long ones', () => {
    const label = `<i>${'x'.repeat(200)}`;
    const svg = attributionSvg({ ...chart, bars: [{ label, share: 1 }] });
    expect(svg).not.toContain('<i>');
    expect(svg).toMatch(/&lt;i&gt;x+…/);
  });
});
