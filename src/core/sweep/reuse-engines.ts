import type { Plan } from '../plan/plan.ts';
import type { Simulate } from '../run-scenario.ts';
import { createWasmEngine } from '../simulate/create-wasm-engine.ts';
import type { Engine } from '../simulate/engine.ts';
import { simulateHere } from '../simulate/simulate-here.ts';

/**
 * Give a function that simulates plans of one model, one condition and the same wanted elements in
 * this thread.
 * The model's engine is made once; that of effects once for each program, which variants that
 * differ in numbers and dates alone have in common.
 */
export function reuseEngines(): Simulate {
  let model: Engine | undefined;
  let condition: Engine | undefined;
  const known = new Map<string, Engine>();
  const effectsOf = ({ effects }: Plan): Engine | undefined => {
    if (effects === undefined) return undefined;
    const key = JSON.stringify([effects.program, effects.wanted]);
    const engine = known.get(key) ?? createWasmEngine(effects.program, effects.wanted);
    known.set(key, engine);
    return engine;
  };
  return (plan, baseline) => {
    model ??= createWasmEngine(plan.model.program, plan.model.wanted, plan.model.module);
    condition ??= plan.condition && createWasmEngine(plan.condition.program, plan.condition.wanted);
    const engines = { model, effects: effectsOf(plan), condition };
    return Promise.resolve(simulateHere(plan, engines, baseline));
  };
}
