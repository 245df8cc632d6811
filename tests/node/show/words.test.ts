import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, numberText } from '../../../src/node/show/entry.ts';
import { quantityWords } from '../../../src/core/explain/quantity-words.ts';
import { hanging, renderEntries, wrapText } from '../../../src/node/show/text-blocks.ts';

describe('a quantity in words', () => {
  it.each([
    [0.5, '0.5'],
    [{ normal: { mean: 0.3, sd: 0.1 } }, 'normal, mean 0.3, sd 0.1'],
    [{ lognormal: { p5: 600, p95: 850 } }, 'lognormal, 90% from 600 to 850'],
    [{ triangular: { low: 0.1, mode: 0.15, high: 0.3 } }, 'triangular, 0.1 to 0.3, mode 0.15'],
    [{ uniform: { low: -0.02, high: 20_000_000 } }, 'uniform, −0.02 to 20,000,000'],
    [{ beta: { mean: 0.2, sd: 0.05 } }, 'beta, mean 0.2, sd 0.05'],
  ])('%j', (quantity, words) => {
    expect(quantityWords(quantity)).toBe(words);
  });
});

describe('a cell in words', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    [true, 'yes'],
    [false, 'no'],
    [['a', 'b'], 'a b'],
    ['text', 'text'],
    [-1234.5, '−1234.5'],
    [16_100_000_000, '16,100,000,000'],
  ])('%j', (cell, words) => {
    expect(cellText(cell)).toBe(words);
  });

  it('does not tell a number from its rounding to six digits', () => {
    expect(numberText(0.1 + 0.2)).toBe('0.3');
  });
});

describe('broken lines', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 });

  it('are no longer than asked for, and lose no word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (list, width) => {
        const lines = wrapText(list.join(' '), width);
        expect(lines.every((line) => line.length <= width)).toBe(true);
        expect(lines.join(' ')).toBe(list.join(' '));
      }),
    );
  });

  it('hang from the first', () => {
    const text = 'one two three four five six seven eight nine ten eleven';
    expect(hanging(text, 46, 2, 4)).toEqual([
      '  one two three four five six seven eight nine',
      '      ten eleven',
    ]);
  });
});

describe('a table of entries', () => {
  it('leaves out empty columns, sets numbers to the right and text below', () => {
    const rows = [
      { id: 'a', empty: null, size: 12, note: 'first' },
      { id: 'bb', empty: null, size: 3, note: null },
    ];
    const columns = ['id', 'empty', 'size'];
    expect(renderEntries({ columns, rows, below: 'note' }, 80)).toBe(
      'id  size\na     12\n    first\nbb     3',
    );
  });

  it('rounds drawn numbers', () => {
    const table = { columns: ['x'], rows: [{ x: 0.123456 }], rounded: true } as const;
    expect(renderEntries(table, 80)).toBe('    x\n0.123');
  });
});
