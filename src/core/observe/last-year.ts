import type { Condition } from './read-condition.ts';

/**
 * Give the year up to which a run goes that tells of `year`: to the last figure that it must meet,
 * where that comes later, since draws of all years before it may move for it.
 */
export function lastYear(year: number, condition: Condition = []): number {
  return Math.max(year, ...condition.map((figure) => figure.year));
}
