import type { Plan } from './plan.ts';

/** Give the plan in which no shock moves a lever; all else, and every draw, stays. */
export function withoutLever(plan: Plan, lever: string): Plan {
  if (plan.effects === undefined) return plan;
  const targets = plan.effects.targets.filter((target) => target.lever !== lever);
  if (targets.length === plan.effects.targets.length) return plan;
  const effects = targets.length === 0 ? undefined : { ...plan.effects, targets };
  return { ...plan, effects };
}
