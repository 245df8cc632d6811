import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/core/compile/parse-expression.ts';
import { formatAst } from '../../../src/core/index.ts';
import { putNumbers } from '../../../src/core/explain/put-numbers.ts';

/** Values by the text of what is read. */
const VALUES: Readonly<Record<string, number>> = {
  a: 2,
  b: -0.25,
  'c[X]': 1.5e9,
  'previous(a)': 1,
  'sum(a, set)': 7,
};

describe('an equation with numbers', () => {
  it.each([
    ['a * (1 - b)', '2 * (1 - (-0.25))'],
    ['a ^ 2 + c[X]', '2 ^ 2 + 1.5 billion'],
    ['a > 0 ? previous(a) + a : 0', '2 > 0 ? 1 + 2 : 0'],
    ['exp(-b) * unknown', 'exp(-(-0.25)) * unknown'],
    ['1 + sum(a, set)', '1 + 7'],
    ['1 + sum(a * b, set)', '1 + sum(a * b, set)'],
    ['1 + previous(d)', '1 + previous(d)'],
    ['max(a, b)', 'max(2, (-0.25))'],
    ['sum(a * b, set)', 'sum(a * b, set)'],
    ['a', null],
    ['sum(a, set)', null],
    ['3', null],
  ])('%s is %s', (text, numbers) => {
    const parsed = parseExpression(text);
    if (!parsed.ok) throw new Error(text);
    expect(putNumbers(parsed.ast, (part) => VALUES[formatAst(part)])).toBe(numbers);
  });
});
