import { describe, expect, it } from 'vitest';
import { BLOCK } from '../../../src/core/simulate/blocks.ts';
import { createEngines, simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import type { Engines } from '../../../src/core/simulate/simulate-members.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { assumption, planOf, scenarioOf, shocksOf } from '../plan/tiny-run.ts';

const SETTINGS = { until: 2026, members: BLOCK + 30, seed: 'known' };
const severity = { uniform: { low: 0.2, high: 0.8 } };
const cut = planOf(scenarioOf(shocksOf({ type: 'cut', severity })), SETTINGS).plan;
const aimed = planOf(scenarioOf(shocksOf({ type: 'aimed', from: 'A1', severity })), SETTINGS).plan;
const calm = planOf(scenarioOf([]), SETTINGS).plan;

/** Engines that count how often the model is run. */
function counted(plan: Plan): { readonly engines: Engines; readonly runs: () => number } {
  const { model, effects } = createEngines(plan);
  let count = 0;
  const run: typeof model.run = (inputs) => {
    count += 1;
    return model.run(inputs);
  };
  return { engines: { model: { ...model, run }, effects }, runs: () => count };
}

describe('a baseline that is known', () => {
  const first = simulateHere(cut);

  it('is not computed again, and leaves every bit as it is', () => {
    const { engines, runs } = counted(aimed);
    const lent = simulateHere(aimed, engines, first);
    const half = runs();
    const whole = simulateHere(aimed, engines);
    expect(runs() - half).toBe(2 * half);
    expect(lent.scenario.values).toEqual(whole.scenario.values);
    expect(lent.shockParameters).toEqual(whole.shockParameters);
    expect(lent.baseline.values).toBe(first.baseline.values);
    expect(lent.baseline.values).toEqual(whole.baseline.values);
    expect(lent.parameters).toEqual(whole.parameters);
  });

  it('is all there is to a scenario without shocks: nothing is run', () => {
    const { engines, runs } = counted(calm);
    const { scenario } = simulateHere(calm, engines, first);
    expect(runs()).toBe(0);
    expect(scenario.values).toBe(first.baseline.values);
    expect(scenario.values).toEqual(simulateHere(calm).scenario.values);
  });

  it('would be another under other assumptions', () => {
    const assuming = planOf(scenarioOf([], { assumptions: [assumption('growth', 0.5)] }), SETTINGS);
    expect(simulateHere(assuming.plan).baseline.values).not.toEqual(first.baseline.values);
  });

  it('is refused when it has another size', () => {
    const few = planOf(scenarioOf([]), { ...SETTINGS, members: 3 }).plan;
    expect(() => simulateHere(few, undefined, first)).toThrow(/expected a baseline of \d+ numbers/);
  });
});
