import { describe, expect, it } from 'vitest';
import {
  exportNames,
  locationName,
  placeNames,
  variableName,
} from '../../../src/core/render/export-names.ts';

const resultOf = (id: string) => ({ scenario: { id, title: 'T', sha256: 'a'.repeat(64) } });

describe('names in exports', () => {
  it.each([
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [
      ['a', 'a', 'a'],
      ['a', 'a (2)', 'a (3)'],
    ],
    [
      ['a', 'a (2)', 'a'],
      ['a', 'a (2)', 'a (3)'],
    ],
    [
      ['a', 'a (baseline)'],
      ['a', 'a (baseline) (2)'],
    ],
    [
      ['a (baseline)', 'a'],
      ['a (baseline)', 'a (2)'],
    ],
  ])('of scenarios %j are %j', (ids, names) => {
    expect(exportNames(ids.map(resultOf))).toEqual(names);
  });

  it.each([
    [{ country: 'AAA', partner: null }, 'name of AAA'],
    [{ country: 'AAA', partner: 'BBB' }, 'name of AAA>name of BBB'],
    [{ country: null, partner: null }, 'World'],
  ])('of the place %j is %s', (sides, name) => {
    expect(locationName(sides, (code) => `name of ${code}`)).toBe(name);
  });

  it('are labels of places, unless two places share one', () => {
    const nameOf = placeNames([
      { code: 'AAA', label: 'Land' },
      { code: 'BBB', label: 'Isle' },
      { code: 'CCC', label: 'Isle' },
    ]);
    expect(['AAA', 'BBB', 'CCC', 'DDD'].map(nameOf)).toEqual(['Land', 'BBB', 'CCC', 'DDD']);
  });

  it.each([
    ['gdp', 'GDP'],
    ['gdp_share_of_grain', 'GDP Share Of Grain'],
    ['supply_sky', 'Supply Sky'],
  ])('of the indicator %s is %s', (indicator, name) => {
    expect(variableName(indicator)).toBe(name);
  });
});
