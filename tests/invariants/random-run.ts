import { planRun } from '../../src/core/plan/plan-run.ts';
import type { RunPlan } from '../../src/core/plan/plan-run.ts';
import type { Plan, Simulation } from '../../src/core/plan/plan.ts';
import { createEngines, simulateHere } from '../../src/core/simulate/simulate-here.ts';
import type { Engines } from '../../src/core/simulate/simulate-members.ts';
import { createWasmEngine } from '../../src/core/simulate/create-wasm-engine.ts';
import type { Scenario } from '../../src/core/validate/scenario.ts';
import { goodOf, knowledge } from '../model/run.ts';
import { UNTIL } from './random-scenario.ts';

export const OUTPUTS = knowledge.model.outputs;

/** Plan a run of a few members that keeps every output of the shipped model. */
export function planOf(scenario: Scenario, members = 64): RunPlan {
  const settings = { until: UNTIL, members, seed: 'any scenario' };
  const all = OUTPUTS.map((_, i) => i);
  return goodOf(planRun(knowledge, scenario, settings, all));
}

/** The engine of the model, which is the same for every scenario: it is encoded once. */
let model: Engines['model'] | undefined;

/** The engines of a plan of the shipped model. */
export function enginesOf(plan: Plan): Engines {
  model ??= createEngines(plan).model;
  const effects = plan.effects && createWasmEngine(plan.effects.program, plan.effects.wanted);
  return { model, effects };
}

/** Simulate a scenario on the shipped model. */
export function simulate({ plan }: RunPlan): Simulation {
  return simulateHere(plan, enginesOf(plan));
}

/** How many scenarios a property is tried on: few in `npm test`, INVARIANT_RUNS times as many at night. */
export function runs(few: number): { readonly numRuns: number } {
  return { numRuns: few * Number(process.env['INVARIANT_RUNS'] ?? 1) };
}
