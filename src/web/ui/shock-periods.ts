import type { PageScenario } from '../engine/engine.ts';
import { monthsBetween } from './shock-spec.ts';

/** A stretch of time in years with fractions: 2026 is the first of January 2026. */
export type Period = { readonly from: number; readonly to: number; readonly type: string };

/** Give the time that each shock of a scenario covers, within the run. */
export function shockPeriods(scenario: PageScenario, lastYear: number): readonly Period[] {
  return scenario.shocks.map(({ type, start, end }) => {
    const from = yearOf(start);
    const to = end === undefined ? lastYear + 1 : from + monthsBetween(start, end) / 12;
    return { from, to: Math.max(from, Math.min(to, lastYear + 1)), type };
  });
}

function yearOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year + (number - 1) / 12;
}
