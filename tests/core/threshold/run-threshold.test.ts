import { describe, expect, it } from 'vitest';
import { runScenario } from '../../../src/core/run-scenario.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import { evaluateSteps } from '../../../src/core/threshold/evaluate-steps.ts';
import { varyScenario } from '../../../src/core/threshold/vary-scenario.ts';
import { goodOf, scenarioOf, shocksOf } from '../plan/tiny-run.ts';
import { SETTINGS } from '../sensitivity/tiny-knowledge.ts';
import { above, ask, below, good, knowledge, optionsOf, verdict } from './ask-tiny.ts';
import type { Question } from './ask-tiny.ts';

const cut = scenarioOf(shocksOf({ type: 'cut' }));
const part = scenarioOf(shocksOf({ type: 'part' }));

const WHOLE = { indicator: 'whole', year: 2024 } as const;

describe('a threshold', () => {
  it('of a severity is where the equations put it', () => {
    // whole = 1 - severity: below 0.6 from the first of 1024 steps after 0.4.
    const found = good(cut, 'cut.severity', WHOLE, below(0.6));
    expect(found).toMatchObject({ found: 'crosses', threshold: 410 / 1024, tolerance: 1 / 1024 });
    expect(found).toMatchObject({ monotone: true, warnings: [], crossingShare: 1 });
    // Every member has the same, so no choice of members moves it.
    expect(found.interval).toEqual([410 / 1024, 410 / 1024]);
  });

  it('of a duration is a number of months', () => {
    // whole = 1 - 0.5 months / 12: below 0.8 from the fifth month on.
    const found = good(cut, 'cut.duration', WHOLE, below(0.8));
    expect(found).toMatchObject({ found: 'crosses', threshold: 5, tolerance: 1 });
    expect(found.grid[0]).toMatchObject({ value: 1, score: 1 - 0.5 / 12, crosses: false });
    expect(found.grid.at(-1)?.value).toBe(36);
  });

  it('of a parameter of a shock has that parameter fixed in every member', () => {
    // whole = 1 - 0.5 part: below 0.7 from the first step after 0.6.
    const found = good(part, 'part.part', WHOLE, below(0.7));
    expect(found.threshold).toBe(Math.ceil(0.6 * 1024) / 1024);
  });

  it('of a parameter of the model moves the baseline too', () => {
    const difference = { indicator: 'people', year: 2025, of: 'difference' } as const;
    expect(good(cut, 'growth', difference, above(1))).toMatchObject({
      ...{ found: 'never', threshold: undefined, crossingShare: 0 },
      ...{
        interval: [undefined, undefined],
        warnings: ['"growth" makes no difference to the outcome'],
      },
    });
    // 100 (1 + growth)^2 above 144.
    const level = good(cut, 'growth', { indicator: 'people', year: 2025 }, above(144));
    expect(Math.abs((level.threshold ?? NaN) - 0.2)).toBeLessThanOrEqual(level.tolerance);
  });

  it('has an interval where members differ', () => {
    const found = good(part, 'part.severity', WHOLE, below(0.7));
    const [low = NaN, high = NaN] = found.interval;
    expect(low).toBeLessThan(found.threshold ?? NaN);
    expect(high).toBeGreaterThan(found.threshold ?? NaN);
    // The median of part is 0.5 +- 0.025 for 400 members, so the threshold 0.6 +- 0.03.
    expect(high - low).toBeGreaterThan(0.05);
    expect(high - low).toBeLessThan(0.2);
  });

  it('has an end of its interval beyond the range where samples do not cross', () => {
    const found = good(part, 'part.severity', WHOLE, below(0.5));
    expect(found.crossingShare).toBeGreaterThan(0);
    expect(found.crossingShare).toBeLessThan(1);
    expect(found.interval[1]).toBeUndefined();
  });

  it('is none where it has crossed at the low end already', () => {
    expect(good(cut, 'cut.severity', WHOLE, above(0.5))).toMatchObject({
      ...{ found: 'already', threshold: undefined },
    });
  });

  it('is none where it never crosses, and both ends are told', () => {
    const found = good(cut, 'cut.severity', WHOLE, below(-1));
    expect(found).toMatchObject({ found: 'never', threshold: undefined });
    expect(found.grid[0]).toMatchObject({ value: 0, score: 1 });
    expect(found.grid.at(-1)).toMatchObject({ value: 1, score: 0 });
  });

  it('of a claim is where its verdict changes', () => {
    const claim = { claim: 'falls_by_shock', horizon: 'short' } as const;
    // The mean over two years falls by severity / 2: by more than a tenth from 0.2 on.
    const found = good(cut, 'cut.severity', claim, verdict);
    expect(found.grid[0]?.verdict).toBe('overturned');
    expect(Math.abs((found.threshold ?? NaN) - 0.2)).toBeLessThanOrEqual(found.tolerance);
    expect(good(cut, 'cut.severity', claim, { kind: 'verdict', to: 'holds' }).threshold).toBe(
      found.threshold,
    );
  });

  it('is the same for the same seed', () => {
    const question = [part, 'part.severity', WHOLE, below(0.7)] as const;
    expect(good(...question)).toEqual(good(...question));
  });

  it('tells of its progress', () => {
    const seen: number[] = [];
    const progress = (runs: number): void => void seen.push(runs);
    const found = good(cut, 'cut.severity', WHOLE, below(0.6), { progress });
    expect(seen).toEqual(Array.from({ length: found.runs }, (_, i) => i + 1));
  });
});

