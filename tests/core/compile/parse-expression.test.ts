import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ast } from '../../../src/core/compile/ast.ts';
import { excerpt, formatAst } from '../../../src/core/compile/format-ast.ts';
import {
  MAX_DEPTH,
  MAX_LENGTH,
  parseExpression,
} from '../../../src/core/compile/parse-expression.ts';

const name = (text: string): Ast => ({ type: 'name', name: text });
const number = (value: number): Ast => ({ type: 'number', value });

function parsed(text: string): Ast {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${text}: ${result.message}`);
  return result.ast;
}

describe('parseExpression accepts', () => {
  it.each<[string, Ast]>([
    ['2', number(2)],
    ['1.5e3', number(1500)],
    ['x', name('x')],
    ['((x))', name('x')],
    ['+x', name('x')],
    ['-x', { type: 'unary', op: '-', arg: name('x') }],
    [
      'not (x < 1)',
      {
        type: 'unary',
        op: 'not',
        arg: { type: 'binary', op: '<', left: name('x'), right: number(1) },
      },
    ],
    ['x[RUS]', { type: 'name', name: 'x', subscripts: ['RUS'] }],
    ['x[origin, RUS]', { type: 'name', name: 'x', subscripts: ['origin', 'RUS'] }],
    ['f(x, 2)', { type: 'call', name: 'f', args: [name('x'), number(2)] }],
    ['f()', { type: 'call', name: 'f', args: [] }],
  ])('%s', (text, ast) => {
    expect(parsed(text)).toEqual(ast);
  });

  it.each(['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'])(
    'the operator %s',
    (op) => {
      expect(parsed(`x ${op} y`)).toEqual({
        type: 'binary',
        op,
        left: name('x'),
        right: name('y'),
      });
    },
  );

  it.each([
    ['a - b - c', '(a - b) - c'],
    ['a + b * c', 'a + (b * c)'],
    ['a / b / c', '(a / b) / c'],
    ['-a ^ 2', '-(a ^ 2)'],
    ['a ^ b ^ c', 'a ^ (b ^ c)'],
    ['a ^ -b', 'a ^ (-b)'],
    ['a or b and c', 'a or (b and c)'],
    ['not a == b', '(not a) == b'],
    ['a ? b : c ? d : e', 'a ? b : (c ? d : e)'],
  ])('%s as %s', (text, same) => {
    expect(parsed(text)).toEqual(parsed(same));
  });
});

describe('parseExpression refuses', () => {
  const notHere = (what: string): string => `${what} is not allowed here`;
  it.each([
    ['', 'expression is empty', undefined],
    ['   ', 'expression is empty', undefined],
    ['2 x', notHere('multiplication without "*"'), 'write "2 * x"'],
    ['2 (x + 1)', notHere('multiplication without "*"'), 'write "2 * (x + 1)"'],
    ['x.y', notHere('access to a property ("a.b")'), undefined],
    ['x.constructor(1)', notHere('access to a property ("a.b")'), undefined],
    ['x?.y', notHere('access to a property ("a.b")'), undefined],
    ['x["y"]', notHere('text in quotes'), 'write element codes without quotes'],
    ['"text"', notHere('text in quotes'), 'write element codes without quotes'],
    ["x'", notHere('text in quotes'), 'write element codes without quotes'],
    ['x = 2', notHere('assignment ("=")'), 'write "==" to compare'],
    ['x[A] = 2', notHere('assignment ("=")'), 'write "==" to compare'],
    ['f(x) = x', notHere('definition of a function'), undefined],
    ['[1, 2]', notHere('an array ("[...]" without a name before it)'), undefined],
    ['1:3', notHere('a range ("a:b")'), undefined],
    ['{a: 1}', notHere('an object ("{}")'), undefined],
    ['1 < x < 3', notHere('a chain of comparisons'), 'write "a < b and b < c"'],
    ['5 % 2', notHere('"%"'), 'write 0.05 for 5 per cent'],
    ['x!', notHere('a factorial ("!")'), 'write "not x" or "x != y" for a condition'],
    ['x; y', notHere('a sequence of expressions (";" or a line break)'), undefined],
    ['x\ny', notHere('a sequence of expressions (";" or a line break)'), undefined],
    ['x # why', notHere('a comment ("#")'), 'put it into "doc"'],
    ['x && y', notHere('operator "&&"'), 'write "and"'],
    ['x | y', notHere('operator "|"'), 'write "or"'],
    ['x .* y', notHere('operator ".*"'), undefined],
    ['x ?? y', notHere('operator "??"'), undefined],
    ['x mod y', notHere('operator "mod"'), undefined],
    ['x to y', notHere('operator "to"'), undefined],
    ['x xor y', notHere('operator "xor"'), undefined],
    ['preço', notHere('character "ç"'), undefined],
    ['x\u202ey', notHere('character "\ufffd"'), undefined],
    ['$x', notHere('character "$"'), undefined],
    ['true', notHere('"true"'), 'write a number, or a comparison for a condition'],
    ['null', notHere('"null"'), 'write a number, or a comparison for a condition'],
    ['Infinity', 'number is not finite', undefined],
    ['NaN', 'number is not finite', undefined],
    ['1e999', 'number is not finite', undefined],
    ['f(x)(y)', notHere('multiplication without "*"'), 'write "f(x) * y"'],
    ['x[A](y)', notHere('a call of anything but a plain name'), undefined],
    ['f(x)[A]', notHere('a subscript on anything but a plain name'), undefined],
    ['x[A][B]', notHere('a subscript on anything but a plain name'), undefined],
    ['x[1]', 'subscripts of "x" must be element codes or names of sets', undefined],
    ['x[]', 'subscripts of "x" must be element codes or names of sets', undefined],
    ['x[A + B]', 'subscripts of "x" must be element codes or names of sets', undefined],
    ['x +', 'unexpected end of expression at character 4', undefined],
    ['(x', 'parenthesis ) expected at character 3', undefined],
    ['x)', 'unexpected operator ) at character 2', undefined],
    ['x * / y', 'value expected at character 5', undefined],
    ['x ? y', 'false part of conditional expression expected at character 6', undefined],
  ])('%j', (text, message, hint) => {
    const result = parseExpression(text);
    expect(result.ok ? 'accepted' : [result.message, result.hint]).toEqual([message, hint]);
  });

  it('text that is too long', () => {
    const text = `${'x+'.repeat(MAX_LENGTH / 2)}x`;
    expect(parseExpression(text)).toMatchObject({
      ok: false,
      message: 'expression has 2,001 characters, at most 2,000',
    });
  });

  it.each([
    ['brackets', `${'('.repeat(MAX_DEPTH + 1)}x${')'.repeat(MAX_DEPTH + 1)}`],
    ['unclosed brackets', '('.repeat(MAX_LENGTH)],
    ['signs', `${'-'.repeat(MAX_LENGTH - 1)}x`],
    ['powers', `${'x^'.repeat(400)}x`],
    ['sums', `${'x+'.repeat(MAX_DEPTH)}x`],
    ['choices', `${'a?b:'.repeat(400)}c`],
    ['conditions', `${'a?'.repeat(900)}c`],
  ])('%s that are nested too deep', (_what, text) => {
    expect(parseExpression(text)).toMatchObject({ ok: false });
  });

  it.each([
    ['brackets', `${'('.repeat(MAX_DEPTH)}x${')'.repeat(MAX_DEPTH)}`],
    ['levels of the tree', `${'x+'.repeat(MAX_DEPTH - 1)}x`],
  ])('no more than that: %s at the limit pass', (_what, text) => {
    expect(parseExpression(text).ok).toBe(true);
  });

  it('nothing by crashing', () => {
    const symbols = [
      'x',
      '1',
      ' ',
      '(',
      ')',
      '[',
      ']',
      '?',
      ':',
      '-',
      '^',
      ',',
      '=',
      '.',
      'and',
      'in',
      'f(',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...symbols), { maxLength: 40 }), (parts) => {
        const result = parseExpression(parts.join(''));
        return result.ok ? parseExpression(formatAst(result.ast)).ok : result.message !== '';
      }),
      { numRuns: 500 },
    );
  });
});

const names = fc.constantFrom('x', 'y_1', 'gdp', 'Rate');
const asts = fc.letrec<{ ast: Ast }>((tie) => ({
  ast: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => number(value + 0)),
      fc.nat(9).map(number),
    ),
    names.map(name),
    fc
      .tuple(names, fc.array(fc.constantFrom('RUS', 'a', 'B2'), { minLength: 1, maxLength: 2 }))
      .map(([text, subscripts]): Ast => ({ type: 'name', name: text, subscripts })),
    fc
      .tuple(fc.constantFrom('-', 'not'), tie('ast'))
      .map(([op, arg]): Ast => ({ type: 'unary', op, arg })),
    fc
      .tuple(
        fc.constantFrom('+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'),
        tie('ast'),
        tie('ast'),
      )
      .map(([op, left, right]): Ast => ({ type: 'binary', op, left, right })),
    fc
      .tuple(names, fc.array(tie('ast'), { maxLength: 3 }))
      .map(([text, args]): Ast => ({ type: 'call', name: text, args })),
    fc.tuple(tie('ast'), tie('ast'), tie('ast')).map(([test, then, otherwise]): Ast => ({
      type: 'conditional',
      test,
      then,
      else: otherwise,
    })),
  ),
})).ast;

describe('formatAst', () => {
  it('writes text that parses to an equal tree', () => {
    fc.assert(
      fc.property(asts, (ast) => {
        const text = formatAst(ast);
        fc.pre(text.length <= MAX_LENGTH);
        expect(parsed(text)).toEqual(ast);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['(a+b)*c', '(a + b) * c'],
    ['a-(b-c)', 'a - (b - c)'],
    ['(a*b)/c', 'a * b / c'],
    ['-(a+b)', '-(a + b)'],
    ['(-a)^2', '(-a) ^ 2'],
    ['2^-1', '2 ^ -1'],
    ['not(a<b)', 'not (a < b)'],
    ['(a<b)?c:d', 'a < b ? c : d'],
    ['sum(x[a,B2],a)', 'sum(x[a, B2], a)'],
  ])('writes %s as %s', (text, formatted) => {
    expect(formatAst(parsed(text))).toBe(formatted);
  });
});

describe('excerpt', () => {
  it('repeats an expression of 56 characters whole, and cuts off what a longer one has beyond', () => {
    const longest = 'x'.repeat(56);
    expect(excerpt(name(longest))).toBe(longest);
    expect(excerpt(name(`${longest}y`))).toBe(`${longest}...`);
  });
});
