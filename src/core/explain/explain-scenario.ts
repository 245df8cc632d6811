import type { Checked } from '../issue.ts';
import { checkPlan } from '../plan/check-plan.ts';
import { planRun } from '../plan/plan-run.ts';
import type { PlanKnowledge, RunSettings } from '../plan/plan-run.ts';
import type { Scenario } from '../validate/scenario.ts';
import { attributeMembers } from './attribute-members.ts';
import { findPlayers } from './find-players.ts';
import { summariseAttribution } from './summarise-attribution.ts';
import type { Attribution, ExplainedSight } from './summarise-attribution.ts';

/**
 * Tell what each shock of a scenario has to do with the difference that a series has from its
 * baseline:
 *
 * Scenario -> plan -> players -> shares in each member -> summary -> Attribution
 *
 * Only the series is computed, until the last of the years; its values are those of a run, to the
 * bit. Faults of the scenario come back as issues, also those that lie after these years.
 */
export function explainScenario(
  scenario: Scenario,
  knowledge: PlanKnowledge,
  settings: RunSettings,
  sight: ExplainedSight,
): Checked<Attribution> {
  const { output } = sight;
  const [first, last] = sight.years;
  const issues = checkPlan(knowledge, scenario, settings.until);
  if (issues.length > 0) return { ok: false, issues };
  const planned = planRun(knowledge, scenario, { ...settings, until: last }, [output]);
  if (!planned.ok) return planned;
  const { plan, years, wantedOf } = planned.value;
  const wanted = wantedOf.get(output);
  if (wanted === undefined) throw new Error(`no output ${output}`);
  const players = findPlayers(scenario.shocks, knowledge, plan.model.program, years);
  const acting = players
    .filter(({ standing }) => standing === 'acts')
    .map(({ shock, levers }) => ({ key: shock.key, levers }));
  const found = attributeMembers(plan, acting, {
    ...{ wanted, from: years.indexOf(first), to: years.indexOf(last) },
  });
  const value = summariseAttribution(found, players, knowledge, sight);
  return { ok: true, value, warnings: planned.warnings };
}
