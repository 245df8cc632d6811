import type { Plan } from '../plan/plan.ts';
import { createWasmEngine } from './create-wasm-engine.ts';
import { prepareCondition } from './meet-condition.ts';
import type { MeetCondition } from './meet-condition.ts';

/**
 * Prepare to move the noise of members whose draws somebody holds, as a run would, until they meet
 * the condition of a plan. Without one nothing moves, and nothing is missed.
 */
export function prepareMeeting(plan: Plan): MeetCondition {
  const { condition } = plan;
  const engine =
    condition === undefined ? undefined : createWasmEngine(condition.program, condition.wanted);
  return prepareCondition(plan, engine) ?? (() => new Float64Array(0));
}
