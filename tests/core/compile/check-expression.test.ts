import { describe, expect, it } from 'vitest';
import { ARITHMETIC, checkExpression } from '../../../src/core/compile/check-expression.ts';
import type { ExpressionRules } from '../../../src/core/compile/check-expression.ts';
import { parseExpression } from '../../../src/core/compile/parse-expression.ts';
import { walk } from '../../../src/core/compile/walk.ts';

function findings(text: string, rules: Partial<ExpressionRules> = {}): readonly string[] {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.message);
  const found = checkExpression(parsed.ast, { functions: ARITHMETIC, gives: 'number', ...rules });
  return found.map(({ message, hint }) => (hint === undefined ? message : `${message} (${hint})`));
}

const TESTS: ExpressionRules['functions'] = new Map([
  ['mean', { args: ['number', 'word'] }],
  ['given', { args: ['condition', 'condition'], gives: 'condition' }],
  ['without', { args: ['name', 'condition'], gives: 'condition' }],
]);

describe('checkExpression', () => {
  it.each([
    'min(a, b, c) + max(1, 2) * exp(log(sqrt(abs(x))))',
    'a < b and not (c == d) ? x : y',
    'x[A1] + 1',
  ])('finds nothing in %s', (text) => {
    expect(findings(text)).toEqual([]);
  });

  it.each([
    ['sin(x)', ['unknown function "sin" (did you mean "min"?)']],
    ['sqr(x)', ['unknown function "sqr" (did you mean "sqrt"?)']],
    ['random()', ['unknown function "random" (known: min, max, exp, log, sqrt, abs)']],
    ['exp(x, y)', ['exp takes 1 argument, found 2']],
    ['log()', ['log takes 1 argument, found 0']],
    ['min(x)', ['min takes at least 2 arguments, found 1']],
    [
      '(a < b) + 1',
      ['"a < b" is a condition where a number is needed (write "condition ? 1 : 0")'],
    ],
    [
      'x ? 1 : 2',
      [
        '"x" is a number where a condition is needed (compare it, such as "x > 0"; "not" needs parentheses around a comparison)',
      ],
    ],
    ['exp(a < b)', ['"a < b" is a condition where a number is needed (write "condition ? 1 : 0")']],
    ['a == b', ['"a == b" is a condition where a number is needed (write "condition ? 1 : 0")']],
    [
      '1 < 2 ? (a and b < c ? 1 : 2) : not d',
      [
        '"a" is a number where a condition is needed (compare it, such as "x > 0"; "not" needs parentheses around a comparison)',
        '"not d" is a condition where a number is needed (write "condition ? 1 : 0")',
        '"d" is a number where a condition is needed (compare it, such as "x > 0"; "not" needs parentheses around a comparison)',
      ],
    ],
  ])('finds in %s', (text, messages) => {
    expect(findings(text)).toEqual(messages);
  });

  it('finds names outside a list, and subscripts where there are only scalars', () => {
    const rules = { names: ['severity', 'size'], scalars: true } as const;
    expect(findings('severity * sise + size[A1] + other', rules)).toEqual([
      'unknown name "sise" (did you mean "size"?)',
      '"size" has no elements to pick from',
      'unknown name "other"',
    ]);
  });

  it('takes tables of functions that give conditions or take words', () => {
    const rules = { functions: TESTS, gives: 'condition', names: ['x', 'y'] } as const;
    expect(findings('given(mean(x, mid) > 1, without(y, mean(x, long) > 2))', rules)).toEqual([]);
    expect(findings('given(x, mean(x, mid))', rules)).toEqual([
      '"x" is a number where a condition is needed (compare it, such as "x > 0"; "not" needs parentheses around a comparison)',
      '"mean(x, mid)" is a number where a condition is needed (compare it, such as "x > 0"; "not" needs parentheses around a comparison)',
    ]);
    expect(findings('mean(x, 1 + 2) > 0', rules)).toEqual([
      'mean(x, 1 + 2) takes a plain name there',
    ]);
    expect(findings('mean(x, mid[A]) > 0', rules)).toEqual([
      'mean(x, mid[A]) takes a plain name there',
    ]);
    expect(findings('without(x + 1, x > 0)', rules)).toEqual([
      'without(x + 1, x > 0) takes the name of a variable there',
    ]);
    expect(findings('without(zebra, x > 0)', rules)).toEqual(['unknown name "zebra"']);
  });
});

describe('walk', () => {
  it('visits all parts, each before its own parts', () => {
    const parsed = parseExpression('f(-x[A], 1) < 2 ? y : 3 + z');
    const visited: string[] = [];
    if (parsed.ok) {
      walk(parsed.ast, (part) => {
        if (part.type === 'name' || part.type === 'call') visited.push(part.name);
        if (part.type === 'binary' || part.type === 'unary') visited.push(part.op);
        if (part.type === 'number') visited.push(String(part.value));
        if (part.type === 'conditional') visited.push('?');
      });
    }
    expect(visited).toEqual(['?', '<', 'f', '-', 'x', '1', '2', 'y', '+', '3', 'z']);
  });
});
