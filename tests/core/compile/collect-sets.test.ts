import { describe, expect, it } from 'vitest';
import type { SectorFile } from '../../../src/core/spec/generated/model.ts';
import { SETS, compileGood, constant, faultsOf } from './tiny-model.ts';

type Sets = NonNullable<SectorFile['sets']>;

function setFaults(sets: Sets): readonly string[] {
  return faultsOf({}, { sets });
}

describe('sets', () => {
  it('keep their order, and pairs become positions', () => {
    const { sets } = compileGood({});
    expect(sets.map(({ name }) => name)).toEqual(['a', 'b', 'pair', 'some']);
    expect(sets[2]).toEqual({
      name: 'pair',
      label: 'pairs',
      elements: ['A1.B1', 'A1.B2', 'A3.B1'],
      within: ['a', 'b'],
      pairs: [
        [0, 0],
        [0, 1],
        [2, 0],
      ],
    });
  });

  it.each<[string, Sets, readonly string[]]>([
    [
      'a pair of an element that does not exist',
      { ...SETS, pair: { label: '', within: ['a', 'b'], elements: ['A1.B1', 'A9.B1', 'A1.C77'] } },
      [
        '/sets/pair/elements/1: "A9" is not in "a" (did you mean "A1"?)',
        '/sets/pair/elements/2: "C77" is not in "b"',
      ],
    ],
    [
      'what is not a pair',
      { ...SETS, pair: { label: '', within: ['a', 'b'], elements: ['A1', 'A1.B1.B2'] } },
      [
        '/sets/pair/elements/0: "A1" is not a pair of elements (write two codes with a full stop between them, such as "A.B")',
        '/sets/pair/elements/1: "A1.B1.B2" is not a pair of elements (write two codes with a full stop between them, such as "A.B")',
      ],
    ],
    [
      'an unknown set within',
      {
        group: SETS['a'] ?? { label: '', elements: [] },
        r: { label: '', within: ['group', 'grop'], elements: ['A1.A1'] },
      },
      ['/sets/r/within/1: unknown set "grop" (did you mean "group"?)'],
    ],
    [
      'a relation within a relation',
      { ...SETS, r: { label: '', within: ['pair', 'a'], elements: ['A1.A1'] } },
      ['/sets/r/within/0: "pair" is itself a set of pairs (name two plain sets in "within")'],
    ],
    [
      'a relation of a set with itself',
      { ...SETS, r: { label: '', within: ['a', 'a'], elements: ['A1.A2'] } },
      [
        '/sets/r/within: "a" occurs twice (declare a second set with the same elements under another name)',
      ],
    ],
    [
      'codes that cannot stand in a subscript',
      { a: { label: '', elements: ['A-1', '1A', 'A1', 'A1'] } },
      [
        '/sets/a/elements/0: "A-1" cannot be an element code (use letters, digits and "_", a letter first)',
        '/sets/a/elements/1: "1A" cannot be an element code (use letters, digits and "_", a letter first)',
        '/sets/a/elements/3: duplicate element "A1"',
      ],
    ],
    [
      'a code that is also a set',
      { a: { label: '', elements: ['b'] }, b: { label: '', elements: ['B1'] } },
      ['/sets/a/elements/0: "b" is both an element and a set'],
    ],
    [
      'a pair twice',
      { ...SETS, pair: { label: '', within: ['a', 'b'], elements: ['A1.B1', 'A1.B1'] } },
      ['/sets/pair/elements/1: duplicate element "A1.B1"'],
    ],
  ])('report %s', (_what, sets, faults) => {
    expect(setFaults(sets)).toEqual(faults);
  });
});

describe('over', () => {
  it('names unknown sets with the closest', () => {
    const variable = { kind: 'lever', label: '', unit: '1', over: ['pairs'], neutral: 1 } as const;
    expect(faultsOf({ x: { ...variable, over: [...variable.over] } })[0]).toBe(
      '/variables/x/over/0: unknown set "pairs" (did you mean "pair"?)',
    );
  });

  it('may not hold a plain set twice, directly or within a relation', () => {
    const fault =
      '/variables/x/over: "a" occurs twice (declare a second set with the same elements under another name)';
    expect(
      faultsOf({ x: { kind: 'lever', label: '', unit: '1', over: ['pair', 'a'], neutral: 1 } }),
    ).toContain(fault);
  });
});

describe('places', () => {
  it('come from all files, with their members', () => {
    const places = { A1: { label: 'First' }, A2: { label: 'Second', members: 'two of them' } };
    expect(compileGood({ c: constant(1) }, { places }).places).toEqual([
      { code: 'A1', label: 'First' },
      { code: 'A2', label: 'Second', members: 'two of them' },
    ]);
  });
});
