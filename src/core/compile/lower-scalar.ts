import type { Ast } from './ast.ts';
import {
  BINARY_OPS,
  COMPARE_OPS,
  MAX_PRODUCT_POWER,
  UNARY_OPS,
  binary,
  num,
  wholePower,
} from './operations.ts';
import type { Condition, Expression } from './program.ts';

/**
 * Turn a checked expression of scalars into that of a program; `read` gives what stands for a
 * name. Throws on what the check should have refused: a programmer's fault.
 */
export function lowerScalar(ast: Ast, read: (name: string) => Expression): Expression {
  const lower = (node: Ast): Expression => lowerScalar(node, read);
  switch (ast.type) {
    case 'number':
      return num(ast.value);
    case 'name':
      return read(ast.name);
    case 'unary':
      return { op: 'neg', a: lower(ast.arg) };
    case 'binary':
      return lowerBinary(ast, lower);
    case 'call':
      return lowerCall(ast, lower);
    case 'conditional':
      return {
        op: 'if',
        test: lowerCondition(ast.test, lower),
        then: lower(ast.then),
        else: lower(ast.else),
      };
  }
}

type Lower = (node: Ast) => Expression;

function lowerBinary(node: Ast & { type: 'binary' }, lower: Lower): Expression {
  const left = lower(node.left);
  if (node.op === '+' || node.op === '-' || node.op === '*' || node.op === '/') {
    return binary(BINARY_OPS[node.op], left, lower(node.right));
  }
  if (node.op !== '^') throw new Error(`a number was expected, found ${node.op}`);
  const { right } = node;
  if (right.type === 'number') {
    if (right.value === 0.5) return { op: 'sqrt', a: left };
    // A longer base would be written out as often as the exponent says, and nested ones explode.
    const cheap = left.op === 'read' || left.op === 'number';
    const most = cheap ? MAX_PRODUCT_POWER : 1;
    if (Number.isInteger(right.value) && Math.abs(right.value) <= most) {
      return wholePower(left, right.value);
    }
  }
  return binary('pow', left, lower(right));
}

function lowerCall(node: Ast & { type: 'call' }, lower: Lower): Expression {
  const args = node.args.map(lower);
  const [first, ...rest] = args;
  if (first === undefined) throw new Error(`${node.name} has no argument`);
  const unary = UNARY_OPS.get(node.name);
  if (unary !== undefined) return { op: unary, a: first };
  if (node.name !== 'min' && node.name !== 'max') throw new Error(`unknown function ${node.name}`);
  const op = node.name;
  return rest.reduce((sofar, next) => binary(op, sofar, next), first);
}

function lowerCondition(node: Ast, lower: Lower): Condition {
  if (node.type === 'unary' && node.op === 'not') {
    return { op: 'not', a: lowerCondition(node.arg, lower) };
  }
  if (node.type !== 'binary') throw new Error('a condition was expected');
  const { op, left, right } = node;
  if (op === 'and' || op === 'or') {
    return { op, a: lowerCondition(left, lower), b: lowerCondition(right, lower) };
  }
  if (op === '+' || op === '-' || op === '*' || op === '/' || op === '^') {
    throw new Error(`a condition was expected, found ${op}`);
  }
  return { op: COMPARE_OPS[op], a: lower(left), b: lower(right) };
}
