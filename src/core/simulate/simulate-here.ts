import type { Plan, Simulation } from '../plan/plan.ts';
import { createWasmEngine } from './create-wasm-engine.ts';
import { createSink, simulateMembers } from './simulate-members.ts';
import type { Engines, KnownBaseline, Sink } from './simulate-members.ts';

/** Create the engines that a plan needs; the model's module is encoded unless the plan has it. */
export function createEngines({ model, effects, condition }: Plan): Engines {
  const optional = (part: typeof effects | typeof condition) =>
    part === undefined ? undefined : createWasmEngine(part.program, part.wanted);
  return {
    model: createWasmEngine(model.program, model.wanted, model.module),
    effects: optional(effects),
    condition: optional(condition),
  };
}

/** Compute all members of a plan in this thread; a baseline that is known is not computed again. */
export function simulateHere(
  plan: Plan,
  engines: Engines = createEngines(plan),
  known?: KnownBaseline,
): Simulation {
  const sink = createSink(plan, undefined, known);
  simulateMembers(plan, engines, { from: 0, to: plan.members }, sink);
  return simulationOf(plan, sink);
}

/** See a filled sink as the simulation that it holds. */
export function simulationOf({ members, years }: Plan, sink: Sink): Simulation {
  const baseline = { members, years, values: sink.baseline };
  const same = sink.scenario === sink.baseline;
  return {
    baseline,
    scenario: same ? baseline : { members, years, values: sink.scenario },
    parameters: sink.parameters,
    shockParameters: sink.shockParameters,
    ...(sink.misses === undefined ? {} : { misses: sink.misses }),
  };
}
