import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../src/core/compile/compile-model.ts';
import type { SectorFile } from '../../../src/core/spec/generated/model.ts';
import { ROWS, SETS, compileGood, constant, eq, lever, parameter, sector } from './tiny-model.ts';

function compileFiles(specs: readonly SectorFile[]): ReturnType<typeof compileModel> {
  const files = specs.map((spec, at) => ({ file: `${at + 1}.json`, spec }));
  return compileModel({ files, rows: ROWS, baseYear: 2023 });
}

function bare(variables: SectorFile['variables'], more: Partial<SectorFile> = {}): SectorFile {
  return { kind: 'model', sector: 'bare', title: 'Bare', doc: 'no sets', variables, ...more };
}

describe('compileModel', () => {
  it('describes the model as data', () => {
    const model = compileGood({
      c: constant(3, 'person'),
      p: parameter(['b']),
      push: lever(['pair'], 1),
      x: {
        ...eq('p * push', { over: ['pair'] }),
        outputs: [{ indicator: 'i', country: 'a', partner: 'b' }],
      },
      level: { kind: 'stock', label: 'level', unit: 'person', initial: 'c', change: '0' },
      kept: { kind: 'account', label: 'kept', residual: 'level / c - 1' },
    });
    expect(model.baseYear).toBe(2023);
    expect(model.sectors).toEqual([
      { sector: 'tiny', file: 'm.json', title: 'Tiny', doc: 'a model for tests' },
    ]);
    expect(model.units.map(({ name }) => name)).toEqual(['person', 'USD', 'year']);
    expect(
      model.variables.map(({ name, kind, unit, over, elements, array }) => [
        name,
        kind,
        unit,
        over,
        elements,
        array,
      ]),
    ).toEqual([
      ['c', 'constant', 'person', [], [''], 0],
      ['p', 'parameter', '1', ['b'], ['B1', 'B2'], 1],
      ['push', 'lever', '1', ['pair'], ['A1.B1', 'A1.B2', 'A3.B1'], 2],
      ['x', 'equation', '1', ['pair'], ['A1.B1', 'A1.B2', 'A3.B1'], 3],
      ['level', 'stock', 'person', [], [''], 4],
      ['kept', 'account', '1', [], [''], 6],
    ]);
    expect(model.variables[4]).toMatchObject({
      sector: 'tiny',
      file: 'm.json',
      label: 'level',
      spec: { change: '0' },
      asts: { initial: { type: 'name', name: 'c' }, change: { type: 'number', value: 0 } },
    });
    expect(model.levers).toEqual([{ name: 'push', array: 2, over: ['pair'], neutral: 1 }]);
    expect(model.accounts).toEqual([{ name: 'kept', array: 6 }]);
    expect(model.program.arrays.map(({ name }) => name)).toEqual([
      ...['c', 'p', 'push', 'x', 'level', 'level#initial', 'kept', 'elapsed'],
    ]);
  });

  it('joins sets, units and variables of several files, in their order', () => {
    const checked = compileFiles([
      bare({ late: eq('early', { unit: 'person' }) }),
      bare({ early: constant(1, 'person') }, { units: { person: 'people' } }),
      bare({ onA: { ...eq('1', { over: ['a'] }) } }, { sets: SETS, units: { person: 'persons' } }),
    ]);
    if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
    expect(checked.value.variables.map(({ name, file }) => [name, file])).toEqual([
      ['late', '1.json'],
      ['early', '2.json'],
      ['onA', '3.json'],
    ]);
    expect(checked.value.units[0]).toEqual({ name: 'person', meaning: 'people' });
  });

  it('reports what two files declare, at the second', () => {
    const first = bare({ x: constant(1) }, { sets: SETS, places: { A1: { label: 'One' } } });
    const second = bare(
      { x: constant(2) },
      { sets: { a: { label: '', elements: ['Q1'] } }, places: { A1: { label: 'Eins' } } },
    );
    const checked = compileFiles([first, second]);
    const issues = checked.ok ? [] : checked.issues;
    expect(
      issues.map(({ file, pointer, code, message }) => [file, pointer, code, message]),
    ).toEqual([
      ['2.json', '/sets/a', 'duplicate-set', 'set "a" is also declared in 1.json'],
      ['2.json', '/places/A1', 'duplicate-place', 'place "A1" has another label in 1.json'],
      ['2.json', '/variables/x', 'duplicate-variable', 'variable "x" is also declared in 1.json'],
    ]);
  });

  it('reports every fault of every file at once', () => {
    const checked = compileFiles([
      sector({
        unit: constant(1, 'furlong'),
        name: eq('nowhere'),
        set: { ...lever(['c']) },
        syntax: eq('1 +'),
        pairs: eq('onPair[A2, B1]'),
        onPair: parameter(['pair']),
      }),
      bare({
        kind: eq('1 < 2'),
        units: eq('year'),
        loop: eq('loop'),
        row: { kind: 'baseline', label: '', unit: 'person', row: 'r.none' },
        draw: {
          ...parameter(),
          value: { uniform: { low: 2, high: 1 } },
        } as SectorFile['variables'][string],
        out: { ...eq('1'), outputs: [{ indicator: 'i', country: 'a' }] },
      }),
    ]);
    const issues = checked.ok ? [] : checked.issues;
    expect(
      issues.map(({ file, pointer, severity }) => `${severity} ${file}${pointer}`).sort(),
    ).toEqual([
      'error 1.json/variables/name/equation',
      'error 1.json/variables/pairs/equation',
      'error 1.json/variables/set/over/0',
      'error 1.json/variables/syntax/equation',
      'error 1.json/variables/unit/unit',
      'error 2.json/variables/draw/value/uniform',
      'error 2.json/variables/kind/equation',
      'error 2.json/variables/loop/equation',
      'error 2.json/variables/out/outputs/0',
      'error 2.json/variables/row/row',
      'error 2.json/variables/units/equation',
    ]);
  });

  it('does not change its input', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null)
        Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    const spec = freeze(structuredClone(sector({ p: parameter(['a']), x: eq('sum(p, a)') })));
    expect(compileFiles([spec]).ok).toBe(true);
  });

  it('takes names that every object has', () => {
    const model = compileGood(
      {
        constructor: parameter(['valueOf']),
        toString: {
          ...parameter(['valueOf']),
          value: undefined,
          values: { hasOwnProperty: 1 },
        } as never,
        x: eq('sum(constructor, valueOf)'),
      },
      { sets: { valueOf: { label: '', elements: ['hasOwnProperty'] } } },
    );
    expect(model.parameters.map(({ key }) => key)).toEqual([
      'constructor',
      'toString[hasOwnProperty]',
    ]);
  });
});
