import { describe, expect, it } from 'vitest';
import { fileOf, gap, median, shareOf, simulate } from './run.ts';

describe('a full campaign of removals from Russia for one year', () => {
  const simulated = simulate(
    fileOf([
      {
        ...{ type: 'expulsion', from: ['TJK'], to: ['RUS'], severity: 1 },
        ...{ start: '2025-01', end: '2025-12' },
      },
    ]),
    { members: 600, until: 2030 },
  );
  const stock = simulated.series('workers_abroad', 'TJK', 'RUS');
  const removals = simulated.series('removals', 'TJK', 'RUS');
  const removed = removals.scenario(2025).map((value, m) => value / (stock.scenario(2024)[m] ?? 0));
  const inRange = (value: number): boolean => value >= 0.1 && value <= 0.35;

  // The stock of Uzbek workers fell by 19 to 24 per cent in a year and that of Tajik workers by 15
  // to 28 in two to three years, 2014-2016. A few who would have been removed return, settle or die
  // in the same year: hence a hair less than the drawn 10 per cent in four members of a thousand.
  it('removes 10 to 35 per cent of the stock in all but a few members', () => {
    expect(shareOf(removed, inRange)).toBeGreaterThanOrEqual(0.99);
    expect(Math.min(...removed)).toBeGreaterThan(0.09);
    expect(Math.max(...removed)).toBeLessThanOrEqual(0.35);
  });

  it('leaves 10 to 35 per cent fewer workers than there would have been', () => {
    const fewer = gap(stock, 2025).map((value) => -value);
    expect(median(fewer)).toBeGreaterThan(0.15);
    expect(median(fewer)).toBeLessThan(0.28);
    expect(shareOf(fewer, inRange)).toBeGreaterThanOrEqual(0.95);
  });

  it('removes no one else than before from another origin', () => {
    const others = simulated.series('removals', 'UZB', 'RUS');
    expect(others.scenario(2025)).toEqual(others.baseline(2025));
  });
});
