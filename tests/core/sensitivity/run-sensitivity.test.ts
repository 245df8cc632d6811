import { describe, expect, it } from 'vitest';
import { scenarioOf, shocksOf } from '../plan/tiny-run.ts';
import { ask, good } from './ask-tiny.ts';
import { SETTINGS } from './tiny-knowledge.ts';

const severity = { uniform: { low: 0, high: 1 } };
const product = scenarioOf(shocksOf({ type: 'part', severity }));

const sobol = {
  method: 'sobol',
  settings: { ...SETTINGS, members: 20_000 },
} as const;

describe('the sensitivity of an outcome', () => {
  it('names what moves it, the strongest first', () => {
    const found = good(scenarioOf([]), { indicator: 'people', year: 2026 });
    expect(found.influences.map(({ input }) => input.key)).toEqual(['growth']);
    expect(found.influences[0]?.correlation).toBeCloseTo(1, 10);
    expect(found.explained.parameters).toBeCloseTo(1, 10);
    expect(found.explained.noise).toBe(0);
    expect(found.groups).toBeUndefined();
  });

  it('counts noise among it', () => {
    const found = good(scenarioOf([]), { indicator: 'luck', country: 'A2', year: 2025 });
    expect(found.influences[0]?.input).toMatchObject({ key: 'luck[A2]', kind: 'noise' });
    expect(found.explained.noise).toBeGreaterThan(0.3);
    expect(found.explained.parameters).toBe(0);
  });

  it('sums the outcome up', () => {
    const found = good(scenarioOf([]), { indicator: 'people', year: 2024 });
    expect(found.mean).toBeCloseTo(120, 0);
    expect(found.spread?.low).toBeCloseTo(111, 0);
    const claim = good(scenarioOf([]), { claim: 'grows', horizon: 'short' });
    expect(claim.mean).toBeGreaterThan(0.3);
    expect(claim.mean).toBeLessThan(0.7);
    expect(claim.spread).toBeUndefined();
  });

  it('counts the members under the condition of a claim', () => {
    const found = good(scenarioOf([]), { claim: 'mostly', horizon: 'short' });
    expect(found.members).toBeGreaterThan(150);
    expect(found.members).toBeLessThan(250);
  });

  it('is the same for the same seed', () => {
    const question = { indicator: 'whole', year: 2024, of: 'difference' } as const;
    expect(good(product, question, sobol)).toEqual(good(product, question, sobol));
  });
});

describe("Sobol's indices", () => {
  // 1 - u v over independent uniforms: V_u = V_v = 1/48 and V_uv = 1/144, by integration.
  it('of a product of two uniforms are 3/7 and 4/7 each', () => {
    const found = good(product, { indicator: 'whole', year: 2024 }, sobol);
    expect(found.groups?.map(({ name }) => name).toSorted()).toEqual(['part #1', 'part.part']);
    for (const { first, total } of found.groups ?? []) {
      expect(Math.abs(first - 3 / 7)).toBeLessThan(0.02);
      expect(Math.abs(total - 4 / 7)).toBeLessThan(0.02);
    }
  });

  it('give the noise what is its own', () => {
    const settings = { ...SETTINGS, members: 4000 };
    const question = { indicator: 'product', country: 'A2', year: 2025 } as const;
    const found = good(scenarioOf([]), question, { ...sobol, settings });
    expect(found.groups?.[0]).toMatchObject({ kind: 'noise' });
    expect(found.groups?.[0]?.total).toBeCloseTo(1, 1);
    for (const { total } of found.groups?.slice(1) ?? []) expect(total).toBe(0);
  });

  it('are of what is true and false for a claim', () => {
    const found = good(product, { claim: 'falls_by_shock', horizon: 'short' }, sobol);
    expect(found.mean).toBeGreaterThan(0.1);
    expect(found.mean).toBeLessThan(0.9);
    const first = (found.groups ?? []).reduce((sum, group) => sum + group.first, 0);
    expect(first).toBeLessThan(1);
    expect(found.groups?.every(({ total }) => total > 0.2)).toBe(true);
  });

  it('tell of their progress', () => {
    const seen: string[] = [];
    const progress = (done: number, total: number): void => void seen.push(`${done}/${total}`);
    const settings = { ...SETTINGS, members: 60 };
    good(product, { indicator: 'whole', year: 2024 }, { method: 'sobol', settings, progress });
    expect(seen).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });
});

describe('a question without an answer', () => {
  it.each<[Parameters<typeof ask>, string]>([
    [
      [scenarioOf([]), { indicator: 'people', year: 2023 }],
      'the outcome is 100 in every member: there is nothing to explain',
    ],
    [
      [scenarioOf([]), { indicator: 'people', year: 2025, of: 'difference' }],
      'the outcome is 0 in every member',
    ],
    [
      [scenarioOf([]), { claim: 'falls_by_shock', horizon: 'short' }, sobol],
      'is 0 in every member',
    ],
    [
      [scenarioOf([]), { claim: 'mostly', horizon: 'short' }, sobol],
      'claim "mostly" has a condition, and variance can be divided only over all members',
    ],
    [[scenarioOf([]), { claim: 'seldom', horizon: 'short' }], 'of 400 members, 50 are needed'],
    [
      [
        scenarioOf([]),
        { indicator: 'people', year: 2025 },
        { settings: { ...SETTINGS, members: 9 } },
      ],
      'expected at least 50 members, not 9',
    ],
  ])('%#: says why', (args, message) => {
    expect(ask(...args)).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  });

  it('gives the faults of the scenario, also of years after those that are needed', () => {
    const twice = shocksOf(
      { type: 'set', start: '2026-01', end: '2026-12' },
      { type: 'set', start: '2026-01', end: '2026-12' },
    );
    expect(ask(scenarioOf(twice), { indicator: 'people', year: 2024 })).toMatchObject({
      ok: false,
      issues: [{ code: 'override-collides' }],
    });
  });
});
