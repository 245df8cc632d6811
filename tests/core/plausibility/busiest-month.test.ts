import { describe, expect, it } from 'vitest';
import { busiestMonth } from '../../../src/core/plausibility/busiest-month.ts';
import { openShock, shockAt } from './shocks.ts';

const TYPES = ['flood', 'drought', 'frost'];
const LAST = '2040-12';

describe('the busiest month', () => {
  it('is the first in which the most kinds of shock are in force', () => {
    const shocks = [
      shockAt(0, { type: 'flood', start: '2026-01', end: '2026-06' }),
      shockAt(1, { type: 'drought', start: '2026-06', end: '2027-12' }),
      shockAt(2, { type: 'frost', start: '2027-01', end: '2027-02' }),
    ];
    const found = busiestMonth(shocks, TYPES, LAST);
    expect(found?.month).toBe('2026-06');
    expect(found?.types).toEqual(['flood', 'drought']);
    expect(found?.last.pointer).toBe('/shocks/1');
  });

  it('counts a kind once, however many shocks of it there are', () => {
    const found = busiestMonth([shockAt(0), shockAt(1), shockAt(2)], TYPES, LAST);
    expect(found?.types).toEqual(['flood']);
  });

  it('takes the last month of the data as the end of a shock that has none', () => {
    const open = openShock(0);
    const late = shockAt(1, { type: 'frost', start: '2040-12', end: '2040-12' });
    expect(busiestMonth([open, late], TYPES, LAST)?.month).toBe('2040-12');
    expect(busiestMonth([open, late], TYPES, '2040-11')?.types).toEqual(['flood']);
  });

  it.each([
    ['no shock', []],
    ['only shocks of other kinds', [shockAt(0, { type: 'eclipse' })]],
    ['only good turns, below nil', [shockAt(0, { severity: -0.5 })]],
    ['only shocks that do nothing', [shockAt(0, { severity: 0 })]],
  ])('is none where there is %s', (_, shocks) => {
    expect(busiestMonth(shocks, TYPES, LAST)).toBeUndefined();
  });
});
