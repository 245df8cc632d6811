import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/core/issue.ts';
import { formatIssue } from '../../../src/core/validate/code-frame.ts';

const issue: Issue = {
  file: 'a.json',
  line: 2,
  column: 5,
  pointer: '/run/horizn',
  code: 'unknown-key',
  severity: 'error',
  message: 'unknown key "horizn"',
  hint: 'did you mean "horizon"?',
};

describe('formatIssue', () => {
  it('writes place, code, message, hint and pointer', () => {
    expect(formatIssue(issue)).toBe(
      'a.json:2:5 unknown-key unknown key "horizn", did you mean "horizon"? (/run/horizn)',
    );
  });

  it('writes what there is', () => {
    expect(
      formatIssue({ file: 'a.json', code: 'c', severity: 'warning', message: 'm' }, 'text'),
    ).toBe('a.json warning c m');
  });

  it('shows the line between its neighbours, with a mark under the column', () => {
    expect(
      formatIssue(issue, '{\n\t"a" "horizn": 3,\r\n  "b": 4\n}\n').split('\n').slice(1),
    ).toEqual(['  1 | {', '> 2 |  "a" "horizn": 3,', '    |     ^', '  3 |   "b": 4']);
  });

  it.each([
    [1, '\ufeff{}', ['> 1 | {}', '    |     ^']],
    [1, '{}\n', ['> 1 | {}', '    |     ^']],
    [2, '{\n}', ['  1 | {', '> 2 | }', '    |     ^']],
    [
      9,
      ['', '', '', '', '', '', '', 'h', 'i', 'j'].join('\n'),
      ['   8 | h', '>  9 | i', '     |     ^', '  10 | j'],
    ],
    [5, '{}', []],
  ])('shows line %i of %j', (line, text, frame) => {
    expect(
      formatIssue({ ...issue, line }, text)
        .split('\n')
        .slice(1),
    ).toEqual(frame);
  });

  it('shows of a long line what stands around the column', () => {
    const text = `${'a'.repeat(500)}X${'b'.repeat(500)}`;
    const [, line = '', mark = ''] = formatIssue({ ...issue, line: 1, column: 501 }, text).split(
      '\n',
    );
    expect(line).toBe(`> 1 | ${'a'.repeat(50)}X${'b'.repeat(49)}`);
    expect(mark.indexOf('^')).toBe(line.indexOf('X'));
  });

  it('sends nothing to the terminal that it would act on', () => {
    const text = formatIssue(
      { ...issue, file: 'a\u001b[2J.json', line: 1, column: 1 },
      '\u001b[31m"a"\u0007',
    );
    expect(text.replaceAll('\n', '')).toMatch(/^[^\p{Cc}]*$/u);
  });
});
