import { describe, expect, it } from 'vitest';
import type { ShockSpec } from '../../src/core/spec/generated/scenario.ts';
import { CORRIDORS, ORIGINS, fileOf, gap, median, simulate } from './run.ts';

const CLOSED = [2025, 2026];
const AFTER = [2027, 2028, 2029, 2030, 2031];
const OTHERS = ORIGINS.filter((origin) => origin !== 'TJK');
/** Those who earn mostly in Russia: neither Russians abroad nor Turkmen, who are in Turkey. */
const PAID_IN_RUSSIA = OTHERS.filter((origin) => !['RUS', 'TKM'].includes(origin));

const closure: ShockSpec = {
  ...{ type: 'border-closure', from: ['TJK'], to: ['RUS'], severity: 0.9 },
  ...{ start: '2025-01', end: '2026-12' },
};
const simulated = simulate(fileOf([closure]), { members: 600 });

describe('Russia all but closed to Tajik workers for two years', () => {
  it.each(CLOSED)('has fewer arrive in the corridor in every member in %i', (year) => {
    const gaps = gap(simulated.series('arrivals_for_work', 'TJK', 'RUS'), year);
    expect(Math.max(...gaps)).toBeLessThan(0);
  });

  it.each(CLOSED)('has fewer workers in the corridor in every member in %i', (year) => {
    const gaps = gap(simulated.series('workers_abroad', 'TJK', 'RUS'), year);
    expect(Math.max(...gaps)).toBeLessThan(0);
    expect(median(gaps)).toBeLessThan(-0.1);
  });

  it.each(CLOSED)('has more workers in every other Tajik corridor and member in %i', (year) => {
    const others = CORRIDORS.filter(([from, to]) => from === 'TJK' && to !== 'RUS');
    for (const [from, to] of others) {
      const gaps = gap(simulated.series('workers_abroad', from, to), year);
      expect(Math.min(...gaps), to).toBeGreaterThan(0);
    }
  });

  it('splits those shut out into diverted and stayed at home in every member and year', () => {
    for (const run of ['scenario', 'baseline'] as const) {
      for (const origin of ORIGINS) {
        for (const year of simulated.years) {
          const [shut, diverted, home] = ['shut_out', 'diverted', 'stayed_home'].map((name) =>
            simulated.series(name, origin)[run](year),
          );
          const errors = shut?.map(
            (value, m) =>
              Math.abs(value - (diverted?.[m] ?? NaN) - (home?.[m] ?? NaN)) / Math.max(value, 1),
          );
          expect(Math.max(...(errors ?? [NaN]))).toBeLessThan(1e-9);
        }
      }
    }
  });

  it('shuts out no one from elsewhere', () => {
    for (const origin of OTHERS) {
      expect(Math.max(...simulated.series('shut_out', origin).scenario(2025))).toBe(0);
    }
  });

  it('raises pay in Russia in every member once workers are missing', () => {
    expect(Math.min(...gap(simulated.series('earnings', 'RUS'), 2026))).toBeGreaterThan(0);
  });

  it.each(PAID_IN_RUSSIA)('costs %s nothing in any member while it lasts', (origin) => {
    expect(worst(origin, CLOSED)).toBeGreaterThanOrEqual(-1e-9);
  });

  it.each(['KGZ', 'UZB'])('costs %s nothing in any member in the five years after', (origin) => {
    expect(worst(origin, AFTER)).toBeGreaterThanOrEqual(-1e-9);
  });

  // Higher pay in Russia draws people there from other destinations. Turkmenistan's workers in
  // Turkey send more than those in Russia, so that its remittances fall a little when they move: by
  // up to 0.02% while the closure lasts, in one member of seven, and by up to 0.5% later, in nearly
  // all.
  it.fails('costs TKM nothing in any member while it lasts', () => {
    expect(worst('TKM', CLOSED)).toBeGreaterThanOrEqual(-1e-9);
  });

  // Of those drawn to Russia some become citizens and leave the stock of workers: by up to 0.1%, in
  // three members of a hundred for KAZ.
  it.fails.each(['KAZ', 'TKM'])(
    'costs %s nothing in any member in the five years after',
    (origin) => {
      expect(worst(origin, AFTER)).toBeGreaterThanOrEqual(-1e-9);
    },
  );

  it('costs those who leave Russia itself nothing', () => {
    for (const year of [...CLOSED, ...AFTER]) {
      for (const indicator of ['workers_abroad', 'remittances_received']) {
        expect(Math.min(...gap(simulated.series(indicator, 'RUS'), year))).toBe(0);
      }
    }
  });

  // Turkmens drawn from Turkey to Russia send next to nothing from there: their worst year in any
  // member is -0.53%, all others' lies above -0.5%.
  it('never costs another origin more than half a per cent, or TKM one, in any member', () => {
    for (const origin of OTHERS) {
      const bound = origin === 'TKM' ? -0.01 : -0.005;
      expect(worst(origin, [...CLOSED, ...AFTER]), origin).toBeGreaterThan(bound);
    }
  });

  /** The largest loss of workers or remittances of any member in some years, below nil. */
  function worst(origin: string, years: readonly number[]): number {
    const gaps = ['workers_abroad', 'remittances_received'].flatMap((indicator) =>
      years.map((year) => Math.min(...gap(simulated.series(indicator, origin), year))),
    );
    return Math.min(...gaps);
  }
});

describe('the severity of a closure', () => {
  const gapsAt = (severity: number, indicator: string, to?: string): Float64Array => {
    const run = simulate(fileOf([{ ...closure, severity }]), { members: 200, until: 2027 });
    return gap(run.series(indicator, 'TJK', to), indicator === 'workers_abroad' ? 2026 : 2025);
  };

  it('lets nobody enter at 1', () => {
    expect(new Set(gapsAt(1, 'arrivals_for_work', 'RUS'))).toEqual(new Set([-1]));
  });

  it.each([0.25, 0.5, 0.75, 0.9])('keeps out about the share that it names, %f', (severity) => {
    const kept = -median(gapsAt(severity, 'arrivals_for_work', 'RUS'));
    expect(Math.abs(kept - severity)).toBeLessThan(0.08);
  });

  it('leaves fewer workers abroad the higher it is, up to 1', () => {
    const left = [0, 0.25, 0.5, 0.75, 0.9, 1].map((severity) =>
      median(gapsAt(severity, 'workers_abroad')),
    );
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(new Set(left).size).toBe(left.length);
  });
});
