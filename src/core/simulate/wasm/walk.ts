import type { Condition, Expression } from '../../compile/program.ts';

/** An expression that reads an array. */
export type Read = Extract<Expression, { op: 'read' }>;

/** Visit an expression and all that it consists of, conditions included. */
export function walk(node: Expression | Condition, visit: (node: Expression | Condition) => void) {
  visit(node);
  if (node.op === 'if') {
    walk(node.test, visit);
    walk(node.then, visit);
    walk(node.else, visit);
  } else if ('a' in node) {
    walk(node.a, visit);
    if ('b' in node) walk(node.b, visit);
  }
}

/** List the reads in an expression, in the order in which they stand. */
export function readsOf(expression: Expression): readonly Read[] {
  const out: Read[] = [];
  walk(expression, (node) => {
    if (node.op === 'read') out.push(node);
  });
  return out;
}
