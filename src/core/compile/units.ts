import type { Wording } from '../validate/fault.ts';
import { closest } from '../validate/closest.ts';
import * as say from './messages.ts';

/** Exponents by base unit, none of them 0, sorted by name; empty is dimensionless. */
export type Unit = ReadonlyMap<string, number>;

/** Names that are always known and have no dimension. */
export const DIMENSIONLESS_NAMES: readonly string[] = ['1', 'share', 'index'];

export const DIMENSIONLESS: Unit = new Map();

/** The unit of time steps, which is always known. */
export const YEAR: Unit = new Map([['year', 1]]);

/**
 * Parse a unit such as "USD/person/month" or "km^2*1/year": known names, "1", "share" and "index"
 * joined by "*" and "/" (from left to right), each perhaps with "^" and a whole number.
 */
export function parseUnit(
  text: string,
  known: ReadonlySet<string>,
): { readonly ok: true; readonly unit: Unit } | ({ readonly ok: false } & Wording) {
  const pieces = text.split(/([*/])/);
  let unit: Unit = DIMENSIONLESS;
  for (const [position, piece] of pieces.entries()) {
    if (position % 2 === 1) continue;
    const match = /^(1|[A-Za-z][A-Za-z0-9_]*)(?:\^(-?[1-9]\d?))?$/.exec(piece.trim());
    const name = match?.[1];
    if (name === undefined) return { ok: false, ...say.unitSyntax(text) };
    if (!known.has(name) && !DIMENSIONLESS_NAMES.includes(name)) {
      const names = [...known, ...DIMENSIONLESS_NAMES];
      return { ok: false, ...say.unknownUnit(name, closest(name, names)) };
    }
    if (DIMENSIONLESS_NAMES.includes(name)) continue;
    const exponent = Number(match?.[2] ?? 1) * (pieces[position - 1] === '/' ? -1 : 1);
    unit = multiplyUnits(unit, new Map([[name, exponent]]));
  }
  return { ok: true, unit };
}

/** Write a unit as text that parseUnit reads: positive powers first, "1" when there is none. */
export function formatUnit(unit: Unit): string {
  const power = (name: string, exponent: number): string =>
    exponent === 1 ? name : `${name}^${exponent}`;
  const entries = [...unit];
  const above = entries.filter(([, exponent]) => exponent > 0);
  const below = entries.filter(([, exponent]) => exponent < 0);
  const numerator = above.map(([name, exponent]) => power(name, exponent)).join('*') || '1';
  return numerator + below.map(([name, exponent]) => `/${power(name, -exponent)}`).join('');
}

/** Multiply two units: exponents add. */
export function multiplyUnits(left: Unit, right: Unit): Unit {
  const sums = new Map(left);
  for (const [name, exponent] of right) sums.set(name, (sums.get(name) ?? 0) + exponent);
  return fromEntries([...sums]);
}

/** Divide one unit by another: exponents subtract. */
export function divideUnits(left: Unit, right: Unit): Unit {
  return multiplyUnits(left, fromEntries([...right].map(([name, power]) => [name, -power])));
}

/** Raise a unit to a power; undefined when an exponent would not be a whole number. */
export function powerUnit(unit: Unit, power: number): Unit | undefined {
  const entries = [...unit].map(([name, exponent]) => [name, exponent * power] as const);
  return entries.every(([, exponent]) => Number.isInteger(exponent))
    ? fromEntries(entries)
    : undefined;
}

/** Tell whether two units have the same exponents. */
export function equalUnits(left: Unit, right: Unit): boolean {
  return left.size === right.size && [...left].every(([name, power]) => right.get(name) === power);
}

function fromEntries(entries: readonly (readonly [string, number])[]): Unit {
  return new Map(
    entries
      .filter(([, exponent]) => exponent !== 0)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
