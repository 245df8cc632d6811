import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../src/core/compare/compare-runs.ts';
import type { CompareFrame } from '../../../src/core/compare/compare-runs.ts';
import { ensembleOf, runOf } from './tiny-runs.ts';

const rows = (...values: readonly number[]) => ensembleOf(values.map((value) => [value]));
const baseline = rows(1, 1, 1);
const a = runOf('a', rows(1, 2, 1), { baseline });
const b = runOf('b', rows(1, 5, 1), { baseline });
const frame: CompareFrame = {
  series: [{ output: 0, indicator: 'x', country: undefined, partner: undefined, unit: '1' }],
  years: [2023, 2024, 2025],
  spans: [{ name: 'mid', label: 'mid term', years: [2024, 2025] }],
};

describe('compareRuns', () => {
  it('names scenarios, years and spans', () => {
    expect(compareRuns([a, b], frame)).toMatchObject({
      scenarios: [
        { id: 'a', title: 'The a', description: 'invented', baselineNumber: 0 },
        { id: 'b', title: 'The b', description: 'invented', baselineNumber: 0 },
      ],
      ...{ against: null, years: [2023, 2024, 2025], warnings: [] },
      spans: [{ name: 'mid', label: 'mid term', years: [2024, 2025] }],
    });
  });

  it('tells the years that are to be shown', () => {
    const { years, series } = compareRuns([a, b], { ...frame, shown: [2024, 2024] });
    expect(years).toEqual([2024]);
    expect(series[0]?.scenarios.map(({ mean }) => mean)).toEqual([[2], [5]]);
  });

  it('holds each against its own baseline, else all against one', () => {
    const gaps = (options: Partial<CompareFrame>) =>
      compareRuns([a, b], { ...frame, ...options }).series[0]?.scenarios.map(
        ({ difference }) => difference.mean[1],
      );
    expect(gaps({})).toEqual([1, 4]);
    expect(gaps({ against: 'a' })).toEqual([0, 3]);
    expect(compareRuns([a, b], { ...frame, against: 'a' }).against).toBe('a');
  });

  it('warns of several baselines, unless one scenario is held against', () => {
    const own = { ...b, baselineNumber: 1 };
    expect(compareRuns([a, own], frame).warnings).toEqual([
      'the scenarios make different assumptions and have 2 baselines, each is held against its own: "a"; "b"',
    ]);
    expect(compareRuns([a, own], { ...frame, against: 'a' }).warnings).toEqual([]);
  });

  it.each([
    [{ against: 'c' }, 'no run c to hold the others against'],
    [{ shown: [2024, 2026] as const }, 'the runs have no year 2026'],
  ])('stops at %j', (options, message) => {
    expect(() => compareRuns([a, b], { ...frame, ...options })).toThrow(message);
  });
});
