import { describe, expect, it } from 'vitest';
import { ORIGINS, fileOf, median, simulate } from './run.ts';
import type { Path } from './run.ts';

const MEMBERS = 1000;
const HORIZONS = [2024, 2026, 2028, 2033, 2040];
const LONG = [2029, 2030, 2031, 2032, 2033, 2034, 2035];
const ESTIMATED = ['KGZ', 'TJK', 'UZB'];
const simulated = simulate(fileOf([]), { members: MEMBERS });

const remittances = (country: string): Path =>
  simulated.series('remittances_received', country).baseline;

/** All members in a year, relative to their base year. */
function relative(path: Path, year: number): Float64Array {
  const base = path(2023);
  return path(year).map((value, m) => value / (base[m] ?? NaN));
}

/** The 95% quantile over the 5% one, in logarithms. */
function width(path: Path, year: number): number {
  const sorted = relative(path, year).sort();
  return Math.log((sorted[0.95 * MEMBERS] ?? NaN) / (sorted[0.05 * MEMBERS] ?? NaN));
}

describe('the baseline', () => {
  it.each(
    ORIGINS.flatMap((country) =>
      ['remittances_received', 'workers_abroad'].map((indicator) => [indicator, country] as const),
    ),
  )('keeps the median of %s of %s within 25 per cent of the base year', (indicator, country) => {
    const path = simulated.series(indicator, country).baseline;
    for (const year of LONG) {
      const change = median(path(year)) / median(path(2023)) - 1;
      expect(Math.abs(change), String(year)).toBeLessThan(0.25);
    }
  });

  it.each(ORIGINS)('grows less certain for %s the further ahead it looks', (country) => {
    const widths = HORIZONS.map((year) => width(remittances(country), year));
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(HORIZONS.length);
  });

  // "No change" was off by 16.5, 21.8 and 25.5 per cent in the median at one, two and three years
  // (all four countries, 2011-2022): a baseline that carries the level forward should be as unsure
  // of itself, give or take the error of a dozen years.
  it.each(
    ESTIMATED.flatMap((country) =>
      [
        [2024, 0.165],
        [2025, 0.218],
        [2026, 0.255],
      ].map(([year = NaN, error = NaN]) => [country, year, error] as const),
    ),
  )('strays from the base year for %s by %i as far as "no change" was off, %f', (...row) => {
    const [country, year, error] = row;
    const strayed = median(relative(remittances(country), year).map((x) => Math.abs(x - 1)));
    expect(strayed / error).toBeGreaterThan(0.6);
    expect(strayed / error).toBeLessThan(1.6);
  });

  // A normal spread with that median error at three years has a 90% interval from 1 to 3.5; the
  // same give and take on its logarithm, and a heavy tail on top.
  it.each(ESTIMATED)('spans a factor of two to seven for %s after three years', (country) => {
    const factor = Math.exp(width(remittances(country), 2026));
    expect(factor).toBeGreaterThan(2);
    expect(factor).toBeLessThan(7);
  });

  it('draws nothing in the base year', () => {
    const noises = ['rouble', 'oil_price'].map((name) => simulated.series(name).baseline(2023));
    for (const values of noises) expect(new Set(values)).toEqual(new Set([1]));
  });
});
