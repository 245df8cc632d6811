import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines } from '../../../src/core/render/csv-lines.ts';
import { readCsv } from './read-csv.ts';

describe('csvLines', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    [0.1, '0.1'],
    [false, 'false'],
  ])('writes %j as %s', (cell, text) => {
    expect(
      csvLines([
        ['h', 'i'],
        [cell, 1],
      ]),
    ).toBe(`h,i\r\n${text},1\r\n`);
  });

  it('reads back as the same text', () => {
    const cell = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (lines) => {
        expect(readCsv(csvLines(lines))).toEqual(lines);
      }),
    );
  });
});
