import { aimEffects } from '../plan/aim-effects.ts';
import { actingShocks } from '../plan/plan-effects.ts';
import type { PlanKnowledge } from '../plan/plan-run.ts';
import type { ScenarioShock } from '../validate/scenario.ts';

/** Gives the keys of the shocks that move an element of a lever, in the order of their keys. */
export type LeverMovers = (lever: string, element: number) => readonly string[];

/** Find which shocks move which elements of levers within the years. */
export function leverMovers(
  shocks: readonly ScenarioShock[],
  { model, shockTypes }: PlanKnowledge,
  years: readonly number[],
): LeverMovers {
  const moves = actingShocks(shocks, shockTypes, years).flatMap(({ spec, type }, i) =>
    aimEffects(i, spec, type, model).map(({ lever, elements }) => ({
      ...{ key: spec.key, lever: lever.name, elements },
    })),
  );
  return (lever, element) => [
    ...new Set(
      moves.flatMap((move) =>
        move.lever === lever && move.elements.includes(element) ? [move.key] : [],
      ),
    ),
  ];
}
