import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DIMENSIONLESS,
  divideUnits,
  equalUnits,
  formatUnit,
  multiplyUnits,
  parseUnit,
  powerUnit,
} from '../../../src/core/compile/units.ts';
import type { Unit } from '../../../src/core/compile/units.ts';

const KNOWN = new Set(['person', 'USD', 'year', 'month']);

function unit(text: string): Unit {
  const parsed = parseUnit(text, KNOWN);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.unit;
}

describe('parseUnit', () => {
  it.each([
    ['person', { person: 1 }],
    ['USD/person/month', { USD: 1, person: -1, month: -1 }],
    ['1/year', { year: -1 }],
    ['person^2', { person: 2 }],
    ['person^-1 * USD', { person: -1, USD: 1 }],
    ['USD/year^2', { USD: 1, year: -2 }],
    ['person/person', {}],
    ['1', {}],
    ['share', {}],
    ['index/year', { year: -1 }],
  ])('reads %s', (text, exponents) => {
    expect(Object.fromEntries(unit(text))).toEqual(exponents);
  });

  it.each([
    ['persons', 'unknown unit "persons"', 'did you mean "person"?'],
    ['USD/yeer', 'unknown unit "yeer"', 'did you mean "year"?'],
    ['furlong', 'unknown unit "furlong"', undefined],
    ['', '"" is not a unit', 'join declared names with "*", "/" and "^", such as "person/year"'],
    [
      'USD/',
      '"USD/" is not a unit',
      'join declared names with "*", "/" and "^", such as "person/year"',
    ],
    [
      'USD per year',
      '"USD per year" is not a unit',
      'join declared names with "*", "/" and "^", such as "person/year"',
    ],
    [
      'USD^0.5',
      '"USD^0.5" is not a unit',
      'join declared names with "*", "/" and "^", such as "person/year"',
    ],
    [
      '1000*USD',
      '"1000*USD" is not a unit',
      'join declared names with "*", "/" and "^", such as "person/year"',
    ],
  ])('refuses %j', (text, message, hint) => {
    const result = parseUnit(text, KNOWN);
    expect(result.ok ? 'accepted' : [result.message, result.hint]).toEqual([message, hint]);
  });
});

describe('formatUnit', () => {
  it.each([
    ['USD/person/month', 'USD/month/person'],
    ['1/year', '1/year'],
    ['person*USD', 'USD*person'],
    ['person^2/year^2', 'person^2/year^2'],
    ['share', '1'],
  ])('writes %s as %s', (text, formatted) => {
    expect(formatUnit(unit(text))).toBe(formatted);
  });
});

const units = fc
  .array(fc.tuple(fc.constantFrom(...KNOWN), fc.integer({ min: -3, max: 3 })), { maxLength: 4 })
  .map((parts) =>
    parts
      .map(([name, power]) => powerUnit(unit(name), power) ?? DIMENSIONLESS)
      .reduce(multiplyUnits, DIMENSIONLESS),
  );

describe('units', () => {
  it('are the same after they are written and read', () => {
    fc.assert(fc.property(units, (one) => equalUnits(unit(formatUnit(one)), one)));
  });

  it('multiply in any order, and divide back', () => {
    fc.assert(
      fc.property(units, units, (left, right) => {
        const product = multiplyUnits(left, right);
        expect([...product]).toEqual([...multiplyUnits(right, left)]);
        return equalUnits(divideUnits(product, right), left);
      }),
    );
  });

  it('have a root only where exponents are even', () => {
    expect(powerUnit(unit('person^2/year^4'), 0.5)).toEqual(unit('person/year^2'));
    expect(powerUnit(unit('person^2/year'), 0.5)).toBeUndefined();
  });

  it('differ where one has a name more', () => {
    expect(equalUnits(unit('person'), unit('person/year'))).toBe(false);
    expect(equalUnits(unit('person/year'), unit('person/month'))).toBe(false);
  });
});
