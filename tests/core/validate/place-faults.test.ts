import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/core/issue.ts';
import { locateIssues, sortIssues } from '../../../src/core/validate/place-faults.ts';

const issue = (file: string, more: Partial<Issue>): Issue => ({
  file,
  code: 'c',
  severity: 'error',
  message: 'm',
  ...more,
});

describe('locateIssues', () => {
  const files = [
    { file: 'a.json', text: '{\n  "x": {\n    "unit": "kg"\n  }\n}' },
    { file: 'broken.json', text: '{' },
  ];

  it.each([
    [issue('a.json', { pointer: '/x/unit' }), 3, 13],
    [issue('a.json', { pointer: '/x' }), 2, 8],
    [issue('a.json', { pointer: '/x', line: 7, column: 9 }), 7, 9],
    [issue('a.json', {}), undefined, undefined],
    [issue('broken.json', { pointer: '/x' }), undefined, undefined],
    [issue('other.json', { pointer: '/x' }), undefined, undefined],
  ])('gives %j its line and column', (given, line, column) => {
    const [located] = locateIssues([given], files);
    expect(located).toEqual({ ...given, ...(line === undefined ? {} : { line, column }) });
  });
});

describe('sortIssues', () => {
  it('sorts by file as given, line and column', () => {
    const sorted = [
      issue('b', { line: 1, column: 9 }),
      issue('b', { line: 2, column: 1 }),
      issue('b', { line: 2, column: 5 }),
      issue('a', { line: 1, column: 1 }),
      issue('c', {}),
    ];
    expect(sortIssues(sorted.toReversed(), ['b', 'a'])).toEqual(sorted);
  });
});
