import type { Issue } from '../issue.ts';
import type { Condition } from '../observe/read-condition.ts';
import { shockWithinObserved } from '../observe/messages.ts';
import type { ActingShock } from './plan-effects.ts';

/**
 * Warn of shocks that start before the last year with figures ends: the figures are taken as the
 * world without them.
 */
export function checkObservedShocks(
  shocks: readonly ActingShock[],
  condition: Condition,
): readonly Issue[] {
  const lastYear = Math.max(...condition.map(({ year }) => year));
  return shocks.flatMap(({ spec: { key, start, file, pointer } }) =>
    start <= `${lastYear}-12`
      ? [
          {
            ...{ severity: 'warning' as const, file, pointer: `${pointer}/start` },
            ...shockWithinObserved(key, start, lastYear),
          },
        ]
      : [],
  );
}
