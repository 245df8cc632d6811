import { describe, expect, it } from 'vitest';
import type { ShockSpec } from '../../src/core/spec/generated/scenario.ts';
import { fileOf, gap, median, shareOf, simulate } from './run.ts';

const LAST = 2026;
const dated = { start: '2025-01', end: '2026-12' };
/** Severe shocks of two years that stop at once, on all origins. */
const SHOCKS: readonly ShockSpec[] = [
  { type: 'border-closure', to: ['RUS'], severity: 0.9, ...dated },
  { type: 'exchange-rate', country: 'RUS', severity: 0.37, ...dated },
  { type: 'expulsion', to: ['RUS'], severity: 1, ...dated },
  { type: 'mobilization', country: 'RUS', severity: 0.9, ...dated },
  { type: 'sanctions', country: 'RUS', severity: 0.8, ...dated },
];
const COUNTRIES = ['KGZ', 'TJK', 'UZB'];

describe.each(SHOCKS.map((shock) => [shock.type, shock] as const))(
  'after a shock: %s',
  (_, shock) => {
    const simulated = simulate(fileOf([shock]), { members: 400 });

    /** How far scenario and baseline are apart, relative to the baseline, either way. */
    const distance = (indicator: string, country: string, year: number): Float64Array =>
      gap(simulated.series(indicator, country), year).map(Math.abs);

    /** What is left of the distance of the shock's last year. */
    const left = (indicator: string, country: string, year: number): Float64Array => {
      const last = distance(indicator, country, LAST);
      return distance(indicator, country, year).map((value, m) => value / (last[m] ?? NaN));
    };

    it.each(
      COUNTRIES.flatMap((country) =>
        ['workers_abroad', 'remittances_received'].map(
          (indicator) => [indicator, country] as const,
        ),
      ),
    )('the gap of %s of %s falls within two years and halves within ten', (indicator, country) => {
      expect(median(left(indicator, country, LAST + 2))).toBeLessThan(1);
      expect(median(left(indicator, country, LAST + 10))).toBeLessThanOrEqual(0.5);
    });

    // The others are members in which the gap of the last year is about nil by chance: gains and
    // losses cancel there for a moment and part again.
    it.each(COUNTRIES)('the gap of workers of %s does so in at least 85% of members', (country) => {
      const within2 = left('workers_abroad', country, LAST + 2);
      const within10 = left('workers_abroad', country, LAST + 10);
      expect(shareOf(within2, (ratio) => ratio < 1)).toBeGreaterThanOrEqual(0.85);
      expect(shareOf(within10, (ratio) => ratio <= 0.5)).toBeGreaterThanOrEqual(0.85);
    });
  },
);
