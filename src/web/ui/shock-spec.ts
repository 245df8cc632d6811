import { without } from './without.ts';
import type { ShockSpec } from '../state/action.ts';
import type { Catalogue, ShockType } from './catalogue.ts';

export type { ShockSpec };

export const AIMS = ['country', 'from', 'to'] as const;
export type AimName = (typeof AIMS)[number];

/** Make a shock of a type with sensible values: half its worst, two years, aimed where it must. */
export function newShock(type: ShockType, catalogue: Catalogue): ShockSpec {
  const { low, high } = type.severity;
  const aims = AIMS.flatMap((name) => {
    const aim = type.aim[name];
    const first = aim?.required === true ? catalogue.sets[aim.set]?.[0] : undefined;
    return first === undefined ? [] : [[name, [first]] as const];
  });
  const start = catalogue.baseYear + 3;
  return {
    type: type.id,
    ...Object.fromEntries(aims),
    start: `${start}-01`,
    end: `${start + 1}-12`,
    severity: Math.round((low < 0 ? high / 2 : (low + high) / 2) * 100) / 100,
  };
}

/** Give the places that a shock is aimed at by one of its aims; undefined where it is all. */
export function aimOf(shock: ShockSpec, name: AimName): readonly string[] | undefined {
  const codes = shock[name];
  return typeof codes === 'string' ? [codes] : codes;
}

/** Aim a shock; undefined means all. */
export function withAim(
  shock: ShockSpec,
  name: AimName,
  codes: readonly string[] | undefined,
): ShockSpec {
  const rest = without(shock, name);
  return codes === undefined ? rest : { ...rest, [name]: [...codes] };
}

/** Count the months from start to end, both included. */
export function monthsBetween(start: string, end: string): number {
  return monthNumber(end) - monthNumber(start) + 1;
}

/** Give the month that is so many months after another; "2025-12" and 1 give "2026-01". */
export function monthAfter(month: string, months: number): string {
  const number = monthNumber(month) + months;
  const year = Math.floor(number / 12);
  return `${year}-${String(number - year * 12 + 1).padStart(2, '0')}`;
}

function monthNumber(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}

/** Keep a month between the first and the last that a scenario may name. */
export function clampMonth(month: string, { firstMonth, lastMonth }: Catalogue): string {
  return month < firstMonth ? firstMonth : month > lastMonth ? lastMonth : month;
}

/** Give the middle of a quantity: the number, or the centre of its distribution. */
export function middleOf(quantity: ShockSpec['severity']): number {
  if (typeof quantity === 'number') return quantity;
  const { normal, lognormal, triangular, uniform, beta } = quantity;
  if (triangular !== undefined) return triangular.mode;
  if (uniform !== undefined) return (uniform.low + uniform.high) / 2;
  if (lognormal !== undefined) return Math.sqrt(lognormal.p5 * lognormal.p95);
  return normal?.mean ?? beta?.mean ?? 0;
}
