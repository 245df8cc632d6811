import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/core/observe/read-csv.ts';

const textsOf = (text: string) => readCsv(text).rows.map((row) => row.map((cell) => cell.text));
const placesOf = (text: string) =>
  readCsv(text).rows.map((row) => row.map(({ line, column }) => `${line}:${column}`));

describe('readCsv', () => {
  it.each([
    [
      'fields and lines',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a last line without its end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['every kind of line end', 'a\r\nb\rc\n', [['a'], ['b'], ['c']]],
    ['empty fields', ',a,\n', [['', 'a', '']]],
    ['no empty lines', 'a\n\n  \nb\n', [['a'], ['b']]],
    ['quotes, commas and line breaks in quotes', '"a ""b"", c\nd",e', [['a "b", c\nd', 'e']]],
    ['no spaces around fields', ' a , "b"\n', [['a', '"b"']]],
    ['no byte order mark', '\ufeffa,b\n', [['a', 'b']]],
    ['nothing of an empty text', '', []],
  ])('reads %s', (_, text, rows) => {
    expect(textsOf(text)).toEqual(rows);
  });

  it('knows where each field begins', () => {
    expect(placesOf('\ufeffab,c\n\n"d\ne",f\r\ng,"h"')).toEqual([
      ['1:1', '1:4'],
      ['3:1', '4:4'],
      ['5:1', '5:3'],
    ]);
  });

  it.each([
    ['a quote that is not closed', 'a,"b\nc', { kind: 'unclosed', line: 1, column: 3 }],
    ['text after a quote', 'a\n"b"c,d', { kind: 'text-after-quote', line: 2, column: 1 }],
    ['a quote inside a field', 'a,b"c"', { kind: 'quote-inside', line: 1, column: 3 }],
  ])('reports %s', (_, text, fault) => {
    expect(readCsv(text).faults).toEqual([fault]);
  });

  it('reads back whatever is written in quotes', () => {
    const field = fc.string().map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2 }), { minLength: 1 }), (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(textsOf(text)).toEqual(rows);
        expect(readCsv(text).faults).toEqual([]);
      }),
    );
  });
});
