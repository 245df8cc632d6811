import { describe, expect, it } from 'vitest';
import { chooseSpans } from '../../../src/core/compare/choose-spans.ts';

const horizons = {
  short: { label: 'short term', years: [2024, 2025] },
  mid: { label: 'mid term', years: [2026, 2028] },
  long: { label: 'long term', years: [2029, 2035] },
} as const;
const to = (last: number): readonly number[] =>
  Array.from({ length: last - 2022 }, (_, t) => 2023 + t);

describe('chooseSpans', () => {
  it('gives the mid and the long term when nothing is asked for', () => {
    const { spans, beyond } = chooseSpans(undefined, horizons, to(2035));
    expect(spans).toEqual([
      { name: 'mid', label: 'mid term', years: [2026, 2028] },
      { name: 'long', label: 'long term', years: [2029, 2035] },
    ]);
    expect(beyond).toEqual([]);
  });

  it('gives the horizon that is asked for', () => {
    const { spans } = chooseSpans({ horizon: 'short' }, horizons, to(2035));
    expect(spans.map(({ name }) => name)).toEqual(['short']);
  });

  it.each([
    [2027, 2030, '2027-2030'],
    [2027, 2027, '2027'],
  ])('makes a span of the years %i to %i', (from, last, name) => {
    const { spans } = chooseSpans({ from, to: last }, horizons, to(2035));
    expect(spans).toEqual([{ name, label: '', years: [from, last] }]);
  });

  it('says which horizons end after the runs', () => {
    const { spans, beyond } = chooseSpans(undefined, horizons, to(2034));
    expect(spans.map(({ name }) => name)).toEqual(['mid']);
    expect(beyond).toEqual(['the long term ends in 2035, after 2034, the last year of the runs']);
  });

  it('makes a span of the years after the base year where no horizon is left', () => {
    const { spans, beyond } = chooseSpans(undefined, horizons, to(2025));
    expect(spans).toEqual([{ name: '2024-2025', label: '', years: [2024, 2025] }]);
    expect(beyond).toHaveLength(2);
  });
});
