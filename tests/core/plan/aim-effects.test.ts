import { describe, expect, it } from 'vitest';
import { aimEffects } from '../../../src/core/plan/aim-effects.ts';
import { model, shockTypes, shocksOf, typeOf } from './tiny-run.ts';
import type { ShockDraft } from './tiny-run.ts';

/** The elements that each effect acts on; pairs are A1.B1, A1.B2 and A3.B1. */
function elementsOf(shock: ShockDraft) {
  const [spec] = shocksOf(shock);
  const type = shockTypes[shock.type];
  if (spec === undefined || type === undefined) throw new Error(`no type ${shock.type}`);
  return aimEffects(0, spec, type, model).map(({ lever, elements }) => [lever.name, elements]);
}

describe('aimEffects', () => {
  it.each<[string, ShockDraft, unknown]>([
    ['a scalar', { type: 'cut' }, [['whole', [0]]]],
    ['everything without an aim', { type: 'aimed' }, [['onPair', [0, 1, 2]]]],
    ['one origin', { type: 'aimed', from: 'A1' }, [['onPair', [0, 1]]]],
    ['a list', { type: 'aimed', from: ['A3', 'A2'] }, [['onPair', [2]]]],
    ['both sides', { type: 'aimed', from: ['A1'], to: 'B1' }, [['onPair', [0]]]],
    ['a pair that does not exist', { type: 'aimed', from: 'A3', to: 'B2' }, [['onPair', []]]],
    [
      'a country, and codes of the type',
      { type: 'home', country: 'B2' },
      [
        ['onB', [1]],
        ['onPair', [0, 2]],
      ],
    ],
  ])('finds the elements of %s', (_, shock, expected) => {
    expect(elementsOf(shock)).toEqual(expected);
  });

  it('names the shock and the effect', () => {
    const [spec] = shocksOf({ type: 'cut' });
    const type = typeOf('cut', [{}]);
    if (spec === undefined) throw new Error('no shock');
    const [aimed] = aimEffects(7, spec, type, model);
    expect(aimed).toMatchObject({ shock: 7, effect: type.effects[0] });
  });

  it('refuses a lever that the model does not have', () => {
    const [spec] = shocksOf({ type: 'cut' });
    const type = typeOf('cut', [{}]);
    if (spec === undefined) throw new Error('no shock');
    expect(() => aimEffects(0, spec, type, { ...model, levers: [] })).toThrow(
      'unknown lever whole',
    );
  });
});
