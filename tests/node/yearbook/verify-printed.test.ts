import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyPrinted } from '../../../src/node/yearbook/verify-printed.ts';
import { realYearbook } from './real-yearbook.ts';

const real = realYearbook();
const path = process.env['YEARBOOK_TEXT'];

describe.skipIf(path === undefined)('the text of the yearbook (path in YEARBOOK_TEXT)', () => {
  const text = path === undefined ? '' : readFileSync(path, 'utf8');
  const { chapters } = real.descriptor;

  it('prints every figure on the line of its row', () => {
    expect(verifyPrinted(real.rows, text, chapters)).toEqual([]);
  });

  it('prints every anomaly on its line', () => {
    expect(verifyPrinted(real.anomalies, text, chapters)).toEqual([]);
  });

  it('does not print figures one line above', () => {
    const moved = real.rows.map((row) => ({ ...row, textLine: row.textLine - 1 }));
    expect(verifyPrinted(moved, text, chapters).length).toBeGreaterThan(0.95 * moved.length);
  });
});

describe('a printed figure', () => {
  const [row] = real.rows;
  if (row === undefined) throw new Error('no row');
  const chapters = [{ code: 'KGZ', from: 1, to: 4, sections: [{ id: '5', from: 2, to: 3 }] }];
  const text = 'title\nsent  USD 5\nlast\n<sup>9</sup> note of USD 7';
  const at = (textLine: number, printed: string, section = '5') =>
    verifyPrinted(
      [{ ...row, id: 'x', chapter: 'KGZ', section, textLine, printed }],
      text,
      chapters,
    ).map(({ message }) => message);

  it.each([
    [2, 'sent USD 5', []],
    [4, 'USD 7', []],
    [3, 'USD 5', ['"x": "USD 5" is not on line 3']],
    [1, 'title', ['"x" stands on line 1, outside section "5" of chapter KGZ']],
    [9, 'USD 5', ['"x" stands on line 9, outside chapter KGZ', '"x": "USD 5" is not on line 9']],
  ])('on line %d, %j, gives %j', (line, printed, messages) => {
    expect(at(line, printed)).toEqual(messages);
  });

  it('in a section that the outline does not know is reported', () => {
    expect(at(4, 'USD 7', '6')).toEqual([
      '"x" stands on line 4, outside section "6" of chapter KGZ',
    ]);
  });
});
