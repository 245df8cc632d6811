import type { Checked } from '../issue.ts';
import type { Knowledge } from '../knowledge.ts';
import { lastYear } from '../observe/last-year.ts';
import type { Condition } from '../observe/read-condition.ts';
import { checkPlan } from '../plan/check-plan.ts';
import { planRun } from '../plan/plan-run.ts';
import type { RunPlan, RunSettings } from '../plan/plan-run.ts';
import type { Scenario } from '../validate/scenario.ts';
import { outputsOf } from './target.ts';
import type { Target } from './target.ts';

/** What a run is to tell, and what every member of its baseline passes through. */
export type TargetPlan = {
  readonly settings: RunSettings;
  readonly target: Target;
  readonly condition?: Condition | undefined;
};

/**
 * Plan a run of what a target needs, and of no year after it and after the figures of a condition:
 * draws are keyed by year, so the years before are the same to the bit. A scenario that a whole run would refuse is refused here too.
 */
export function planTarget(
  scenario: Scenario,
  knowledge: Knowledge,
  { settings, target, condition }: TargetPlan,
): Checked<RunPlan> {
  const issues = checkPlan(knowledge, scenario, settings.until);
  if (issues.length > 0) return { ok: false, issues };
  const until = lastYear(target.years[1], condition);
  return planRun(knowledge, scenario, { ...settings, until }, outputsOf(target), condition);
}
