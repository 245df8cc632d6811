import type { Checked } from '../issue.ts';
import { checkMisses } from '../observe/check-misses.ts';
import { lastYear } from '../observe/last-year.ts';
import type { Condition } from '../observe/read-condition.ts';
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
 * Only the series is computed, until the last of the years, or of the figures that members are to
 * meet; its values are those of a run, to the bit. Faults of the scenario come back as issues, also those that lie after these years.
 * `progress` hears how many members are done.
 */
export function explainScenario(
  scenario: Scenario,
  knowledge: PlanKnowledge,
  settings: RunSettings,
  sight: ExplainedSight & { readonly condition?: Condition },
  progress?: (members: number) => void,
): Checked<Attribution> {
  const { output, condition } = sight;
  const [first, last] = sight.years;
  const issues = checkPlan(knowledge, scenario, settings.until);
  if (issues.length > 0) return { ok: false, issues };
  const until = lastYear(last, condition);
  const planned = planRun(knowledge, scenario, { ...settings, until }, [output], condition);
  if (!planned.ok) return planned;
  const { plan, years, wantedOf, figures } = planned.value;
  const wanted = wantedOf.get(output);
  if (wanted === undefined) throw new Error(`no output ${output}`);
  const players = findPlayers(scenario.shocks, knowledge, plan.model.program, years);
  const acting = players
    .filter(({ standing }) => standing === 'acts')
    .map(({ shock, levers }) => ({ key: shock.key, levers }));
  const own = { wanted, from: years.indexOf(first), to: years.indexOf(last) };
  const found = attributeMembers(plan, acting, own, progress);
  const missed = checkMisses(figures, found.misses);
  if (missed.some(({ severity }) => severity === 'error')) return { ok: false, issues: missed };
  const value = summariseAttribution(found, players, knowledge, sight);
  return { ok: true, value, warnings: [...planned.warnings, ...missed] };
}
