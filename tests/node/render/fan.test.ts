import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASCII, BLOCKS } from '../../../src/node/render/fan-characters.ts';
import { fanLegend, renderFan } from '../../../src/node/render/fan.ts';
import type { FanOptions, FanPanel } from '../../../src/node/render/fan.ts';
import { expectGolden } from '../commands/golden.ts';

const years = [2023, 2024, 2025, 2026, 2027];
const options: FanOptions = { years, columns: 100, characters: BLOCKS, bold: (text) => text };

/** A fan around a path: a half and a whole spread to each side. */
function fanOf(
  title: string,
  path: readonly number[],
  spread: number,
  reference?: readonly number[],
): FanPanel {
  const off = (share: number): readonly number[] =>
    path.map((value, t) => value + share * spread * (t / (path.length - 1)));
  return {
    title,
    quantiles: {
      '0.05': off(-1),
      '0.25': off(-0.5),
      '0.5': path,
      '0.75': off(0.5),
      '0.95': off(1),
    },
    ...(reference === undefined ? {} : { reference }),
  };
}

const calm = [100, 110, 120, 130, 140];
const panels = [
  fanOf('1 a fall', [100, 110, 60, 80, 120], 40, calm),
  fanOf('2 a rise', [100, 120, 150, 160, 170], 20, calm),
  fanOf('3 as it was', calm, 30, calm),
];
const lines = (text: string): readonly string[] => text.split('\n');

describe('renderFan', () => {
  it('draws bands, medians, the reference and their last values on one scale', () => {
    expectGolden('fan-blocks', `${renderFan(panels, options)}\n`);
  });

  it('has an ASCII form', () => {
    const text = renderFan(panels, { ...options, characters: ASCII });
    expectGolden('fan-ascii', `${text}\n`);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it('puts negative values below nil, with an ASCII minus where that is asked for', () => {
    const below = [fanOf('a loss', [0, -10, -20, -10, 0], 5)];
    expect(renderFan(below, options)).toContain('−');
    expect(renderFan(below, { ...options, characters: ASCII })).not.toContain('−');
  });

  it('puts as many panels in a row as there is room for, equally many in each', () => {
    const four = [...panels, fanOf('4 again', calm, 10)];
    const rowsOf = (columns: number): number[] =>
      lines(renderFan(four, { ...options, columns }))
        .map((line) => (line.match(/\d (a fall|a rise|as it was|again)/g) ?? []).length)
        .filter((count) => count > 0);
    expect(rowsOf(200)).toEqual([4]);
    expect(rowsOf(100)).toEqual([2, 2]);
    expect(rowsOf(60)).toEqual([2, 2]);
    expect(rowsOf(30)).toEqual([1, 1, 1, 1]);
  });

  it('is no wider than the terminal, from 30 columns on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 250 }),
        fc.integer({ min: 1, max: 3 }),
        (columns, count) => {
          const text = renderFan(panels.slice(0, count), { ...options, columns });
          expect(Math.max(...lines(text).map((line) => line.length))).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });

  it('draws every panel on the scale of all', () => {
    const alone = lines(renderFan(panels.slice(2), options));
    const together = lines(renderFan(panels, { ...options, columns: 250 }));
    const label = (line = ''): string => line.trim().split(' ')[0] ?? '';
    expect([label(alone[1]), label(alone[11])]).toEqual(['170', '100']);
    expect([label(together[1]), label(together[11])]).toEqual(['200', '40.0']);
  });

  it('divides what it writes by the scale, and nothing that it draws', () => {
    const large = [
      fanOf(
        'million',
        calm.map((value) => value * 1e6),
        30e6,
      ),
    ];
    const small = [fanOf('million', calm, 30)];
    expect(renderFan(large, { ...options, scale: 1e6 })).toBe(renderFan(small, options));
  });

  it('marks titles, and cuts those that do not fit', () => {
    const bold = (text: string): string => `<${text}>`;
    const long = [fanOf('a title that is far too long for its panel', calm, 1)];
    const [title] = lines(renderFan(long, { ...options, columns: 30, bold }));
    expect(title).toMatch(/^ +<a title that .*…>$/);
    expect(title?.length).toBeLessThanOrEqual(32);
  });

  it('draws a level path and a single year', () => {
    const level = fanOf('level', [5, 5, 5, 5, 5], 0);
    expect(renderFan([level], options)).toContain('█'.repeat(30));
    const quantiles = { '0.05': [1], '0.25': [2], '0.5': [3], '0.75': [4], '0.95': [5] };
    const text = renderFan([{ title: 'one', quantiles }], { ...options, years: [2024] });
    expect(lines(text).at(-1)?.trim()).toBe('2024');
  });

  it('moves the label of the reference where both end in one row', () => {
    const near = renderFan(
      [
        fanOf(
          'near',
          calm,
          30,
          calm.map((value) => value + 0.5),
        ),
      ],
      options,
    );
    const ends = lines(near).filter((line) => /█ 140$|─ 14\d/.test(line));
    expect(ends).toHaveLength(2);
    expect(ends[0]).toMatch(/─ 141$/);
  });

  it('is nothing without panels', () => {
    expect(renderFan([], options)).toBe('');
  });
});

describe('fanLegend', () => {
  it.each([
    [BLOCKS, '█ median, ▒ 50% and ░ 90% of the members, ─ median of the baseline'],
    [ASCII, '# median, : 50% and . 90% of the members, - median of the baseline'],
  ])('says what the signs mean', (characters, text) => {
    expect(fanLegend(characters, 'the baseline')).toBe(text);
  });
});
