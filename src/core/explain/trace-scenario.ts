import type { Checked } from '../issue.ts';
import { checkMisses } from '../observe/check-misses.ts';
import { lastYear } from '../observe/last-year.ts';
import type { Condition } from '../observe/read-condition.ts';
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
  /** What every member of the baseline passes through. */
  readonly condition?: Condition;
};

export type TracedScenario = {
  /** What was run, until the year, or until the last figure that members are to meet. */
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
  const { output, year, condition } = sight;
  const cut = { ...settings, until: lastYear(year, condition) };
  const planned = planRun(knowledge, scenario, cut, [output], condition);
  if (!planned.ok) return planned;
  const { plan, years, wantedOf, figures } = planned.value;
  const wanted = wantedOf.get(output);
  if (wanted === undefined) throw new Error(`no output ${output}`);
  const simulation = simulateHere(plan);
  const missed = checkMisses(figures, simulation.misses ?? new Float64Array(0));
  if (missed.some(({ severity }) => severity === 'error')) return { ok: false, issues: missed };
  const values = cell(simulation.scenario, wanted, years.indexOf(year));
  const nearest = nearestMember(values);
  const member = sight.member ?? nearest.member;
  return {
    ok: true,
    value: {
      ...{ plan, member, median: nearest.median, trace: traceMember(plan, member) },
      moversOf: leverMovers(scenario.shocks, knowledge, years),
    },
    warnings: [...planned.warnings, ...missed],
  };
}
