import type { BinaryOperator } from '../compile/ast.ts';
import type { BinaryOp, Comparison } from './test-tree.ts';

type ArithmeticOperator = Extract<BinaryOperator, '+' | '-' | '*' | '/' | '^'>;
type CompareOperator = Extract<BinaryOperator, '<' | '<=' | '>' | '>=' | '==' | '!='>;

/** The operations behind the signs that give a number. */
export const ARITHMETIC: Readonly<Record<ArithmeticOperator, BinaryOp>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '^': 'pow',
};

/** The operations behind the signs that give a condition. */
export const COMPARISONS: Readonly<Record<CompareOperator, Comparison['op']>> = {
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '==': 'eq',
  '!=': 'ne',
};

/** Tell whether a sign gives a number. */
export function isArithmetic(op: ArithmeticOperator | CompareOperator): op is ArithmeticOperator {
  return Object.hasOwn(ARITHMETIC, op);
}
