import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shockKeys } from '../../../src/core/validate/shock-keys.ts';

describe('shockKeys', () => {
  it.each([
    [{ type: 'flood' }, 'flood #1'],
    [{ type: 'flood', country: 'B' }, 'flood B #1'],
    [{ type: 'flood', country: ['B', 'A'] }, 'flood A,B #1'],
    [{ type: 'closure', from: ['A'], to: 'B' }, 'closure A>B #1'],
    [{ type: 'closure', from: 'A' }, 'closure A>* #1'],
    [{ type: 'closure', to: ['C', 'B'] }, 'closure *>B,C #1'],
    [{ type: 'closure', country: 'X', from: 'A', to: 'B' }, 'closure X A>B #1'],
    [{ type: 'closure', id: 'spring', from: 'A' }, 'spring'],
  ])('names %j "%s"', (shock, key) => {
    expect(shockKeys([shock])).toEqual([key]);
  });

  it('numbers shocks among their like, without those that have an id', () => {
    const a = { type: 'flood', country: 'A' };
    const b = { type: 'flood', country: 'B' };
    expect(shockKeys([a, { ...a, id: 'x' }, b, { ...a, country: ['A'] }, b])).toEqual([
      'flood A #1',
      'x',
      'flood B #1',
      'flood A #2',
      'flood B #2',
    ]);
  });

  it('leaves the keys of shocks alone when unlike ones come or go', () => {
    const type = fc.constantFrom('flood', 'drought', 'closure');
    fc.assert(
      fc.property(fc.array(fc.record({ type })), type, (shocks, removed) => {
        const kept = shocks.filter((shock) => shock.type !== removed);
        const keys = shockKeys(shocks).filter((_, index) => shocks[index]?.type !== removed);
        expect(shockKeys(kept)).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
