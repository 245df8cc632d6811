import { describe, expect, it } from 'vitest';
import { lowerScalar } from '../../../src/core/compile/lower-scalar.ts';
import { parseExpression } from '../../../src/core/compile/parse-expression.ts';
import type { Expression } from '../../../src/core/compile/program.ts';

const NAMES = ['severity', 'intensity', 'size'];

function lower(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return lowerScalar(parsed.ast, (name) => read(NAMES.indexOf(name)));
}

const read = (array: number): Expression => ({ op: 'read', array, index: { kind: 'same' } });
const num = (value: number): Expression => ({ op: 'number', value });

const MIXED: Expression = {
  op: 'add',
  a: {
    op: 'sub',
    a: { op: 'min', a: read(2), b: num(1) },
    b: { op: 'div', a: { op: 'abs', a: read(2) }, b: { op: 'sqrt', a: num(2) } },
  },
  b: { op: 'log', a: num(3) },
};

describe('lowerScalar', () => {
  it.each<[string, Expression]>([
    ['1 - severity * size', { op: 'sub', a: num(1), b: { op: 'mul', a: read(0), b: read(2) } }],
    ['exp(-size)', { op: 'exp', a: { op: 'neg', a: read(2) } }],
    ['size ^ 1.5', { op: 'pow', a: read(2), b: num(1.5) }],
    ['size ^ 0.5', { op: 'sqrt', a: read(2) }],
    ['(1 + size) ^ 1', { op: 'add', a: num(1), b: read(2) }],
    ['(1 + size) ^ 2', { op: 'pow', a: { op: 'add', a: num(1), b: read(2) }, b: num(2) }],
    ['size ^ 9', { op: 'pow', a: read(2), b: num(9) }],
    ['size ^ severity', { op: 'pow', a: read(2), b: read(0) }],
    ['min(size, 1) - abs(size) / sqrt(2) + log(3)', MIXED],
    ['max(size, 0, 1)', { op: 'max', a: { op: 'max', a: read(2), b: num(0) }, b: num(1) }],
    [
      'not (intensity > 0 and 1 < 2 or 1 == 2) ? 1 : severity ^ 2',
      {
        op: 'if',
        test: {
          op: 'not',
          a: {
            op: 'or',
            a: {
              op: 'and',
              a: { op: 'gt', a: read(1), b: num(0) },
              b: { op: 'lt', a: num(1), b: num(2) },
            },
            b: { op: 'eq', a: num(1), b: num(2) },
          },
        },
        then: num(1),
        else: { op: 'mul', a: read(0), b: read(0) },
      },
    ],
  ])('%s', (text, value) => {
    expect(lower(text)).toEqual(value);
  });

  it.each([
    '1 + (2 < 3)',
    '1 ? 2 : 3',
    '(1 + 2) ? 1 : 2',
    'sin(1)',
    'exp()',
    '(1 < 2) ? (not 1 < 2) < 1 : 2',
  ])('throws on %s, which the check refuses', (text) => {
    expect(() => lower(text)).toThrow();
  });
});
