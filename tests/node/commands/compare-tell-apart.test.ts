import { describe, expect, it } from 'vitest';
import { tellApart } from '../../../src/node/commands/compare-tell-apart.ts';
import { WrongInputError } from '../../../src/node/wrong-input.ts';
import { scenarioOf } from '../../core/plan/tiny-run.ts';

/** A scenario as it is opened, with its file. */
const opened = (id: string, file = `${id}.json`) => ({
  scenario: scenarioOf([], { id, files: [{ file, text: `{"title":"${file}"}` }] }),
  warnings: [],
});
const ids = (...args: Parameters<typeof tellApart>): readonly string[] =>
  tellApart(...args).scenarios.map(({ id }) => id);

describe('tellApart', () => {
  it('leaves different ids as they are', () => {
    expect(ids([opened('a'), opened('b')], ['a', 'b'], undefined)).toEqual(['a', 'b']);
  });

  it('calls scenarios with one id as they stand on the command line', () => {
    const both = [opened('a', 'x/a.json'), opened('a', 'y/a.json'), opened('b')];
    expect(ids(both, ['x/a.json', 'y/a.json', 'b'], undefined)).toEqual([
      ...['x/a.json', 'y/a.json', 'b'],
    ]);
  });

  it('refuses one scenario under two names', () => {
    const same = [opened('a'), opened('a')];
    expect(() => tellApart(same, ['a', './a.json'], undefined)).toThrow(WrongInputError);
    expect(() => tellApart(same, ['a', './a.json'], undefined)).toThrow(
      'scenario "./a.json" is given twice',
    );
  });

  it.each([
    ['one of them, by its name', [opened('a'), opened('b')], ['a', './b.json'], './b.json', 'b', 2],
    ['one more', [opened('a'), opened('b')], ['a'], 'b', 'b', 2],
    ['one of them under another name', [opened('a'), opened('a')], ['a'], './a.json', 'a', 1],
    [
      'one more with the id of another',
      [opened('a', 'x/a.json'), opened('a')],
      ['x/a.json'],
      'a',
      'a',
      2,
    ],
  ])('holds against %s', (_name, all, names, against, id, count) => {
    const found = tellApart(all, names, against);
    expect(found.against).toBe(id);
    expect(found.scenarios).toHaveLength(count);
  });
});
