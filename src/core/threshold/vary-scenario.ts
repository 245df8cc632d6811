import { monthName, monthNumber } from '../validate/months.ts';
import type { Assumption, Scenario, ScenarioShock } from '../validate/scenario.ts';
import type { Varied } from './varied.ts';

/**
 * Give the scenario with another value for what is varied: the same as if the file had it, so that
 * every draw stays.
 */
export function varyScenario(scenario: Scenario, varied: Varied, value: number): Scenario {
  if (varied.kind === 'parameter') return withAssumption(scenario, varied, value);
  const shocks = scenario.shocks.map((shock, i) =>
    i === varied.shock ? varyShock(shock, varied.kind, value) : shock,
  );
  return { ...scenario, shocks };
}

function varyShock(
  shock: ScenarioShock,
  kind: 'severity' | 'duration',
  value: number,
): ScenarioShock {
  if (kind === 'severity') return { ...shock, severity: value };
  return { ...shock, end: monthName(monthNumber(shock.start) + value - 1) };
}

function withAssumption(
  scenario: Scenario,
  { name, element }: { readonly name: string; readonly element: string | undefined },
  value: number,
): Scenario {
  const assumption: Assumption = {
    ...{ name, quantity: value, ...(element === undefined ? {} : { element }) },
    place: { file: '', pointer: '', line: 1, column: 1 },
  };
  return { ...scenario, assumptions: [...scenario.assumptions, assumption] };
}
