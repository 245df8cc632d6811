import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationMonths, monthNumber } from '../../../src/core/validate/months.ts';
import { intensityByYear } from '../../../src/core/validate/profile.ts';

const years = [2025, 2026, 2027, 2028];

describe('intensityByYear', () => {
  // Each worked out by hand as a sum over months, divided by twelve.
  it.each([
    ['a step in January', { start: '2026-01' }, [0, 1, 1, 1]],
    ['a step in July', { start: '2025-07' }, [6 / 12, 1, 1, 1]],
    ['a step in December', { start: '2026-12' }, [0, 1 / 12, 1, 1]],
    ['a step before the first year', { start: '2024-03' }, [1, 1, 1, 1]],
    ['a step after the last year', { start: '2030-01' }, [0, 0, 0, 0]],
    ['a pulse of one month', { start: '2026-05', end: '2026-05' }, [0, 1 / 12, 0, 0]],
    ['a pulse over two years', { start: '2025-09', end: '2026-12' }, [4 / 12, 1, 0, 0]],
    // 1/3 + 2/3 + 1 + 1 (March to June).
    [
      'a ramp of 3 months',
      { start: '2026-03', end: '2026-06', profile: { onset: '3 months' } },
      [0, 3 / 12, 0, 0],
    ],
    // 1/24 + ... + 12/24 = 3.25; 13/24 + ... + 24/24 = 9.25.
    [
      'a ramp of 2 years',
      { start: '2026-01', profile: { onset: '2 years' } },
      [0, 3.25 / 12, 9.25 / 12, 1],
    ],
    // 8 months in full, then 3/4 + 2/4 + 1/4 + 0.
    [
      'a linear fade',
      { start: '2026-01', end: '2026-08', profile: { fade: { linear: '4 months' } } },
      [0, 9.5 / 12, 0, 0],
    ],
    // 0.1 + ... + 0.5 = 1.5, then 0.5 times (0.8 + 0.6 + 0.4 + 0.2 + 0) = 1.
    [
      'an end during the onset',
      {
        start: '2026-01',
        end: '2026-05',
        profile: { onset: '10 months', fade: { linear: '5 months' } },
      },
      [0, 2.5 / 12, 0, 0],
    ],
    // 12 months in full, then halves: 1/2 + 1/4 + ... + 1/4096 = 4095/4096; then 4095/4096 of 1/4096.
    [
      'a half-life of a month',
      { start: '2025-01', end: '2025-12', profile: { fade: { half_life: '1 month' } } },
      [1, 4095 / 4096 / 12, 4095 / 4096 / 4096 / 12, 4095 / 4096 / 4096 / 4096 / 12],
    ],
  ])('gives %s its share of each year', (_case, shock, expected) => {
    const found = intensityByYear(shock, years);
    found.forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? NaN, 15));
    expect(found).toHaveLength(years.length);
  });

  it('gives exactly 1 for a year in full and exactly 0 outside', () => {
    expect(intensityByYear({ start: '2026-01', end: '2026-12' }, years)).toEqual([0, 1, 0, 0]);
  });

  it('halves exactly over a half-life of a year', () => {
    const shock = {
      start: '2025-01',
      end: '2025-06',
      profile: { fade: { half_life: '12 months' } },
    };
    const [, second = 0, third = 0, fourth = 0] = intensityByYear(shock, years);
    expect(third).toBe(second / 2);
    expect(fourth).toBe(third / 2);
  });

  it('agrees with the power of the host to 1e-15', () => {
    const halfLife = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(halfLife, fc.integer({ min: 2026, max: 2040 }), (months, year) => {
        const profile = { fade: { half_life: `${months} months` } };
        const [value = NaN] = intensityByYear({ start: '2025-01', end: '2025-12', profile }, [
          year,
        ]);
        let sum = 0;
        for (let month = 1; month <= 12; month += 1) {
          sum += 2 ** (-((year - 2026) * 12 + month) / months);
        }
        expect(Math.abs(value - sum / 12)).toBeLessThanOrEqual(1e-15);
      }),
    );
  });

  it('stays within 0 and 1, whatever the profile', () => {
    const month = fc
      .tuple(fc.integer({ min: 2024, max: 2040 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
    const duration = fc.integer({ min: 1, max: 60 }).map((count) => `${count} months`);
    const fade = fc.oneof(fc.record({ linear: duration }), fc.record({ half_life: duration }));
    const shock = fc.record(
      {
        start: month,
        end: month,
        profile: fc.record({ onset: duration, fade }, { requiredKeys: [] }),
      },
      { requiredKeys: ['start', 'profile'] },
    );
    fc.assert(
      fc.property(shock, (any) => {
        fc.pre(any.end === undefined || any.end >= any.start);
        for (const value of intensityByYear(any, [2023, 2024, 2030, 2040])) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('months', () => {
  it.each([
    ['2025-01', '2024-12', 1],
    ['2026-03', '2025-03', 12],
  ])('%s comes after %s by %i', (later, earlier, months) => {
    expect(monthNumber(later) - monthNumber(earlier)).toBe(months);
  });

  it.each([
    ['1 month', 1],
    ['18 months', 18],
    ['1 year', 12],
    ['2 years', 24],
  ])('%s are %i months', (duration, months) => {
    expect(durationMonths(duration)).toBe(months);
  });
});
