import { constantOf } from './constant-of.ts';
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
import type { Read, Resolved, Sum } from './resolved.ts';

/** How the parts that depend on sets and arrays become parts of a program. */
export type Leaves = {
  readonly read: (read: Read) => Expression;
  readonly clock: (clock: 'year' | 'elapsed') => Expression;
  readonly sum: (sum: Sum) => Expression;
  /** Compute a part once under a name of its own, since it is needed several times. */
  readonly share: (value: Expression) => Expression;
};

type Node<T extends Resolved['type']> = Resolved & { readonly type: T };

/**
 * Turn an expression into that of a program. Arithmetic of literals is computed here where that is
 * exact; whole powers from -8 to 8 become multiplications and the power 0.5 a square root; min
 * and max of several are taken from left to right. Parts that were found broken become 0.
 */
export function lowerExpression(node: Resolved, leaves: Leaves): Expression {
  const constant = constantOf(node);
  if (constant !== undefined) return num(constant);
  switch (node.type) {
    case 'read':
      return leaves.read(node);
    case 'clock':
      return leaves.clock(node.clock);
    case 'sum':
      return leaves.sum(node);
    case 'unary':
      return node.op === '-' ? { op: 'neg', a: lowerExpression(node.arg, leaves) } : num(0);
    case 'binary':
      return lowerBinary(node, leaves);
    case 'call':
      return lowerCall(node, leaves);
    case 'conditional':
      return {
        op: 'if',
        test: lowerCondition(node.test, leaves),
        then: lowerExpression(node.then, leaves),
        else: lowerExpression(node.else, leaves),
      };
    default:
      return num(0);
  }
}

function lowerBinary(node: Node<'binary'>, leaves: Leaves): Expression {
  switch (node.op) {
    case '+':
    case '-':
    case '*':
    case '/': {
      const left = lowerExpression(node.left, leaves);
      return binary(BINARY_OPS[node.op], left, lowerExpression(node.right, leaves));
    }
    case '^':
      return lowerPower(node, leaves);
    default:
      return num(0);
  }
}

function lowerPower(node: Node<'binary'>, leaves: Leaves): Expression {
  const base = lowerExpression(node.left, leaves);
  const exponent = constantOf(node.right);
  if (exponent === 0.5) return { op: 'sqrt', a: base };
  if (
    exponent === undefined ||
    !Number.isInteger(exponent) ||
    Math.abs(exponent) > MAX_PRODUCT_POWER
  ) {
    return binary('pow', base, lowerExpression(node.right, leaves));
  }
  const cheap = base.op === 'read' || base.op === 'number' || Math.abs(exponent) < 2;
  return wholePower(cheap ? base : leaves.share(base), exponent);
}

function lowerCall(node: Node<'call'>, leaves: Leaves): Expression {
  const args = node.args.map((arg) => lowerExpression(arg, leaves));
  const [first] = args;
  if (first === undefined) return num(0);
  const { name } = node;
  if (name === 'min' || name === 'max') return args.reduce((a, b) => binary(name, a, b));
  const op = UNARY_OPS.get(name);
  return op === undefined ? num(0) : { op, a: first };
}

function lowerCondition(node: Resolved, leaves: Leaves): Condition {
  if (node.type === 'unary' && node.op === 'not') {
    return { op: 'not', a: lowerCondition(node.arg, leaves) };
  }
  if (node.type === 'binary') {
    const { op } = node;
    if (op === 'and' || op === 'or') {
      return { op, a: lowerCondition(node.left, leaves), b: lowerCondition(node.right, leaves) };
    }
    if (isComparison(op)) {
      const a = lowerExpression(node.left, leaves);
      return { op: COMPARE_OPS[op], a, b: lowerExpression(node.right, leaves) };
    }
  }
  return { op: 'ne', a: num(0), b: num(0) };
}

function isComparison(op: string): op is keyof typeof COMPARE_OPS {
  return Object.hasOwn(COMPARE_OPS, op);
}
