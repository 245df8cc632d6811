import { describe, expect, it } from 'vitest';
import { amountsOf } from '../../../src/web/ui/amounts.ts';
import { displayUnit } from '../../../src/web/ui/display-unit.ts';
import { findName } from '../../../src/web/ui/names.ts';
import { shockPeriods } from '../../../src/web/ui/shock-periods.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  it.each([
    ['en', 5_928_000_000, 'USD/year', '5.93B'],
    ['ru', 5_928_000_000, 'USD/year', '5,93 млрд'],
    ['en', 0.4123, 'share', '41.2%'],
    ['en', -1200, 'person', '−1.2K'],
  ])('are written in %s: %d %s', (language, value, unit, text) => {
    expect(plain(amountsOf(language).amount(value, unit))).toBe(text);
  });

  it('show a chance as certain only when it is', () => {
    const { chance } = amountsOf('en');
    expect([0, 0.004, 0.5, 0.996, 1].map(chance)).toEqual(['0%', '0.4%', '50%', '99.6%', '100%']);
  });

  it('carry a sign where they are changes', () => {
    const { change, points } = amountsOf('en');
    expect([change(1500, 'person'), change(-1500, 'person')]).toEqual(['+1.5K', '−1.5K']);
    expect([points(0.081), points(-0.02), points(0.001)]).toEqual(['+8', '−2', '0']);
  });

  it('are percent where the indicator is a share', () => {
    expect(displayUnit('women_share', '1')).toBe('share');
    expect(displayUnit('oil_price', '1')).toBe('1');
    expect(displayUnit('birth_rate', '1/year')).toBe('1/year');
  });
});

describe('names', () => {
  it('are found by own properties only', () => {
    const table = { places: { TJK: { label: 'Таджикистан' } } };
    expect(findName(table, 'places', 'TJK', 'label')).toBe('Таджикистан');
    expect(findName(table, 'places', 'constructor', 'name')).toBeUndefined();
    expect(findName(undefined, 'places')).toBeUndefined();
  });
});

describe('the time of a shock', () => {
  const scenario = (end?: string) => ({
    ...{ title: 't', description: 'd' },
    shocks: [{ type: 'x', start: '2026-07', severity: 1, ...(end === undefined ? {} : { end }) }],
  });

  it('is in years with fractions, the last month included', () => {
    expect(shockPeriods(scenario('2026-12'), 2040)).toEqual([
      { type: 'x', from: 2026.5, to: 2027 },
    ]);
  });

  it('lasts to the end of the run where it has none', () => {
    expect(shockPeriods(scenario(), 2040)).toEqual([{ type: 'x', from: 2026.5, to: 2041 }]);
  });
});
