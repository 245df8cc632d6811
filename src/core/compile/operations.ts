import type { BinaryOp, CompareOp, Expression, UnaryOp } from './program.ts';

/** The operators of the text by their names in programs. */
export const BINARY_OPS: Readonly<Record<'+' | '-' | '*' | '/', BinaryOp>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
};

export const COMPARE_OPS: Readonly<Record<'<' | '<=' | '>' | '>=' | '==' | '!=', CompareOp>> = {
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '==': 'eq',
  '!=': 'ne',
};

/** The functions of one number by their names in programs. */
export const UNARY_OPS: ReadonlyMap<string, UnaryOp> = new Map([
  ['abs', 'abs'],
  ['sqrt', 'sqrt'],
  ['exp', 'exp'],
  ['log', 'log'],
]);

/** Make an expression of a number. */
export function num(value: number): Expression {
  return { op: 'number', value };
}

/** Make an operation on two expressions. */
export function binary(op: BinaryOp, a: Expression, b: Expression): Expression {
  return { op, a, b };
}

/** Largest whole exponent that becomes multiplications. */
export const MAX_PRODUCT_POWER = 8;

/**
 * Write a whole power from -8 to 8 as multiplications by repeated squaring (x^5 is x times the
 * square of x squared); a negative one is 1 over the positive one, the power 0 is 1. `base` occurs
 * as often as the exponent says, so it should be cheap to compute again.
 */
export function wholePower(base: Expression, exponent: number): Expression {
  if (exponent < 0) return binary('div', num(1), wholePower(base, -exponent));
  if (exponent === 0) return num(1);
  if (exponent === 1) return base;
  const half = wholePower(base, Math.floor(exponent / 2));
  const square = binary('mul', half, half);
  return exponent % 2 === 0 ? square : binary('mul', base, square);
}
