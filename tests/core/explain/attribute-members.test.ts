import { describe, expect, it } from 'vitest';
import { attributeMembers } from '../../../src/core/explain/attribute-members.ts';
import type { MemberAttribution } from '../../../src/core/explain/attribute-members.ts';
import { unionShares } from '../../../src/core/explain/exact-shares.ts';
import { findPlayers } from '../../../src/core/explain/find-players.ts';
import { standardErrorOfMean } from '../../../src/core/explain/sampled-shares.ts';
import { planRun } from '../../../src/core/plan/plan-run.ts';
import type { PlanKnowledge } from '../../../src/core/plan/plan-run.ts';
import { cell } from '../../../src/core/plan/plan.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import type { Scenario } from '../../../src/core/validate/scenario.ts';
import * as real from '../../model/run.ts';
import * as tiny from '../plan/tiny-run.ts';
import { gameOf, singles } from './games.ts';

type Asked = {
  readonly indicator: string;
  readonly country?: string;
  readonly partner?: string;
  readonly year: number;
  readonly members?: number;
};

/** The shares of a series in a year, and what a run gives for it. */
function attribute(scenario: Scenario, known: PlanKnowledge, asked: Asked) {
  const { indicator, country, partner, year, members = 150 } = asked;
  const output = known.model.outputs.findIndex(
    (one) => one.indicator === indicator && one.country === country && one.partner === partner,
  );
  const settings = { until: year, members, seed: 'explain' };
  const { plan, years, wantedOf } = real.goodOf(planRun(known, scenario, settings, [output]));
  const players = findPlayers(scenario.shocks, known, plan.model.program, years)
    .filter(({ standing }) => standing === 'acts')
    .map(({ shock, levers }) => ({ key: shock.key, levers }));
  const t = years.length - 1;
  const wanted = wantedOf.get(output) ?? NaN;
  const found = attributeMembers(plan, players, { wanted, from: t, to: t });
  const run = simulateHere(plan);
  const shareOf = (key: string) => found.shocks[players.findIndex((one) => one.key === key)];
  return {
    ...{ found, players, shareOf },
    scenario: cell(run.scenario, wanted, t),
    baseline: cell(run.baseline, wanted, t),
  };
}

/** How far parts are from adding up to a difference, relative to it, in the worst member. */
function worstGap({ shocks, scenario, baseline }: MemberAttribution): number {
  const gaps = scenario.map((value, m) => {
    const difference = value - (baseline[m] ?? NaN);
    const sum = shocks.reduce((sofar, { share }) => sofar + (share[m] ?? NaN), 0);
    return difference === 0 ? Math.abs(sum) : Math.abs(sum / difference - 1);
  });
  return Math.max(...gaps);
}

/** The same of the levers of each shock. */
function worstChannelGap({ shocks }: MemberAttribution): number {
  return Math.max(
    ...shocks.flatMap(({ share, players }) =>
      Array.from(share, (whole, m) => {
        const sum = players.reduce((sofar, part) => sofar + (part[m] ?? NaN), 0);
        const size = players.reduce((sofar, part) => sofar + Math.abs(part[m] ?? NaN), 0);
        return size === 0 ? 0 : Math.abs(sum - whole) / size;
      }),
    ),
  );
}

const CASES = [
  ['everything-at-once', { indicator: 'remittances_received', country: 'TJK', year: 2027 }],
  ['mass-expulsions', { indicator: 'workers_abroad', country: 'UZB', partner: 'RUS', year: 2026 }],
  ['border-closed-to-tajiks', { indicator: 'gdp', country: 'TJK', year: 2026 }],
  ['another-pandemic', { indicator: 'relocated_persons', country: 'KAZ', year: 2028 }],
] as const;

describe.each(CASES)('the shares of %s, %j', (name, asked) => {
  const scenario = real.goodOf(real.shipped(name));
  const { found, ...run } = attribute(scenario, real.knowledge, asked);

  it('lie between the values of a run, to the bit', () => {
    expect(real.sameBits(found.scenario, run.scenario)).toBe(true);
    expect(real.sameBits(found.baseline, run.baseline)).toBe(true);
    expect(real.sameBits(found.scenario, found.baseline)).toBe(false);
  });

  it('add up to the difference in every member, and those of the levers to the shock', () => {
    expect(found.method).toEqual({ shocks: 'exact', channels: 'exact', pairs: 0 });
    expect(worstGap(found)).toBeLessThan(1e-9);
    expect(worstChannelGap(found)).toBeLessThan(1e-9);
  });
});

