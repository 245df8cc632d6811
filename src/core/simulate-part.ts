import type { Checked } from './issue.ts';
import type { Knowledge } from './knowledge.ts';
import { planRun } from './plan/plan-run.ts';
import type { Plan, Simulation } from './plan/plan.ts';
import { withoutLever } from './plan/without-lever.ts';
import { outputsOfRun } from './run-scenario.ts';
import type { RunOptions, Simulate } from './run-scenario.ts';
import type { Slice } from './simulate/blocks.ts';
import { checkAccounts } from './simulate/check-accounts.ts';
import type { Scenario } from './validate/scenario.ts';

/** Some members of a plan: the plan of all of them, and what these gave. */
export type PartSimulation = { readonly plan: Plan; readonly simulation: Simulation };

/**
 * Compute some members of a scenario alone, in each of the simulations that `runScenario` takes to
 * tell every output and to label every claim: the scenario with its baseline first, then without
 * each lever that a claim asks for. Nothing is summarised, and figures that members do not meet are
 * left for who has all of them. Faults of the scenario come back as issues.
 */
export async function simulatePart(
  scenario: Scenario,
  knowledge: Knowledge,
  simulate: Simulate,
  options: Pick<RunOptions, 'settings' | 'condition'> & { readonly slice: Slice },
): Promise<Checked<readonly PartSimulation[]>> {
  const { settings, condition, slice } = options;
  const planned = planRun(knowledge, scenario, settings, outputsOfRun(knowledge), condition);
  if (!planned.ok) return planned;
  const { plan, accounts } = planned.value;
  const members = slice.to - slice.from;
  const some = (whole: Plan): Plan => ({ ...whole, members, firstMember: slice.from });
  const own = await simulate(some(plan));
  checkAccounts(accounts, own);
  const done: PartSimulation[] = [{ plan, simulation: own }];
  for (const other of plansWithoutLevers(plan, knowledge)) {
    done.push({ plan: other, simulation: await simulate(some(other), own) });
  }
  return { ok: true, value: done, warnings: planned.warnings };
}

/** The plans of what claims ask to be left out, where some shock moves it. */
function plansWithoutLevers(plan: Plan, { claims }: Knowledge): readonly Plan[] {
  const levers = new Set(claims.flatMap((claim) => (claim.kind === 'tested' ? claim.levers : [])));
  return [...levers].map((lever) => withoutLever(plan, lever)).filter((other) => other !== plan);
}
