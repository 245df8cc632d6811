import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positions } from '../../../src/core/validate/lines.ts';

describe('positions', () => {
  it.each([
    ['ab', 0, { line: 1, column: 1 }],
    ['ab', 2, { line: 1, column: 3 }],
    ['a\nb', 2, { line: 2, column: 1 }],
    ['a\r\nb', 3, { line: 2, column: 1 }],
    ['a\rb', 2, { line: 2, column: 1 }],
    ['a\n\nb', 2, { line: 2, column: 1 }],
    ['a\n', 2, { line: 2, column: 1 }],
  ])('finds in %j the offset %i', (text, offset, position) => {
    expect(positions(text)(offset)).toEqual(position);
  });

  it('counts like splitting the text before the offset', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '\n', '\r\n'), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(60), (parts, count) => {
        const before = parts.slice(0, count).join('');
        const lines = before.split(/\r?\n/);
        expect(positions(parts.join(''))(before.length)).toEqual({
          line: lines.length,
          column: (lines.at(-1) ?? '').length + 1,
        });
      }),
    );
  });
});
