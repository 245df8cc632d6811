import type { Checked } from '../issue.ts';
import type { Knowledge } from '../knowledge.ts';
import { checkPlan } from '../plan/check-plan.ts';
import { planRun } from '../plan/plan-run.ts';
import type { RunPlan, RunSettings } from '../plan/plan-run.ts';
import type { Scenario } from '../validate/scenario.ts';
import { outputsOf } from './target.ts';
import type { Target } from './target.ts';

/**
 * Plan a run of what a target needs and of no year after it: draws are keyed by year, so the years
 * before are the same to the bit. A scenario that a whole run would refuse is refused here too.
 */
export function planTarget(
  scenario: Scenario,
  knowledge: Knowledge,
  { settings, target }: { readonly settings: RunSettings; readonly target: Target },
): Checked<RunPlan> {
  const issues = checkPlan(knowledge, scenario, settings.until);
  if (issues.length > 0) return { ok: false, issues };
  const until = target.years[1];
  return planRun(knowledge, scenario, { ...settings, until }, outputsOf(target));
}