describe('effects alone and last', () => {
  it('are those of runs with one shock, and of all less those without it', () => {
    const scenario = real.goodOf(real.shipped('border-closed-to-tajiks'));
    const asked = { indicator: 'workers_abroad', country: 'TJK', year: 2027, members: 40 };
    const whole = attribute(scenario, real.knowledge, asked);
    const [first, second] = scenario.shocks;
    const only = (shock: typeof first) =>
      attribute({ ...scenario, shocks: shock === undefined ? [] : [shock] }, real.knowledge, asked);
    const [a, b] = [only(first), only(second)];
    const share = whole.shareOf(first?.key ?? '');
    expect(share?.alone).toEqual(a.scenario.map((value, m) => value - (a.baseline[m] ?? NaN)));
    expect(share?.last).toEqual(whole.scenario.map((value, m) => value - (b.scenario[m] ?? NaN)));
  });
});

describe('a single shock', () => {
  it('gets the whole difference', () => {
    const asked = { indicator: 'gdp', country: 'UZB', year: 2027, members: 40 };
    const { found } = attribute(real.goodOf(real.shipped('rouble-fall')), real.knowledge, asked);
    const difference = found.scenario.map((value, m) => value - (found.baseline[m] ?? NaN));
    expect(found.shocks).toHaveLength(1);
    expect(found.shocks[0]?.share).toEqual(difference);
    expect(found.shocks[0]?.alone).toEqual(difference);
    expect(difference.some((value) => value !== 0)).toBe(true);
  });
});

describe('a shock that does nothing', () => {
  const asked = { indicator: 'remittances_received', country: 'TJK', year: 2027, members: 40 };
  const rouble = { type: 'exchange-rate', id: 'rouble', country: 'RUS', start: '2025-01' } as const;

  it('gets exactly 0, alone, last and through each lever, though it reaches the equations', () => {
    const elsewhere = { type: 'visa-regime', id: 'visas', from: ['TKM'], to: ['TUR'] };
    const file = real.fileOf([
      { ...rouble, severity: 0.3 },
      { ...elsewhere, start: '2025-01', severity: 0.8 },
    ]);
    const { shareOf } = attribute(real.scenarioOf(file), real.knowledge, {
      ...{ indicator: 'remittances_received', country: 'TJK', partner: 'GBR' },
      ...{ year: 2025, members: 40 },
    });
    const visas = shareOf('visas');
    const parts = [visas?.share, visas?.alone, visas?.last, ...(visas?.players ?? [])];
    expect(visas?.players.length).toBeGreaterThan(0);
    for (const part of parts) expect(part?.every((value) => value === 0)).toBe(true);
  });

  it('gets exactly 0 in the members in which it does not happen', () => {
    const file = real.fileOf([
      { ...rouble, severity: 0.3, probability: 0.5 },
      { type: 'mobilization', id: 'call-up', country: 'RUS', start: '2025-01', severity: 0.5 },
    ]);
    const { shareOf } = attribute(real.scenarioOf(file), real.knowledge, asked);
    const share = shareOf('rouble')?.share ?? [];
    const still = Array.from(share).filter((value) => value === 0).length;
    expect(still).toBeGreaterThan(5);
    expect(still).toBeLessThan(35);
  });
});

describe('two shocks that are alike', () => {
  it('get equal shares where their severity is certain', () => {
    const shocks = tiny.shocksOf(
      { type: 'cut', id: 'a', severity: 0.3 },
      { type: 'cut', id: 'b', severity: 0.3 },
      { type: 'part', id: 'c', severity: 0.9 },
    );
    const { found, shareOf } = attribute(tiny.scenarioOf(shocks), tiny.knowledge, {
      ...{ indicator: 'whole', year: 2024 },
    });
    expect(worstGap(found)).toBeLessThan(1e-9);
    const [a, b] = [shareOf('a')?.share ?? [], shareOf('b')?.share ?? []];
    expect(a.length).toBe(150);
    for (let m = 0; m < a.length; m += 1) expect(a[m]).toBeCloseTo(b[m] ?? NaN, 12);
  });
});

