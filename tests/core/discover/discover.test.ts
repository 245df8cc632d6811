import { describe, expect, it } from 'vitest';
import { discover } from '../../../src/core/discover/discover.ts';
import { USUAL_BOX } from '../../../src/core/discover/find-box.ts';
import { resampleBox } from '../../../src/core/discover/resample-box.ts';
import { conditionWords } from '../../../src/core/discover/words.ts';
import { casesOf, plantedCases } from './planted.ts';

describe('discover', () => {
  it('says where a planted box is, and how sure that is', () => {
    const found = discover(plantedCases(1000, 0.05), { density: 0.8, seed: 'x' });
    expect(found?.conditions.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^a is 0\.(59|6)\d* or more$/),
      expect.stringMatching(/^b is 0\.(39|4)\d* or less$/),
    ]);
    expect(found?.conditions.every((one) => one.found >= 19 && one.chance < 1e-10)).toBe(true);
    expect(found?.isDense).toBe(true);
    expect(found?.box.density).toBeGreaterThan(0.9);
    expect(found?.resampling.density.median).toBeGreaterThan(0.85);
  });

  it('tells by the resampling that a box of nothing is luck', () => {
    const { features } = plantedCases(200);
    const luck = plantedCases(200, 0.5).interest.map((_, i) => ((i * 7919) % 10 < 3 ? 1 : 0));
    const found = discover({ features, interest: luck }, { density: 0.8, seed: 'x' });
    expect(found?.resampling.density.median).toBeLessThan(0.5);
    expect(Math.max(0, ...(found?.conditions ?? []).map((one) => one.found))).toBeLessThan(18);
  });

  it('says that no box is dense enough', () => {
    expect(discover(plantedCases(500, 0.3), { density: 0.95, seed: 'x' })?.isDense).toBe(false);
  });

  it.each([[[0, 0, 0]], [[1, 1, 1]]])('has nothing to find in %j', (interest) => {
    expect(discover(casesOf(interest, [1, 2, 3]), { density: 0.8, seed: 'x' })).toBeUndefined();
  });
});

describe('resampleBox', () => {
  const cases = plantedCases(300, 0.1);
  const resample = (seed: string) => resampleBox(cases, USUAL_BOX, { halves: 6, seed });

  it('is the same for one seed, and another for another', () => {
    expect(resample('a')).toEqual(resample('a'));
    expect(resample('a')).not.toEqual(resample('b'));
  });

  it('orders its spreads', () => {
    const { density, coverage } = resample('a');
    for (const { low, median, high } of [density, coverage]) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
  });
});

describe('conditionWords', () => {
  it.each([
    ['number', 0.61649, Infinity, 'x is 0.616 or more'],
    ['number', -Infinity, 12345.6, 'x is 12300 or less'],
    ['number', 0.25, 0.75, 'x is between 0.25 and 0.75'],
    ['number', 0.25, 0.25, 'x is 0.25'],
    ['month', 24302, Infinity, 'x is 2025-03 or later'],
    ['month', -Infinity, 24302, 'x is 2025-03 or earlier'],
    ['month', 24302, 24303, 'x is between 2025-03 and 2025-04'],
    ['whole', -Infinity, -3, 'x is -3 or less'],
    ['switch', 1, Infinity, 'x happens'],
    ['switch', -Infinity, 0, 'x does not happen'],
  ] as const)('of a %s from %d to %d are "%s"', (scale, low, high, words) => {
    expect(conditionWords({ name: 'x', scale }, { low, high })).toBe(words);
  });
});
