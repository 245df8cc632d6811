import { describe, expect, it } from 'vitest';
import { fileOf, gap, median, shareOf, simulate } from './run.ts';
import type { Simulated } from './run.ts';

function mobilized(severity: number): Simulated {
  const dated = { start: '2025-01', end: '2026-12' };
  return simulate(fileOf([{ type: 'mobilization', country: 'RUS', severity, ...dated }]), {
    ...{ members: 400, until: 2030 },
  });
}

describe('a mobilization in Russia for two years', () => {
  const mild = mobilized(0.2);
  const severe = mobilized(0.9);
  const remittances = (run: Simulated, country: string): number =>
    median(gap(run.series('remittances_received', country), 2025));

  it('lowers arrivals for work from Tajikistan in every member when it is severe', () => {
    const gaps = gap(severe.series('arrivals_for_work', 'TJK'), 2025);
    expect(Math.max(...gaps)).toBeLessThan(0);
    expect(median(gaps)).toBeLessThan(-0.1);
  });

  it('raises pay in Russia in every member, the more the severer it is', () => {
    const [low, high] = [mild, severe].map((run) => gap(run.series('earnings', 'RUS'), 2025));
    expect(Math.min(...(low ?? [NaN]))).toBeGreaterThan(0);
    expect(median(high ?? [NaN])).toBeGreaterThan(2 * median(low ?? [NaN]));
  });

  it.each(['KGZ', 'TJK', 'UZB'])(
    'costs %s less when it is mild than when it is severe',
    (country) => {
      expect(remittances(mild, country)).toBeGreaterThan(remittances(severe, country));
      // Money of people who leave Russia offsets a part: little is lost but in Tajikistan.
      expect(remittances(severe, country)).toBeLessThan(country === 'TJK' ? -0.005 : 0);
    },
  );

  it.each(['KGZ', 'UZB'])('raises the remittances of %s at first when it is mild', (country) => {
    const gaps = gap(mild.series('remittances_received', country), 2025);
    expect(median(gaps)).toBeGreaterThan(0);
    expect(shareOf(gaps, (value) => value > 0)).toBeGreaterThan(0.5);
  });
});
