import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTrough } from '../../../src/core/compare/find-trough.ts';
import type { Gaps } from '../../../src/core/compare/find-trough.ts';
import { median } from '../../model/run.ts';

/** Gaps by member: `paths[m][t]`. */
function gapsOf(...paths: readonly (readonly number[])[]): Gaps {
  const years = (paths[0] ?? []).map((_, t) => 2023 + t);
  const at = (t: number): readonly number[] => paths.map((path) => path[t] ?? NaN);
  return {
    ...{ years, members: paths.length },
    values: Float64Array.from(years.flatMap((_, t) => at(t))),
    medians: years.map((_, t) => median(at(t))),
    means: years.map((_, t) => at(t).reduce((a, b) => a + b, 0) / paths.length),
  };
}

const one = (...path: readonly number[]) => findTrough(gapsOf(path));

describe('the trough of a path', () => {
  it.each([
    ['is where it is furthest below', [0, -1, -4, -2, 0], 'below', 2025, 2027],
    ['is the first of equals', [0, -4, -4, 0], 'below', 2024, 2026],
    ['lies above for what a scenario raises', [0, 1, 5, 0.4], 'above', 2025, 2026],
    ['lies on the side of the greater departure', [0, 3, -4, 1], 'below', 2025, 2026],
    ['has no recovery while a tenth of it is left', [0, -10, -5, -1], 'below', 2024, null],
    ['is recovered from below a tenth of it', [0, -10, -5, -0.99], 'below', 2024, 2026],
    ['is recovered from by crossing over', [0, -10, 3, -10], 'below', 2024, 2025],
    ['may be the last year', [0, -1, -2], 'below', 2025, null],
  ])('%s: %j', (_name, path, side, year, back) => {
    expect(one(...path)).toMatchObject({ side, year, recovery: { year: back } });
  });

  it('comes with the gap at it', () => {
    expect(one(0, -1, -4)?.difference).toBe(-4);
  });

  it('is none where nobody departs', () => {
    expect(findTrough(gapsOf([0, 0, 0], [0, 0, 0]))).toBeUndefined();
  });
});

describe('the troughs of members', () => {
  it('have their own years', () => {
    const trough = findTrough(gapsOf([0, -4, 0, 0], [0, 0, -4, 0], [0, 0, -4, 0], [0, 0, 0, -4]));
    expect(trough?.members).toEqual({ share: 1, low: 2024, median: 2025, high: 2026 });
  });

  it('count for those that depart to the side', () => {
    const trough = findTrough(gapsOf([0, -4, 0], [0, -2, 0], [0, 1, 0], [0, 0, 0]));
    expect(trough).toMatchObject({ side: 'below', members: { share: 0.5, median: 2024 } });
    expect(trough?.recovery.members).toEqual({ share: 0.5, low: 2025, median: 2025, high: 2025 });
  });

  it('tell of a shock that most members are spared: the median never departs', () => {
    const spared = [0, 0, 0];
    const trough = findTrough(gapsOf(spared, [0, -4, 0], spared, spared));
    expect(trough).toMatchObject({ side: 'below', year: null, difference: 0 });
    expect(trough?.members).toMatchObject({ share: 0.25, median: 2024 });
  });

  it('count as later where they are not back by the last year', () => {
    const trough = findTrough(gapsOf([0, -4, 0, 0], [0, -4, -4, -4], [0, -4, -4, -4]));
    expect(trough?.recovery.members).toEqual({
      ...{ share: 1 / 3, low: 2025, median: null, high: null },
    });
  });

  it('mirror each other when all signs turn', () => {
    const path = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 7 }), (paths) => {
        const found = findTrough(gapsOf(...paths));
        const turned = findTrough(gapsOf(...paths.map((values) => values.map((x) => -x))));
        // Equal departures to both sides count for the first in time, on whichever side.
        const { side, difference, ...rest } = found ?? {};
        const mirrored = side === undefined ? {} : { side: side === 'below' ? 'above' : 'below' };
        expect(turned ?? {}).toMatchObject({ ...mirrored, ...rest });
        if (difference !== undefined) expect(turned?.difference).toBeCloseTo(-difference, 12);
      }),
    );
  });
});
