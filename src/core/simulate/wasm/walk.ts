import type { Condition, Expression } from '../../compile/program.ts';

/** An expression that reads an array. */
export type Read = Extract<Expression, { op: 'read' }>;

/** Visit an expression and all that it consists of, conditions included. */
function walk(node: Expression | Condition, visit: (node: Expression | Condition) => void) {
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

/** Count the calls of exp and log that an expression takes; pow takes both. */
export function countFunctions(expression: Expression): number {
  let count = 0;
  walk(expression, ({ op }) => {
    if (op === 'pow') count += 2;
    else if (op === 'exp' || op === 'log') count += 1;
  });
  return count;
}