describe('what is found by bisection', () => {
  it.each<readonly [Question]>([
    [[part, 'part.severity', WHOLE, below(0.7)]],
    [[part, 'part.severity', WHOLE, below(0.9, 0.2)]],
    [[part, 'part.duration', WHOLE, below(0.9)]],
    [[part, 'part.severity', { claim: 'falls_by_shock', horizon: 'short' }, verdict]],
    [[part, 'growth', { claim: 'grows', horizon: 'short' }, verdict]],
  ])('%#: agrees with a fine grid', ([scenario, vary, target, criterion]) => {
    const settings = { ...SETTINGS, members: 60 };
    const question: Question = [scenario, vary, target, criterion, { settings }];
    const found = good(...question);
    const prepared = evaluateSteps(scenario, knowledge, optionsOf(question));
    if (!prepared.ok) throw new Error('no steps');
    const { steps, at, valueAt } = prepared.value;
    const startsTrue = at(0).score() >= 0.66;
    const crosses = (step: number): boolean => {
      const score = at(step).score();
      if (criterion.kind === 'below') return score < criterion.value;
      return startsTrue ? score < 0.66 : score >= 0.33;
    };
    const fine = Array.from({ length: steps + 1 }, (_, step) => step).find(crosses);
    expect(fine).toBeGreaterThan(0);
    expect(found.threshold).toBe(valueAt(fine ?? NaN));
  });
});

describe('a score on the way', () => {
  it.each([
    ['part.severity', 0.25],
    ['part.severity', 0],
    ['part.duration', 5],
    ['growth', 0.15],
    ['part.part', 0.5],
  ])('is what a run of the scenario with %s = %s gives', async (vary, value) => {
    const found = good(part, vary, { indicator: 'product', country: 'A1', year: 2024 }, below(0.1));
    const point = found.grid.find((one) => Math.abs(one.value - value) < 1e-9);
    const varied = varyScenario(part, found.varied, point?.value ?? value);
    const ran = goodOf(
      await runScenario(varied, knowledge, async (plan) => simulateHere(plan), {
        settings: SETTINGS,
      }),
    );
    const series = ran.series.find((one) => one.indicator === 'product' && one.country === 'A1');
    expect(point?.score).toBe(series?.quantiles['0.5'][1]);
  });
});

describe('a question without an answer', () => {
  it('says that there are too few members', () => {
    const few = { settings: { ...SETTINGS, members: 49 } };
    expect(ask(cut, 'cut.severity', WHOLE, below(0.6), few)).toEqual({
      ...{ ok: false, message: 'expected at least 50 members, not 49' },
    });
  });

  it('says that too few meet the condition of a claim', () => {
    const claim = { claim: 'seldom', horizon: 'short' } as const;
    expect(ask(cut, 'cut.severity', claim, verdict)).toMatchObject({
      ...{ ok: false, message: expect.stringContaining('50 are needed') },
    });
  });

  it('gives the faults of the scenario at either end of the range', () => {
    const shocks = shocksOf(
      { type: 'set', end: '2024-06' },
      { type: 'set', id: 'b', start: '2026-01' },
    );
    const scenario = scenarioOf(
      shocks.map((one) => (one.id === 'b' ? { ...one, end: '2026-12' } : one)),
    );
    expect(ask(scenario, 'set#1.duration', WHOLE, below(0.6))).toMatchObject({
      ...{ ok: false, issues: [{ code: 'override-collides' }] },
    });
  });
});
