import { describe, expect, it } from 'vitest';
import { withoutLever } from '../../../src/core/plan/without-lever.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import { planOf, scenarioOf, shocksOf } from './tiny-run.ts';

const { plan } = planOf(
  scenarioOf(
    shocksOf({ type: 'cut' }, { type: 'dear', severity: { uniform: { low: 0, high: 1 } } }),
  ),
);

describe('withoutLever', () => {
  it('equals a run without the shock that moves only this lever', () => {
    const without = simulateHere(withoutLever(plan, 'cost')).scenario.values;
    const only = planOf(scenarioOf(shocksOf({ type: 'cut' }))).plan;
    expect(without).toEqual(simulateHere(only).scenario.values);
  });

  it('leaves every draw as it is', () => {
    const before = simulateHere(plan);
    const after = simulateHere(withoutLever(plan, 'cost'));
    expect(after.parameters).toEqual(before.parameters);
    expect(after.shockParameters).toEqual(before.shockParameters);
    expect(after.baseline.values).toEqual(before.baseline.values);
  });

  it('is the baseline when no lever is left', () => {
    const none = withoutLever(withoutLever(plan, 'cost'), 'whole');
    expect(none.effects).toBeUndefined();
    const { scenario, baseline } = simulateHere(none);
    expect(scenario).toBe(baseline);
  });

  it('gives back the plan itself where no shock moves the lever', () => {
    expect(withoutLever(plan, 'onB')).toBe(plan);
    const still = planOf(scenarioOf([])).plan;
    expect(withoutLever(still, 'whole')).toBe(still);
  });
});
