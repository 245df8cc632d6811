import { describe, expect, it } from 'vitest';
import { compileShockType } from '../../../src/core/compile/compile-shock-type.ts';
import type { Effect, ShockTypeFile } from '../../../src/core/spec/generated/shock.ts';
import { BASIS, SETS, compileGood, constant, lever } from './tiny-model.ts';

const model = compileGood(
  {
    c: constant(1),
    whole: lever(),
    onB: lever(['b']),
    onPair: lever(['pair']),
    cost: lever([], 0),
  },
  { sets: { ...SETS, far: { label: '', elements: ['F1'] } } },
);

function spec(
  effects: readonly Partial<Effect>[],
  more: Partial<ShockTypeFile> = {},
): ShockTypeFile {
  const effect: Effect = { lever: 'whole', combine: 'multiply', value: '1 - severity' };
  return {
    kind: 'shock',
    id: 'tiny-shock',
    label: 'A tiny shock',
    doc: 'invented for a test',
    sections: [{ chapter: 'X', section: '1' }],
    aim: {},
    effects: effects.map((one) => ({ ...effect, ...one })),
    ...more,
  };
}

function faults(type: ShockTypeFile): readonly string[] {
  const checked = compileShockType('s.json', type, model);
  return (checked.ok ? checked.warnings : checked.issues).map(
    ({ file, pointer, message, hint }) =>
      `${file}${pointer}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );
}

const size = { label: '', unit: '1', value: 0.5, basis: BASIS };

describe('compileShockType', () => {
  it('gives effects with the array of their lever, and what they act on', () => {
    const type = spec(
      [
        {
          lever: 'onPair',
          on: { b: 'to', a: ['A1', 'A3'] },
          value: 'exp(-size * severity * intensity)',
        },
        { lever: 'onPair', on: { a: 'from' }, combine: 'max', value: 'min(severity, 1)' },
        { combine: 'override', value: 'intensity > 0.5 ? 0 : 1' },
      ],
      {
        aim: { from: { set: 'a' }, to: { set: 'b', required: true } },
        parameters: { size },
        severity: { low: -1, high: 2, meaning: 'a fraction' },
      },
    );
    const checked = compileShockType('s.json', type, model);
    if (!checked.ok) throw new Error(JSON.stringify(checked.issues));
    expect(checked.warnings).toEqual([]);
    const { effects, ...rest } = checked.value;
    expect(rest).toEqual({
      id: 'tiny-shock',
      file: 's.json',
      label: 'A tiny shock',
      doc: 'invented for a test',
      sections: [{ chapter: 'X', section: '1' }],
      aim: { from: { set: 'a' }, to: { set: 'b', required: true } },
      severity: { low: -1, high: 2, meaning: 'a fraction' },
      parameters: [{ name: 'size', ...size }],
    });
    expect(
      effects.map(({ lever: name, array, combine, on }) => ({ name, array, combine, on })),
    ).toEqual([
      {
        name: 'onPair',
        array: 3,
        combine: 'multiply',
        on: [
          { set: 'a', select: 'codes', codes: ['A1', 'A3'] },
          { set: 'b', select: 'aim', aim: 'to' },
        ],
      },
      {
        name: 'onPair',
        array: 3,
        combine: 'max',
        on: [
          { set: 'a', select: 'aim', aim: 'from' },
          { set: 'b', select: 'all' },
        ],
      },
      { name: 'whole', array: 1, combine: 'override', on: [] },
    ]);
    expect(effects[1]?.value).toEqual({
      type: 'call',
      name: 'min',
      args: [
        { type: 'name', name: 'severity' },
        { type: 'number', value: 1 },
      ],
    });
  });

  it('takes severity as 0 to 1 when the type says nothing', () => {
    const checked = compileShockType('s.json', spec([{}]), model);
    expect(checked.ok && checked.value.severity).toEqual({ low: 0, high: 1 });
  });

  const to = { to: { set: 'b' } };
  it.each<[string, ShockTypeFile, readonly string[]]>([
    [
      'an unknown lever',
      spec([{ lever: 'whol' }]),
      ['s.json/effects/0/lever: unknown lever "whol" (did you mean "whole"?)'],
    ],
    [
      'a variable that is no lever',
      spec([{ lever: 'c' }]),
      ['s.json/effects/0/lever: "c" is of kind constant, not a lever'],
    ],
    [
      'a value that does not parse',
      spec([{ value: 'severity.x' }]),
      ['s.json/effects/0/value: access to a property ("a.b") is not allowed here'],
    ],
    [
      'unknown names and functions in a value',
      spec([{ value: 'severty + year + previous(whole) + sum(c, a)' }]),
      [
        's.json/effects/0/value: unknown name "severty" (did you mean "severity"?)',
        's.json/effects/0/value: unknown name "year"',
        's.json/effects/0/value: unknown function "previous" (known: min, max, exp, log, sqrt, abs)',
        's.json/effects/0/value: unknown function "sum" (known: min, max, exp, log, sqrt, abs)',
      ],
    ],
    [
      'a value that is a condition',
      spec([{ value: 'severity > 1' }]),
      [
        's.json/effects/0/value: "severity > 1" is a condition where a number is needed (write "condition ? 1 : 0")',
      ],
    ],
    [
      'a subscript',
      spec([{ value: 'severity[A1]' }]),
      ['s.json/effects/0/value: "severity" has no elements to pick from'],
    ],
    [
      'a set that the lever is not over',
      spec([{ lever: 'onB', on: { a: ['A1'] } }]),
      ['s.json/effects/0/on/a: lever "onB" is not over "a" (it is over "b")'],
    ],
    [
      'a set of a scalar lever',
      spec([{ on: { a: ['A1'] } }]),
      ['s.json/effects/0/on/a: lever "whole" is not over "a" (it has no sets)'],
    ],
    [
      'a relation instead of its sets',
      spec([{ lever: 'onPair', on: { pair: ['A1.B1'] } }]),
      ['s.json/effects/0/on/pair: lever "onPair" is not over "pair" (it is over "a" and "b")'],
    ],
    [
      'a selector that is not in the aim',
      spec(
        [
          { lever: 'onB', on: { b: 'from' } },
          { lever: 'onB', on: { b: 'to' } },
        ],
        { aim: to },
      ),
      ['s.json/effects/0/on/b: "from" is not in "aim" (it has "to")'],
    ],
    [
      'a selector without any aim',
      spec([{ lever: 'onB', on: { b: 'country' } }]),
      ['s.json/effects/0/on/b: "country" is not in "aim"'],
    ],
    [
      'an aim with an unknown set',
      spec([{ lever: 'onB', on: { b: 'to' } }], { aim: { to: { set: 'fra' } } }),
      ['s.json/aim/to/set: unknown set "fra" (did you mean "far"?)'],
    ],
    [
      'an aim with a relation',
      spec([{ lever: 'onB', on: { b: 'to' } }], { aim: { to: { set: 'pair' } } }),
      [
        's.json/aim/to/set: "pair" is itself a set of pairs (name two plain sets in "within")',
        's.json/effects/0/on/b: no element of "pair", the set of "to", is in "b"',
      ],
    ],
    [
      'an aim whose codes are none of the lever',
      spec([{ lever: 'onB', on: { b: 'to' } }], { aim: { to: { set: 'far' } } }),
      ['s.json/effects/0/on/b: no element of "far", the set of "to", is in "b"'],
    ],
    [
      'codes that are not in the set',
      spec([{ lever: 'onB', on: { b: ['B1', 'B9'] } }]),
      ['s.json/effects/0/on/b/1: "B9" is not in "b" (did you mean "B1"?)'],
    ],
    [
      'an aim that no effect uses',
      spec([{}], { aim: to }),
      ['s.json/aim/to: no effect uses the aim "to"'],
    ],
    [
      'a parameter named as what all effects may read',
      spec([{}], { parameters: { severity: size } }),
      ['s.json/parameters/severity: "severity" is a word of the language'],
    ],
    [
      'a parameter that no effect uses, as a warning',
      spec([{}], { parameters: { size } }),
      ['s.json/parameters/size: no effect uses the parameter "size"'],
    ],
  ])('reports %s', (_what, type, messages) => {
    expect(faults(type)).toEqual(messages);
  });

  it('reports a distribution that makes no sense, at its place', () => {
    const value = { triangular: { low: 0, mode: 3, high: 2 } };
    const checked = compileShockType(
      's.json',
      spec([{ value: 'size' }], { parameters: { size: { ...size, value } } }),
      model,
    );
    expect(checked.ok ? [] : checked.issues.map(({ pointer }) => pointer)).toEqual([
      '/parameters/size/value/triangular/mode',
    ]);
  });

  it('reports all faults at once', () => {
    const type = spec(
      [
        { lever: 'whol', value: 'x +' },
        { lever: 'onB', on: { c: ['C'] }, value: 'y' },
      ],
      { aim: to },
    );
    expect(faults(type)).toHaveLength(5);
  });
});
