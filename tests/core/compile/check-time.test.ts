import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLoops } from '../../../src/core/compile/find-loops.ts';
import type { StockSpec, VariableSpec } from '../../../src/core/spec/generated/model.ts';
import { compile, constant, eq, faultsOf, issuesOf, lever, parameter } from './tiny-model.ts';

function stock(initial: string, change: string): StockSpec {
  return { kind: 'stock', label: '', unit: '1', initial, change };
}

function faults(variables: Readonly<Record<string, VariableSpec>>): readonly string[] {
  const years = { y: constant(1, 'year') };
  return faultsOf({ ...years, ...variables }).filter((issue) => !issue.includes('nothing uses'));
}

describe('loops', () => {
  const hint = '(read one of them with previous(...))';
  it.each<[string, Readonly<Record<string, VariableSpec>>, readonly string[]]>([
    [
      'of two equations',
      { p: eq('q + 1'), q: eq('p * 2') },
      [`/variables/p/equation: loop within a year: p -> q -> p ${hint}`],
    ],
    ['of one', { p: eq('p + 1') }, [`/variables/p/equation: loop within a year: p -> p ${hint}`]],
    [
      'of three, behind others, named in order',
      { z: eq('p'), p: eq('q'), q: eq('r + t'), r: eq('p'), t: eq('1') },
      [`/variables/p/equation: loop within a year: p -> q -> r -> p ${hint}`],
    ],
    [
      'of a stock with its own change',
      { s: stock('1', 's / y') },
      [`/variables/s/change: loop within a year: s -> s ${hint}`],
    ],
    [
      'through an account',
      { z: { kind: 'account', label: '', residual: 'z' } },
      [`/variables/z/residual: loop within a year: z -> z ${hint}`],
    ],
    [
      'two of them',
      { p: eq('p'), q: eq('r'), r: eq('q') },
      [
        `/variables/p/equation: loop within a year: p -> p ${hint}`,
        `/variables/q/equation: loop within a year: q -> r -> q ${hint}`,
      ],
    ],
    [
      'of initial values',
      { s: stock('t', '0'), t: stock('s + 1', '0') },
      ['/variables/s/initial: loop of initial values: s -> t -> s'],
    ],
  ])('%s', (_what, variables, messages) => {
    expect(faults(variables)).toEqual(messages);
  });

  it.each<[string, Readonly<Record<string, VariableSpec>>]>([
    ['a stock read by its own change as of the year before', { s: stock('1', 'previous(s) / y') }],
    ['a stock and a flow', { s: stock('1', 'f / y'), f: eq('previous(s) * 2') }],
    [
      'an equation that reads its own year before',
      { e: { ...eq('previous(e) + 1'), initial: '3' } },
    ],
    ['initial values in a row', { s: stock('t', '0'), t: stock('2', '0') }],
    [
      'a flow whose stock starts from it',
      { s: stock('c', 'f / y'), f: eq('c * previous(s)'), c: constant(2) },
    ],
  ])('do not include %s', (_what, variables) => {
    expect(faults(variables)).toEqual([]);
  });

  it('are found exactly where a walk can come back', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name), { maxLength: 9 }), (pairs) => {
        const edges = new Map<string, Set<string>>(
          ['a', 'b', 'c', 'd', 'e'].map((one) => [one, new Set()]),
        );
        for (const [from, to] of pairs) edges.get(from)?.add(to);
        const loops = findLoops(edges);
        for (const loop of loops) {
          expect(loop[0]).toBe(loop.at(-1));
          loop.slice(1).forEach((to, at) => expect(edges.get(loop[at] ?? '')).toContain(to));
        }
        const broken = new Set(loops.flat());
        const rest = [...edges].filter(([one]) => !broken.has(one)).map(([one]) => one);
        expect(canComeBack(rest, edges)).toBe(false);
      }),
    );
  });
});

/** Plain check: repeat taking away names without an edge to a name that is left. */
function canComeBack(
  names: readonly string[],
  edges: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const next = names.filter((one) => names.some((other) => edges.get(one)?.has(other)));
  return next.length === names.length ? names.length > 0 : canComeBack(next, edges);
}

