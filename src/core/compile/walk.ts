import type { Ast } from './ast.ts';

/** Give the direct parts of an expression, left to right. */
export function childrenOf(ast: Ast): readonly Ast[] {
  switch (ast.type) {
    case 'number':
    case 'name':
      return [];
    case 'unary':
      return [ast.arg];
    case 'binary':
      return [ast.left, ast.right];
    case 'call':
      return ast.args;
    case 'conditional':
      return [ast.test, ast.then, ast.else];
  }
}

/** Call `visit` with every part of an expression, itself first, then its parts left to right. */
export function walk(ast: Ast, visit: (part: Ast) => void): void {
  visit(ast);
  for (const child of childrenOf(ast)) walk(child, visit);
}
