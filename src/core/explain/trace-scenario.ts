import type { Checked } from '../issue.ts';
import { checkPlan } from '../plan/check-plan.ts';
import { planRun } from '../plan/plan-run.ts';
import type { PlanKnowledge, RunSettings } from '../plan/plan-run.ts';
import { cell } from '../plan/plan.ts';
import type { Plan } from '../plan/plan.ts';
import { simulateHere } from '../simulate/simulate-here.ts';
import type { Scenario } from '../validate/scenario.ts';
import { leverMovers } from './lever-movers.ts';
import type { LeverMovers } from './lever-movers.ts';
import { nearestMember } from './nearest-member.ts';
import { traceMember } from './trace-member.ts';
import type { MemberTrace } from './trace-member.ts';

/** A number to trace: an output of the model, by its position, in a year. */
export type TracedSight = {
  readonly output: number;
  readonly year: number;
  /** Counted from 0; the one nearest to the median when absent. */
  readonly member?: number;
};

export type TracedScenario = {
  /** What was run, until the year. */
  readonly plan: Plan;
  readonly member: number;
  /** Of the series in the year, over all members. */
  readonly median: number;
  readonly trace: MemberTrace;
  readonly moversOf: LeverMovers;
};

/**
 * Run a scenario until a year, choose a member and compute all that a series of it rests on:
 *
 * Scenario -> plan -> simulate -> member -> its arrays, with the shocks and without
 *
 * Faults of the scenario come back as issues, also those that lie after the year.
 */
export function traceScenario(
  scenario: Scenario,
  knowledge: PlanKnowledge,
  settings: RunSettings,
  sight: TracedSight,
): Checked<TracedScenario> {
  const issues = checkPlan(knowledge, scenario, settings.until);
  if (issues.length > 0) return { ok: false, issues };
  const cut = { ...settings, until: sight.year };
  const planned = planRun(knowledge, scenario, cut, [sight.output]);
  if (!planned.ok) return planned;
  const { plan, years, wantedOf } = planned.value;
  const wanted = wantedOf.get(sight.output);
  if (wanted === undefined) throw new Error(`no output ${sight.output}`);
  const values = cell(simulateHere(plan).scenario, wanted, years.length - 1);
  const nearest = nearestMember(values);
  const member = sight.member ?? nearest.member;
  return {
    ok: true,
    value: {
      ...{ plan, member, median: nearest.median, trace: traceMember(plan, member) },
      moversOf: leverMovers(scenario.shocks, knowledge, years),
    },
    warnings: planned.warnings,
  };
}
