import { describe, expect, it } from 'vitest';
import { drawBlocks } from '../../../src/core/sensitivity/draw-blocks.ts';
import { measure } from '../../../src/core/sensitivity/measure.ts';
import type { Measured } from '../../../src/core/sensitivity/measure.ts';
import { planTarget } from '../../../src/core/sensitivity/plan-target.ts';
import { createBlockRunner } from '../../../src/core/sensitivity/run-blocks.ts';
import { runsOfBlocks } from '../../../src/core/sensitivity/runs-of-blocks.ts';
import { runScenario } from '../../../src/core/run-scenario.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import { goodOf, scenarioOf, shocksOf } from '../plan/tiny-run.ts';
import { SETTINGS, targetOf, tinyKnowledge } from './tiny-knowledge.ts';

const knowledge = tinyKnowledge();
const scenario = scenarioOf(shocksOf({ type: 'cut', severity: { uniform: { low: 0, high: 1 } } }));
const ran = goodOf(
  await runScenario(scenario, knowledge, async (plan) => simulateHere(plan), {
    settings: SETTINGS,
  }),
);

function measured(some: Parameters<typeof targetOf>[0]): Measured {
  const target = targetOf(some);
  const runPlan = goodOf(planTarget(scenario, knowledge, { settings: SETTINGS, target }));
  const blocks = drawBlocks(runPlan.plan, { from: 0, to: SETTINGS.members });
  return measure(target, runsOfBlocks(runPlan, blocks, createBlockRunner(runPlan.plan)));
}

const share = ({ values, members }: Measured): number => {
  const counted = members === undefined ? [...values] : [...members].map((m) => values[m] ?? NaN);
  return counted.reduce((sum, value) => sum + value, 0) / counted.length;
};

describe('what is measured', () => {
  it.each(['grows', 'falls_by_shock', 'without_whole', 'mostly'])(
    'of claim %s has the probability of an ordinary run',
    (claim) => {
      const found = measured({ claim, horizon: 'short' });
      const outcome = ran.outcomes.find((one) => one.claim === claim && one.horizon === 'short');
      expect(share(found)).toBe(outcome?.probability);
      expect(found.members?.length).toBe(outcome?.given);
      // Whoever passes has a margin above nil, whoever fails one below.
      found.values.forEach((value, m) => {
        expect((found.margin[m] ?? NaN) > 0 ? 1 : 0).toBe(value);
      });
    },
  );

  it('of a level in a year has the mean of an ordinary run', () => {
    const series = ran.series.find(({ indicator }) => indicator === 'people');
    expect(share(measured({ indicator: 'people', year: 2026 }))).toBeCloseTo(
      series?.mean[3] ?? NaN,
      10,
    );
  });

  it('of a difference over a horizon is paired by member', () => {
    const found = measured({ indicator: 'whole', horizon: 'short', of: 'difference' });
    const series = ran.series.find(({ indicator }) => indicator === 'whole');
    const [, first = NaN, second = NaN] = series?.difference.mean ?? [];
    expect(share(found)).toBeCloseTo((first + second) / 2, 12);
    expect(found.members).toBeUndefined();
  });
});
