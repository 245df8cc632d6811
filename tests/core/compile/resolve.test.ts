import { describe, expect, it } from 'vitest';
import type { SectorFile, VariableSpec } from '../../../src/core/spec/generated/model.ts';
import { constant, eq, faultsOf, lever, parameter } from './tiny-model.ts';

const KNOWN: Readonly<Record<string, VariableSpec>> = {
  scalar: constant(1),
  onA: parameter(['a']),
  onB: parameter(['b']),
  onPair: parameter(['pair']),
  onSome: parameter(['some']),
  onBoth: parameter(['a', 'b']),
  push: lever(['b']),
  level: { kind: 'stock', label: '', unit: '1', over: ['a'], initial: '1', change: '0' },
  shown: eq('scalar', { over: ['a'] }),
};

/** The faults of an equation over sets, without warnings and without its place. */
function faults(equation: string, over: string[] = []): readonly string[] {
  return faultsOf({ ...KNOWN, x: eq(equation, { over }) })
    .filter((issue) => !issue.includes('nothing uses'))
    .map((issue) => issue.replace('/variables/x/equation: ', ''));
}

describe('names line up by their own sets', () => {
  it.each([
    ['scalar', []],
    ['onA * scalar', ['a']],
    ['onPair * onA / onB', ['pair']],
    ['onA + onB + onBoth', ['a', 'b']],
    ['onBoth', ['pair']],
    ['previous(level)', ['a']],
    ['previous(level[A1])', []],
    ['onPair[A1, B2] + onPair[a, B1]', ['some']],
    ['onA[some]', ['some']],
    ['onPair[some, B1]', ['some']],
    ['onBoth[A1, b]', ['b']],
    ['sum(onPair, pair)', []],
    ['sum(onPair * onB, pair)', ['a']],
    ['sum(onPair, b) + sum(onPair, a)', ['pair']],
    ['sum(sum(onBoth, b), a) + sum(onA[some], some)', []],
    ['year + elapsed', []],
  ])('%s', (equation, over) => {
    // A few of these read pairs that do not exist or mix units; that is for other checks.
    const aligned = faults(equation, over).filter((issue) => !/reads|is year/.test(issue));
    expect(aligned).toEqual(
      equation.includes('[a,')
        ? ['set "a" is free in the subscript of "onPair" (sum over it, or name an element)']
        : [],
    );
  });
});

