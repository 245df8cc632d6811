import type { ScenarioShock } from '../validate/scenario.ts';
import { middle } from './middle.ts';
import { monthText, spanOf } from './duration.ts';

/** The month in which most kinds of shock are in force, and who they are. */
export type BusyMonth = {
  /** Such as "2026-03". */
  readonly month: string;
  /** Names of the types, each once, in the order of the scenario. */
  readonly types: readonly string[];
  /** The shock that came last. */
  readonly last: ScenarioShock;
};

/**
 * Find the month in which the most kinds of shock out of a list are in force, the first of equal
 * ones; undefined where none ever is. Only shocks whose middle severity is above nil count: below it
 * a type stands for the good turn.
 */
export function busiestMonth(
  shocks: readonly ScenarioShock[],
  types: readonly string[],
  lastMonth: string,
): BusyMonth | undefined {
  const counted = shocks
    .filter(({ type, severity }) => types.includes(type) && middle(severity) > 0)
    .map((shock) => ({ shock, span: spanOf(shock, lastMonth) }))
    .toSorted((a, b) => a.span.from - b.span.from);
  let best: BusyMonth | undefined;
  // The number in force can only rise in a month in which one starts.
  for (const { shock: last, span } of counted) {
    const inForce = counted.filter((one) => one.span.from <= span.from && span.from <= one.span.to);
    const found = new Set(inForce.map(({ shock }) => shock.type));
    if (found.size > (best?.types.length ?? 0))
      best = { month: monthText(span.from), types: [...found], last };
  }
  return best;
}
