import type { Issue } from '../issue.ts';
import * as say from './messages.ts';
import type { ConditionFigure } from './read-condition.ts';
import { cellFault } from './read-table.ts';

/** A figure is met where the value differs from it by no more than this, relative to it. */
const TOLERANCE = 1e-8;

/**
 * Find the figures that members do not meet: a fault where no member does, a warning where some do
 * not. `misses` holds each figure's relative miss in each member, figure by figure.
 */
export function checkMisses(
  figures: readonly ConditionFigure[],
  misses: Float64Array,
): readonly Issue[] {
  const members = misses.length / Math.max(figures.length, 1);
  return figures.flatMap(({ name, year, value, place }, i) => {
    const own = misses.subarray(i * members, (i + 1) * members);
    // Written so that NaN is a miss.
    const missed = own.filter((miss) => !(Math.abs(miss) <= TOLERANCE)).length;
    if (missed === 0) return [];
    if (missed === members) return [cellFault(place, say.unreachable(name, year, value))];
    const wording = say.missedBySome(name, year, missed, members);
    return [{ ...cellFault(place, wording), severity: 'warning' as const }];
  });
}
