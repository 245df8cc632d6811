import { describe, expect, it } from 'vitest';
import type { ReadScenario } from '../../../src/core/validate/load-scenarios.ts';
import { resolveScenario } from '../../../src/core/validate/resolve-extends.ts';
import type { Scenario } from '../../../src/core/validate/scenario.ts';
import { vocabulary } from './vocabulary.ts';

type Files = Readonly<Record<string, object>>;

/** A reader of files that are in memory, each by its own name. */
function readerOf(files: Files): ReadScenario {
  return (reference) => {
    const content = files[reference];
    if (content === undefined) return { ok: false, reason: 'missing', tried: [reference] };
    const file = `scenarios/${reference}.json`;
    return { ok: true, file, id: file, text: JSON.stringify(content, undefined, 1) };
  };
}

const closure = (from: string, more: object = {}): object => ({
  type: 'border-closure',
  from,
  start: '2026-03',
  severity: 0.5,
  ...more,
});

const file = (title: string, more: object = {}): object => ({
  title,
  description: `about ${title}`,
  shocks: [],
  ...more,
});

function resolve(entry: readonly string[], files: Files): ReturnType<typeof resolveScenario> {
  return resolveScenario(entry, readerOf(files), vocabulary);
}

function scenarioOf(entry: readonly string[], files: Files): Scenario {
  const result = resolve(entry, files);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** `file:line code` of every issue. */
function issuesOf(entry: readonly string[], files: Files): readonly string[] {
  const result = resolve(entry, files);
  const issues = result.ok ? result.warnings : result.issues;
  return issues.map(({ file: name, line, code }) => `${name}:${line ?? '-'} ${code}`);
}

describe('one file', () => {
  it('becomes a scenario', () => {
    const shocks = [closure('TJK', { id: 'spring' }), closure('UZB', { to: ['RUS'] })];
    const sections = [{ chapter: 'TJK', section: 'Prospects' }];
    const run = { until: 2035, seed: 's' };
    const a = file('A', {
      shocks,
      sections,
      run,
      narrative: 'N',
      assumptions: { 'growth[TJK]': 0.1, growth: 0.05 },
    });
    const result = scenarioOf(['a'], { a });
    expect(result).toEqual({
      id: 'a',
      title: 'A',
      description: 'about A',
      narrative: 'N',
      sections,
      shocks: [
        { ...shocks[0], file: 'scenarios/a.json', pointer: '/shocks/0', key: 'spring' },
        {
          ...shocks[1],
          file: 'scenarios/a.json',
          pointer: '/shocks/1',
          key: 'border-closure UZB>RUS #1',
        },
      ],
      assumptions: [
        {
          name: 'growth',
          quantity: 0.05,
          place: expect.objectContaining({ pointer: '/assumptions/growth' }),
        },
        {
          name: 'growth',
          element: 'TJK',
          quantity: 0.1,
          place: expect.objectContaining({ file: 'scenarios/a.json' }),
        },
      ],
      run,
      files: [{ file: 'scenarios/a.json', text: JSON.stringify(a, undefined, 1) }],
    });
  });

  it('gives its warnings with the scenario', () => {
    const a = file('A', {
      shocks: [closure('TJK', { severity: { normal: { mean: 0.5, sd: 0.1 } } })],
    });
    expect(resolve(['a'], { a }).ok).toBe(true);
    expect(issuesOf(['a'], { a })).toEqual(['scenarios/a.json:9 severity-clipped']);
  });
});

describe('a scenario that extends others', () => {
  const files = {
    base: file('Base', {
      shocks: [closure('TJK')],
      run: { until: 2030, members: 5 },
      assumptions: { network_elasticity: 0.5, 'growth[TJK]': 0.01 },
      sections: [{ chapter: 'TJK', section: 'P' }],
      narrative: 'not told again',
    }),
    left: file('Left', { extends: ['base'], shocks: [closure('UZB')] }),
    right: file('Right', {
      extends: ['base'],
      shocks: [closure('TJK')],
      sections: [{ chapter: 'TJK', section: 'P' }],
    }),
    top: file('Top', {
      extends: ['left', 'right'],
      shocks: [closure('KGZ')],
      assumptions: { network_elasticity: 0.7, growth: 0.02 },
    }),
  };
  const top = scenarioOf(['top'], files);

  it('has every file once, extended ones first', () => {
    const names = ['base', 'left', 'right', 'top'];
    expect(top.files.map((entry) => entry.file)).toEqual(
      names.map((name) => `scenarios/${name}.json`),
    );
  });

  it('has the shocks of all, in that order, each with a key of its own', () => {
    expect(top.shocks.map(({ key }) => key)).toEqual([
      'border-closure TJK>* #1',
      'border-closure UZB>* #1',
      'border-closure TJK>* #2',
      'border-closure KGZ>* #1',
    ]);
  });

  it('has its own words and run settings, and the sections of all', () => {
    const { id, title, description, narrative, run, sections } = top;
    expect({ id, title, description, narrative, run }).toEqual({
      id: 'top',
      title: 'Top',
      description: 'about Top',
      narrative: undefined,
      run: {},
    });
    expect(sections).toEqual([{ chapter: 'TJK', section: 'P' }]);
  });

  it('has the later assumption, with a warning that names the earlier one', () => {
    expect(top.assumptions.map(({ name, element, quantity }) => [name, element, quantity])).toEqual(
      [
        ['network_elasticity', undefined, 0.7],
        ['growth', undefined, 0.02],
      ],
    );
    const result = resolve(['top'], files);
    expect(result.ok && result.warnings.map(({ message }) => message)).toEqual([
      'assumption "network_elasticity" replaces the one at scenarios/base.json:17:3',
      'assumption "growth[TJK]" replaces the one at scenarios/base.json:18:3',
    ]);
  });

  it('keeps an assumption about a whole beside a later one about an element', () => {
    const two = {
      a: file('A', { assumptions: { growth: 0.1 } }),
      b: file('B', { extends: ['a'], assumptions: { 'growth[TJK]': 0.2 } }),
    };
    expect(scenarioOf(['b'], two).assumptions.map(({ quantity }) => quantity)).toEqual([0.1, 0.2]);
    expect(issuesOf(['b'], two)).toEqual([]);
  });
});

describe('a stack of files', () => {
  const files = {
    a: file('A', { run: { until: 2030, members: 5 }, narrative: 'One.' }),
    b: file('B', { extends: ['a'], run: { until: 2035 }, narrative: 'Two.' }),
  };

  it('joins ids and titles, and the last run settings win', () => {
    const { id, title, description, narrative, run } = scenarioOf(['a', 'b'], files);
    expect({ id, title, description, narrative, run }).toEqual({
      id: 'a+b',
      title: 'A + B',
      description: 'about A\n\nabout B',
      narrative: 'One.\n\nTwo.',
      run: { until: 2035, members: 5 },
    });
  });

  it('has a file once that stands in it twice', () => {
    expect(scenarioOf(['a', 'a'], files).id).toBe('a');
  });
});

describe('faults', () => {
  it('name a loop at the line that closes it, and at each line that leads there', () => {
    const files = {
      a: file('A', { extends: ['b'] }),
      b: file('B', { extends: ['c'] }),
      c: file('C', { extends: ['b'] }),
    };
    expect(issuesOf(['a'], files)).toEqual([
      'scenarios/a.json:6 extended-faults',
      'scenarios/b.json:6 extended-faults',
      'scenarios/c.json:6 extends-loop',
    ]);
    const result = resolve(['a'], files);
    expect(result.ok || result.issues.at(-1)?.message).toBe(
      'scenario extends itself: "scenarios/b.json" -> "scenarios/c.json" -> "scenarios/b.json"',
    );
  });

  it('of a file are reported once there, and at every line that extends it', () => {
    const files = {
      bad: file('Bad', { shocks: [closure('TJX')] }),
      a: file('A', { extends: ['bad'], title: '' }),
      b: file('B', { extends: ['bad', 'a'] }),
    };
    expect(issuesOf(['b'], files)).toEqual([
      'scenarios/b.json:6 extended-faults',
      'scenarios/b.json:7 extended-faults',
      'scenarios/bad.json:7 unknown-code',
      'scenarios/a.json:2 text-too-short',
      'scenarios/a.json:6 extended-faults',
    ]);
  });

  it('of reading stand at the line that names the file, or at the file that was asked for', () => {
    expect(issuesOf(['a', 'nothing'], { a: file('A', { extends: ['none'] }) })).toEqual([
      'scenarios/a.json:6 file-missing',
      'nothing:- file-missing',
    ]);
  });

  it('include ids that two files share, at both places', () => {
    const files = {
      a: file('A', { shocks: [closure('TJK', { id: 'x' })] }),
      b: file('B', { shocks: [closure('UZB'), closure('KGZ', { id: 'x' })] }),
    };
    const result = resolve(['a', 'b'], files);
    expect(result.ok || result.issues).toEqual([
      expect.objectContaining({
        file: 'scenarios/b.json',
        line: 16,
        pointer: '/shocks/1/id',
        message: 'shock id "x" is already used at scenarios/a.json:10:10',
      }),
    ]);
  });

  it.each([
    [16, []],
    [17, ['extends-too-deep']],
  ])('include a chain of more than 16: %i', (length, codes) => {
    const names = Array.from({ length: length + 1 }, (_, index) => `f${index}`);
    const files = Object.fromEntries(
      names.map((name, index) => [
        name,
        file(name, index < length ? { extends: [`f${index + 1}`] } : {}),
      ]),
    );
    const result = resolve(['f0'], files);
    const found = result.ok ? [] : result.issues.map(({ code }) => code);
    expect(found.filter((code) => code !== 'extended-faults')).toEqual(codes);
  });

  it('still follow what a file extends when the file itself is broken', () => {
    const files = { a: file('A', { extends: ['b', 7], shocks: 7 }), b: file('') };
    expect(issuesOf(['a'], files)).toEqual([
      'scenarios/a.json:4 wrong-type',
      'scenarios/a.json:6 extended-faults',
      'scenarios/a.json:7 wrong-type',
      'scenarios/b.json:2 text-too-short',
    ]);
  });
});
