import type { ShockSpec } from '../spec/generated/scenario.ts';
import { monthNumber } from '../validate/months.ts';

/** The months that a shock is in force, as numbers since the year 0, both ends included. */
export type Span = { readonly from: number; readonly to: number };

/** Give the months that a shock is in force, up to `lastMonth` where it has no end. */
export function spanOf({ start, end }: Pick<ShockSpec, 'start' | 'end'>, lastMonth: string): Span {
  return { from: monthNumber(start), to: monthNumber(end ?? lastMonth) };
}

/** Count the months of a span. */
export function monthsOf({ from, to }: Span): number {
  return to - from + 1;
}

/** Write a month since the year 0 as "2026-03". */
export function monthText(month: number): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`;
}