describe('resolve reports', () => {
  const free = '(pick an element with a subscript, or sum over it)';
  it.each([
    ['scalr', [], ['unknown name "scalr" (did you mean "scalar"?)']],
    ['elapse', [], ['unknown name "elapse" (did you mean "elapsed"?)']],
    ['zzzzzz', [], ['unknown name "zzzzzz"']],
    ['onB', ['a'], [`"onB" is over "b", which is free here ${free}`]],
    ['onPair', ['a'], [`"onPair" is over "b", which is free here ${free}`]],
    ['onPair', [], [`"onPair" is over "a" and "b", which are free here ${free}`]],
    ['sum(onPair, a)', [], [`"onPair" is over "b", which is free here ${free}`]],
    ['scalar[A1]', [], ['"scalar" takes no subscript, found 1']],
    ['onA[A1, B1]', [], ['"onA" takes 1 subscript (a), found 2']],
    ['onPair[A1]', [], ['"onPair" takes 2 subscripts (a, b), found 1']],
    ['onPair[pair]', ['pair'], ['"onPair" takes 2 subscripts (a, b), found 1']],
    ['onA[A9]', [], ['"A9" is not in "a" (did you mean "A1"?)']],
    ['onA[B1]', [], ['"B1" is not in "a" (did you mean "A1"?)']],
    ['onA[pair]', ['pair'], ['"pair" is not in "a"']],
    ['onA[a]', [], ['set "a" is free in the subscript of "onA" (sum over it, or name an element)']],
    ['onA[b]', ['b'], ['"b" cannot stand for "a": "B1" and "B2" are missing there']],
    ['onSome[a]', ['a'], ['"a" cannot stand for "some": "A2" is missing there']],
    ['sum(onA, aa)', [], ['unknown set "aa" (did you mean "a"?)']],
    ['sum(onA, scalar)', [], ['unknown set "scalar"']],
    ['sum(onA, a[A1])', [], ['sum(onA, a[A1]) takes a plain name there']],
    ['sum(onA)', [], ['sum takes 2 arguments, found 1']],
    ['year[A1]', [], ['"year" has no elements to pick from']],
    ['previous(onA + 1)', ['a'], ['previous(onA + 1) takes the name of a variable there']],
    ['previous(onB)', ['a'], [`"onB" is over "b", which is free here ${free}`]],
    [
      'previous(push)',
      ['b'],
      [
        'previous of "push": a lever has no value of the year before (read a stock, a noise or an equation with "initial")',
      ],
    ],
    [
      'previous(scalar)',
      [],
      [
        'previous of "scalar": a constant has no value of the year before (read a stock, a noise or an equation with "initial")',
      ],
    ],
    ['previous(shown)', ['a'], ['previous of "shown": it has no "initial" (give it an "initial")']],
    [
      'previous(year)',
      [],
      [
        'previous of "year": a clock has no value of the year before (read a stock, a noise or an equation with "initial")',
      ],
    ],
    [
      'nope + onA[A8] + nada',
      [],
      ['unknown name "nope"', '"A8" is not in "a" (did you mean "A1"?)', 'unknown name "nada"'],
    ],
  ])('%s over %s', (equation, over, messages) => {
    expect(faults(equation, over)).toEqual(messages);
  });

  it.each([
    ['onPair[A2, B1]', [], '"onPair[A2, B1]" reads 1 pair that does not exist: "A2.B1"'],
    [
      'onPair[A2, b]',
      ['b'],
      '"onPair[A2, b]" reads 2 pairs that do not exist: "A2.B1" and "A2.B2"',
    ],
    [
      'onPair',
      ['a', 'b'],
      '"onPair" reads 3 pairs that do not exist: "A2.B1", "A2.B2" and "A3.B2"',
    ],
    ['onPair[a, B1] + 1', ['a'], '"onPair[a, B1]" reads 1 pair that does not exist: "A2.B1"'],
    ['sum(onPair[A2, B1], a)', [], '"onPair[A2, B1]" reads 1 pair that does not exist: "A2.B1"'],
    [
      'sum(onPair[a, B2], b)',
      ['a'],
      '"onPair[a, B2]" reads 2 pairs that do not exist: "A2.B2" and "A3.B2"',
    ],
  ])('pairs that do not exist: %s over %s', (equation, over, message) => {
    expect(faults(equation, over)).toEqual([message]);
  });

  it('a sum of too many terms', () => {
    const elements = Array.from({ length: 600 }, (_, position) => `E${position}`);
    const sets = { many: { label: '', elements } };
    const issues = faultsOf({ x: eq('sum(1, many)', { over: ['many'] }) }, { sets });
    expect(issues.filter((issue) => issue.includes('terms'))).toEqual([]);
    const nested = faultsOf(
      {
        p: parameter(['many']),
        x: eq('sum(sum(p[E1] * p, many) * p, many)', { over: [] }),
        y: eq('sum(sum(q * p, other), many)'),
        q: parameter(['other']),
      },
      { sets: { ...sets, other: { label: '', elements } } },
    );
    expect(nested).toContain('/variables/y/equation: sum has 360,000 terms, at most 250,000');
  });
});

describe('declaring', () => {
  it('refuses more elements than a variable may have, before they are listed', () => {
    const set = (letter: string): object => ({
      label: '',
      elements: Array.from({ length: 400 }, (_, at) => `${letter}${at}`),
    });
    const sets = { p: set('P'), q: set('Q') } as NonNullable<SectorFile['sets']>;
    expect(faultsOf({ x: parameter(['p', 'q']) }, { sets })[0]).toBe(
      '/variables/x/over: variable has 160,000 elements, at most 100,000',
    );
  });

  it.each(['min', 'sum', 'previous', 'year', 'elapsed', 'and', 'in', 'mod', 'end', 'true'])(
    'refuses the name %s',
    (name) => {
      expect(faultsOf({ [name]: constant(1) })[0]).toBe(
        `/variables/${name}: "${name}" is a word of the language`,
      );
    },
  );

  it('reports units that are not known', () => {
    expect(faultsOf({ x: constant(1, 'persons') })[0]).toBe(
      '/variables/x/unit: unknown unit "persons" (did you mean "person"?)',
    );
    expect(faultsOf({}, { units: { share: '', 'US dollar': '' } })).toEqual([
      '/units/share: "share" cannot be the name of a unit',
      '/units/US dollar: "US dollar" cannot be the name of a unit',
    ]);
  });

  it('reports texts that do not parse, each at its place', () => {
    const issues = faultsOf({
      s: { kind: 'stock', label: '', unit: '1', initial: '1 +', change: 'x.y' },
      n: {
        kind: 'noise',
        label: '',
        unit: '1',
        sd: '"a"',
        persistence: '1;',
        break: { probability: '2 x', sd: '' },
      },
      z: { kind: 'account', label: '', residual: 'f(1)' },
    });
    expect(issues.map((issue) => issue.split(':')[0])).toEqual([
      '/variables/s/initial',
      '/variables/s/change',
      '/variables/n/sd',
      '/variables/n/persistence',
      '/variables/n/break/probability',
      '/variables/n/break/sd',
      '/variables/z/residual',
    ]);
  });
});