describe('values from before the first year', () => {
  const moving: Readonly<Record<string, VariableSpec>> = {
    p: parameter(),
    l: lever(),
    s: stock('p', '0'),
    later: eq('p * 2'),
    moved: eq('l * 2'),
    chained: eq('moved + 1'),
    aged: { ...eq('1 + elapsed / y'), initial: '1' },
    flat: eq('later + 1'),
    remembered: { ...eq('previous(s)'), initial: '2' },
  };

  it.each([
    ['p + later + flat', []],
    ['s + 1', []],
    ['l', ['"initial" may not depend on "l", which changes within a run']],
    ['chained', ['"initial" may not depend on "chained", which changes within a run']],
    ['aged', ['"initial" may not depend on "aged", which changes within a run']],
    ['remembered', ['"initial" may not depend on "remembered", which changes within a run']],
    ['elapsed / y', ['"initial" may not depend on "elapsed", which changes within a run']],
    ['previous(s)', ['"initial" may not read previous values']],
  ])('an initial of %s', (initial, messages) => {
    expect(faults({ ...moving, x: stock(initial, '0') })).toEqual(
      messages.map((message) => `/variables/x/initial: ${message}`),
    );
  });

  it('may be those of an equation that starts from a stock and does not change later', () => {
    const still = { ...eq('p + 0 * previous(still)'), initial: 's' };
    const held = { ...eq('p'), initial: 's' };
    const faultsFrom = (initial: string): readonly string[] =>
      faults({ ...moving, still, held, x: stock(initial, '0') }).filter((fault) =>
        fault.startsWith('/variables/x'),
      );
    expect(faultsFrom('held')).toEqual([]);
    expect(faultsFrom('still')).toEqual([
      '/variables/x/initial: "initial" may not depend on "still", which changes within a run',
    ]);
  });

  it('are also those of equations and of noise', () => {
    const noise = { kind: 'noise', label: '', unit: '1', sd: 'p', persistence: 'later' } as const;
    const chance = { probability: 'flat', sd: 'p' };
    expect(faults({ ...moving, n: { ...noise, break: chance } })).toEqual([]);
    const issues = faults({
      ...moving,
      e: { ...eq('1'), initial: 'l' },
      n: { ...noise, sd: 's', persistence: 'moved', break: { probability: 'l', sd: 'year / y' } },
    });
    expect(issues).toEqual([
      '/variables/e/initial: "initial" may not depend on "l", which changes within a run',
      '/variables/n/sd: "sd" may not depend on "s", which changes within a run',
      '/variables/n/persistence: "persistence" may not depend on "moved", which changes within a run',
      '/variables/n/break/probability: "break_probability" may not depend on "l", which changes within a run',
      '/variables/n/break/sd: "break_sd" may not depend on "year", which changes within a run',
    ]);
  });
});

describe('variables that nothing uses', () => {
  it('are a warning each, also when only unused ones use them', () => {
    const variables: Readonly<Record<string, VariableSpec>> = {
      used: constant(1),
      unused: constant(1),
      chained: eq('unused'),
      last: { ...eq('chained + 0 * previous(last)'), initial: 'unused' },
      push: lever(),
      shown: { ...eq('used'), outputs: [{ indicator: 'i' }] },
      check: { kind: 'account', label: '', residual: 'booked - 1' },
      booked: eq('1'),
    };
    expect(compile(variables).ok).toBe(true);
    expect(issuesOf(variables)).toEqual(
      ['unused', 'chained', 'last', 'push'].map((name) => ({
        code: 'unused-variable',
        severity: 'warning',
        message: `nothing uses "${name}"`,
        file: 'm.json',
        pointer: `/variables/${name}`,
      })),
    );
  });

  it('do not include what only an initial value or a year before needs', () => {
    expect(
      issuesOf({
        base: constant(1),
        s: { ...stock('base', 'previous(t) / y'), outputs: [{ indicator: 'i' }] },
        t: stock('1', '0'),
        y: constant(1, 'year'),
      }),
    ).toEqual([]);
  });
});
