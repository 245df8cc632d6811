import { describe, expect, it } from 'vitest';
import { createWasmEngine } from '../../../src/core/simulate/create-wasm-engine.ts';
import { prepareLevers } from '../../../src/core/simulate/prepare-levers.ts';
import { planOf, scenarioOf, shocksOf } from '../plan/tiny-run.ts';

describe('the levers of a block', () => {
  const shock = { type: 'cut', end: '2024-06' };
  const { plan } = planOf(scenarioOf(shocksOf(shock)));
  const { effects, years } = plan;
  if (effects === undefined) throw new Error('no effects');
  const engine = createWasmEngine(effects.program, effects.wanted);

  it('are what the effects make of each severity, year by year', () => {
    const levers = new Float64Array(effects.targets.length * years * 3);
    prepareLevers(effects, engine, plan)(3, Float64Array.of(0, 0.5, 1), levers);
    // Half a year of 1 - severity in 2024, nothing before and after.
    expect([...levers]).toEqual([1, 1, 1, 1, 0.75, 0.5, 1, 1, 1, 1, 1, 1]);
  });
});
