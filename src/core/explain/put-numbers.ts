import { formatAst } from '../compile/format-ast.ts';
import type { Ast } from '../compile/ast.ts';
import { shortNumber } from './short-number.ts';

/** Gives the value of what an expression reads; undefined where it reads more than one number. */
export type ValueOf = (part: Ast) => number | undefined;

const WHOLE: ReadonlySet<string> = new Set(['sum', 'previous']);

/**
 * Write an expression with numbers in place of names; null where that is a single number. A sum of
 * an expression stays as it is.
 */
export function putNumbers(ast: Ast, valueOf: ValueOf): string | null {
  const numbers = replaced(ast, valueOf);
  return ['number', 'name', 'call'].includes(ast.type) && numbers.type !== 'call'
    ? null
    : formatAst(numbers);
}

function replaced(ast: Ast, valueOf: ValueOf): Ast {
  const value = ast.type === 'name' || ast.type === 'call' ? valueOf(ast) : undefined;
  if (value !== undefined) return numberNode(value);
  const inside = (part: Ast): Ast => replaced(part, valueOf);
  switch (ast.type) {
    case 'number':
    case 'name':
      return ast;
    case 'unary':
      return { ...ast, arg: inside(ast.arg) };
    case 'binary':
      return { ...ast, left: inside(ast.left), right: inside(ast.right) };
    case 'call':
      // Inside these, a name stands for other numbers than outside.
      return WHOLE.has(ast.name) ? ast : { ...ast, args: ast.args.map(inside) };
    case 'conditional':
      return {
        ...ast,
        test: inside(ast.test),
        then: inside(ast.then),
        else: inside(ast.else),
      };
  }
}

/** A name that reads as the number: it is only written, never looked up. */
function numberNode(value: number): Ast {
  const text = shortNumber(value);
  return { type: 'name', name: value < 0 ? `(${text})` : text };
}
