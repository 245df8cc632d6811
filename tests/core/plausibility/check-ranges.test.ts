import { describe, expect, it } from 'vitest';
import { checkRanges } from '../../../src/core/plausibility/check-ranges.ts';
import type { PlausibilityRange } from '../../../src/core/spec/generated/plausibility.ts';
import { checkPlausibilityFile } from '../../../src/core/validate/check-file.ts';
import { goodOf } from '../../model/run.ts';
import { rangeOf } from './shocks.ts';

const CONTEXT = {
  shockTypes: { flood: { aim: {} }, thaw: { aim: {}, severity: { low: -1, high: 2 } } },
  rows: new Map([['A.floods.2020', undefined]]),
};

function check(...ranges: PlausibilityRange[]) {
  const text = JSON.stringify({ kind: 'plausibility', title: 'Floods', doc: 'Of tests.', ranges });
  return checkRanges([goodOf(checkPlausibilityFile('r.json', text))], CONTEXT);
}

describe('files of ranges', () => {
  it('give their ranges in order', () => {
    const [first, second] = [
      rangeOf({ above: { note: 0.2, beyond: 0.2 } }),
      rangeOf({ shocks: ['thaw'], below: { note: -0.2, beyond: -0.5 } }),
    ];
    const checked = check(first, second);
    expect(checked.ok ? checked.value : checked.issues).toEqual([first, second]);
  });

  it.each<[string, Partial<PlausibilityRange>, string, string]>([
    [
      'a type that does not exist',
      { shocks: ['flood', 'floot'], above: { note: 0.2 } },
      '/shocks/1',
      'unknown shock "floot"',
    ],
    [
      'a row that does not exist',
      {
        above: { note: 0.2 },
        source: { kind: 'yearbook', text: 'a count of floods', rows: ['A.floods.2021'] },
      },
      '/source/rows/0',
      'unknown row "A.floods.2021"',
    ],
    ['no level', {}, '', 'the range has neither "above" nor "below"'],
    [
      'levels above in the wrong order',
      { above: { note: 0.4, beyond: 0.2 } },
      '/above/beyond',
      'level "beyond" begins before "note"',
    ],
    [
      'levels below in the wrong order',
      { shocks: ['thaw'], below: { unusual: -0.4, beyond: -0.2 } },
      '/below/beyond',
      'level "beyond" begins before "unusual"',
    ],
    [
      'a level below that is no severity',
      { measure: 'duration', below: { note: 3 } },
      '/below',
      '"duration" has no "below"',
    ],
    [
      'a level at the end of the scale of severity',
      { above: { beyond: 1 } },
      '/above/beyond',
      'no value can pass 1: they end at 1',
    ],
    [
      'a level at the lower end of the scale of a type',
      { shocks: ['thaw'], below: { beyond: -1 } },
      '/below/beyond',
      'no value can pass -1: they end at -1',
    ],
    [
      'more kinds together than are counted',
      { measure: 'together', shocks: ['flood', 'thaw'], above: { note: 2 } },
      '/above/note',
      'no value can pass 2: they end at 2',
    ],
  ])('are refused for %s', (_, given, pointer, message) => {
    const checked = check(rangeOf(given));
    const found = checked.ok ? [] : checked.issues;
    expect(
      found.map((issue) => [issue.file, issue.pointer, issue.severity, issue.message]),
    ).toEqual([['r.json', `/ranges/0${pointer}`, 'error', message]]);
  });

  it('suggest the near name', () => {
    const checked = check(rangeOf({ shocks: ['floot'], above: { note: 0.2 } }));
    expect(checked.ok ? undefined : checked.issues[0]?.hint).toBe('did you mean "flood"?');
  });
});
