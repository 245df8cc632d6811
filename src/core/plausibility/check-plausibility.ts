import type { Issue } from '../issue.ts';
import type { ConcernLevels, PlausibilityRange } from '../spec/generated/plausibility.ts';
import type { Wording } from '../validate/fault.ts';
import type { Scenario, ScenarioShock } from '../validate/scenario.ts';
import { busiestMonth } from './busiest-month.ts';
import { monthsOf, spanOf } from './duration.ts';
import type { Concern, Passed } from './messages.ts';
import { rareDuration, rareSeverity, rareTogether } from './messages.ts';
import { middle } from './middle.ts';

/**
 * Hold the shocks of a scenario against what is on record: a warning for every value that passes a
 * level of concern, at its highest level, in the order of the ranges. `lastMonth` ends shocks
 * that have no end. Issues have a file and a pointer; `locateIssues` adds the line.
 */
export function checkPlausibility(
  { shocks }: Pick<Scenario, 'shocks'>,
  ranges: readonly PlausibilityRange[],
  lastMonth: string,
): readonly Issue[] {
  return ranges.flatMap((range) => {
    if (range.measure === 'together') return checkTogether(shocks, range, lastMonth);
    const of = shocks.filter(({ type }) => range.shocks.includes(type));
    return range.measure === 'severity'
      ? of.flatMap((shock) => checkSeverity(shock, range))
      : of.flatMap((shock) => checkDuration(shock, range, lastMonth));
  });
}

function checkSeverity(shock: ScenarioShock, range: PlausibilityRange): readonly Issue[] {
  const severity = middle(shock.severity);
  const passed = passedLevel(severity, range);
  if (passed === undefined) return [];
  return [warningAt(shock, 'severity', rareSeverity(shock.type, severity, passed))];
}

function checkDuration(
  shock: ScenarioShock,
  range: PlausibilityRange,
  lastMonth: string,
): readonly Issue[] {
  const isOpen = shock.end === undefined;
  const months = monthsOf(spanOf(shock, lastMonth));
  const passed = passedLevel(months, range);
  if (passed === undefined) return [];
  const wording = rareDuration(shock.type, { months, isOpen }, passed);
  return [warningAt(shock, isOpen ? 'start' : 'end', wording)];
}

function checkTogether(
  shocks: readonly ScenarioShock[],
  range: PlausibilityRange,
  lastMonth: string,
): readonly Issue[] {
  const busiest = busiestMonth(shocks, range.shocks, lastMonth);
  const passed = busiest === undefined ? undefined : passedLevel(busiest.types.length, range);
  if (busiest === undefined || passed === undefined) return [];
  return [warningAt(busiest.last, 'start', rareTogether(busiest.types, busiest.month, passed))];
}

/** From the greatest concern down. */
const CONCERNS = ['beyond', 'unusual', 'note'] as const satisfies readonly Concern[];

/** The level of greatest concern that a value has passed. */
function passedLevel(value: number, range: PlausibilityRange): Passed | undefined {
  const { above = {}, below = {}, record } = range;
  const find = (side: Passed['side'], levels: ConcernLevels): Passed | undefined => {
    for (const concern of CONCERNS) {
      const limit = levels[concern];
      if (limit === undefined) continue;
      if (side === 'above' ? value > limit : value < limit) return { concern, side, limit, record };
    }
    return undefined;
  };
  return find('above', above) ?? find('below', below);
}

function warningAt({ file, pointer }: ScenarioShock, key: string, wording: Wording): Issue {
  return { file, pointer: `${pointer}/${key}`, severity: 'warning', ...wording };
}