describe('shocks whose effects are known', () => {
  it('share a product as the two orders say: (-0.5 - 0.4) / 2 and (-0.2 - 0.1) / 2', () => {
    const shocks = tiny.shocksOf(
      { type: 'cut', id: 'half', severity: 0.5 },
      { type: 'cut', id: 'fifth', severity: 0.2 },
    );
    const asked = { indicator: 'whole', year: 2024, members: 3 };
    const { shareOf } = attribute(tiny.scenarioOf(shocks), tiny.knowledge, asked);
    expect(shareOf('half')?.share[0]).toBeCloseTo(-0.45, 12);
    expect(shareOf('fifth')?.share[0]).toBeCloseTo(-0.15, 12);
    expect(shareOf('half')?.alone[0]).toBeCloseTo(-0.5, 12);
    expect(shareOf('half')?.last[0]).toBeCloseTo(-0.4, 12);
  });
});

describe('many shocks', () => {
  const asked = { indicator: 'whole', year: 2024, members: 20 };
  const drafts = Array.from({ length: 12 }, (_, i) => ({
    ...{ type: i % 2 === 0 ? 'cut' : 'add', id: `s${i}`, severity: 0.02 * (i + 1) },
  }));
  const { found, players, shareOf, scenario, baseline } = attribute(
    tiny.scenarioOf(tiny.shocksOf(...drafts)),
    tiny.knowledge,
    asked,
  );

  it('are estimated from orders above ten, and add up all the same', () => {
    expect(found.method).toEqual({ shocks: 'sampled', channels: 'sampled', pairs: 42 });
    expect(found.simulations).toBeLessThan(1100);
    expect(real.sameBits(found.scenario, scenario)).toBe(true);
    expect(real.sameBits(found.baseline, baseline)).toBe(true);
    expect(worstGap(found)).toBeLessThan(1e-9);
    expect(worstChannelGap(found)).toBeLessThan(1e-9);
  });

  it('come near the exact shares: sums are added to what the cuts leave', () => {
    const cuts = drafts.filter(({ type }) => type === 'cut');
    const product = gameOf(singles(cuts.length), (all) =>
      all.reduce((left, i) => left * (1 - (cuts[i]?.severity ?? NaN)), 1),
    );
    const exact = unionShares(product).map(([share = NaN]) => share);
    cuts.forEach(({ id }, i) => {
      const sums = found.pairSums[players.findIndex(({ key }) => key === id)] ?? [];
      const error = standardErrorOfMean(sums) / 20;
      expect(error).toBeGreaterThan(0);
      const off = (shareOf(id)?.share[0] ?? NaN) - (exact[i] ?? NaN);
      expect(Math.abs(off)).toBeLessThan(4 * error);
    });
    for (const { id, severity } of drafts.filter(({ type }) => type === 'add')) {
      expect(shareOf(id)?.share[0]).toBeCloseTo(severity, 12);
    }
  });
});

describe('few shocks with many levers', () => {
  it('have exact shares, and levers that add up to them', () => {
    const scenario = real.scenarioOf(
      real.fileOf([
        { type: 'pandemic-lockdown', id: 'first', start: '2025-01', end: '2025-12', severity: 0.5 },
        { type: 'pandemic-lockdown', id: 'then', start: '2026-01', end: '2026-12', severity: 0.6 },
        { type: 'sanctions', id: 'more', country: 'RUS', start: '2025-01', severity: 0.5 },
        { type: 'mobilization', id: 'call-up', country: 'RUS', start: '2025-06', severity: 0.5 },
      ]),
    );
    const asked = { indicator: 'remittances_received', country: 'UZB', year: 2026, members: 8 };
    const { found } = attribute(scenario, real.knowledge, asked);
    expect(found.method).toMatchObject({ shocks: 'exact', channels: 'sampled' });
    expect(worstGap(found)).toBeLessThan(1e-9);
    expect(worstChannelGap(found)).toBeLessThan(1e-9);
    const [levers] = found.shocks.map(({ players }) => players.length);
    expect(found.pairSums.length).toBe(
      found.shocks.reduce((sum, { players }) => sum + players.length, 0),
    );
    expect(levers).toBeGreaterThan(2);
  });
});
