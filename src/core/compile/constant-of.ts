import type { Resolved } from './resolved.ts';

/**
 * Give the value of an expression of literals alone, undefined for any other. Only + - * / and
 * signs are computed: they are exact by IEEE 754, so every engine would get the same.
 */
export function constantOf(node: Resolved): number | undefined {
  if (node.type === 'number') return node.value;
  if (node.type === 'unary') {
    const value = node.op === '-' ? constantOf(node.arg) : undefined;
    return value === undefined ? undefined : storable(-value);
  }
  if (node.type !== 'binary') return undefined;
  const [left, right] = [constantOf(node.left), constantOf(node.right)];
  return left === undefined || right === undefined ? undefined : fold(node.op, left, right);
}

function fold(op: string, left: number, right: number): number | undefined {
  switch (op) {
    case '+':
      return storable(left + right);
    case '-':
      return storable(left - right);
    case '*':
      return storable(left * right);
    case '/':
      return storable(left / right);
    default:
      return undefined;
  }
}

/** JSON has neither infinities nor a negative zero; what gives these stays an expression. */
function storable(value: number): number | undefined {
  return Number.isFinite(value) && !Object.is(value, -0) ? value : undefined;
}
