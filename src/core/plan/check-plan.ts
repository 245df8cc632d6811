import type { Issue } from '../issue.ts';
import type { Scenario } from '../validate/scenario.ts';
import { checkOverrides } from './check-overrides.ts';
import { actingShocks } from './plan-effects.ts';
import type { PlanKnowledge } from './plan-run.ts';

/**
 * Find the faults for which `planRun` would refuse a scenario that runs until some year, without
 * planning it.
 */
export function checkPlan(
  { model, shockTypes }: Pick<PlanKnowledge, 'model' | 'shockTypes'>,
  scenario: Scenario,
  until: number,
): readonly Issue[] {
  const { baseYear } = model;
  const years = Array.from({ length: until - baseYear + 1 }, (_, t) => baseYear + t);
  return checkOverrides(actingShocks(scenario.shocks, shockTypes, years), model);
}
