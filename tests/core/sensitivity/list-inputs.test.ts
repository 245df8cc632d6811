import { describe, expect, it } from 'vitest';
import { listInputs, listNoises } from '../../../src/core/sensitivity/list-inputs.ts';
import { planTarget } from '../../../src/core/sensitivity/plan-target.ts';
import type { Scenario } from '../../../src/core/validate/scenario.ts';
import { outputsOf } from '../../../src/core/sensitivity/target.ts';
import { assumption, goodOf, scenarioOf, shocksOf } from '../plan/tiny-run.ts';
import { SETTINGS, targetOf, tinyKnowledge } from './tiny-knowledge.ts';

const knowledge = tinyKnowledge();

function inputsOf(scenario: Scenario, indicator: string, country?: string) {
  const target = targetOf({ indicator, year: 2025, country });
  const { plan } = goodOf(planTarget(scenario, knowledge, { settings: SETTINGS, target }));
  return { inputs: listInputs(plan, knowledge.model, outputsOf(target)), noises: listNoises(plan) };
}

const severity = { uniform: { low: 0, high: 1 } };

describe('the numbers that members draw', () => {
  it('are those that the outcome depends on', () => {
    const { inputs, noises } = inputsOf(scenarioOf([]), 'people');
    expect(inputs.map(({ key, kind, basis }) => [key, kind, basis])).toEqual([
      ['growth', 'parameter', 'judgement'],
    ]);
    expect(noises).toEqual([]);
  });

  it('are listed element by element where elements draw apart', () => {
    const { inputs, noises } = inputsOf(scenarioOf([]), 'product', 'A1');
    expect(inputs.map(({ key, name }) => [key, name])).toEqual([
      ['each[A1]', 'each'],
      ['each[A3]', 'each'],
    ]);
    expect(noises.map(({ key, name }) => [key, name])).toEqual([
      ['luck[A1]', 'luck'],
      ['luck[A2]', 'luck'],
      ['luck[A3]', 'luck'],
    ]);
  });

  it('are one where elements share a draw', () => {
    const shared = assumption('each', { uniform: { low: 0, high: 1 } });
    const { inputs } = inputsOf(scenarioOf([], { assumptions: [shared] }), 'product', 'A1');
    expect(inputs).toMatchObject([{ key: 'each', basis: 'judgement' }]);
    expect(inputs[0]?.rows).toHaveLength(3);
  });

  it('are those of the shocks too: severities, also of shocks that may not happen, and parameters', () => {
    const shocks = shocksOf(
      { type: 'cut', severity },
      { type: 'cut', id: 'perhaps', probability: 0.5 },
      { type: 'part' },
    );
    const { inputs } = inputsOf(scenarioOf(shocks), 'whole');
    expect(inputs.map(({ key, name, kind }) => [key, name, kind])).toEqual([
      ['cut #1 severity', 'cut #1', 'shock'],
      ['part.part', 'part.part', 'parameter'],
      ['perhaps severity', 'perhaps', 'shock'],
    ]);
  });

  it('are not those of a shock that the outcome does not feel', () => {
    const shocks = shocksOf({ type: 'dear', severity });
    expect(inputsOf(scenarioOf(shocks), 'whole').inputs).toEqual([]);
    expect(inputsOf(scenarioOf(shocks), 'cost').inputs).toHaveLength(1);
  });
});
