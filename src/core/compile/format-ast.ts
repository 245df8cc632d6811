import type { Ast, BinaryOperator } from './ast.ts';

/**
 * Binding strength in mathjs's grammar, loosest first. `not` binds as tightly as a sign there:
 * `not a == b` means `(not a) == b`.
 */
const STRENGTH: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '==': 3,
  '!=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '^': 7,
};
const UNARY = 6;
const CONDITIONAL = 0;
const PRIMARY = 8;

/**
 * Write an expression as text with as few parentheses as possible, such as `a * (b + c[X])`.
 * Parsing the text gives an equal tree.
 */
export function formatAst(ast: Ast): string {
  switch (ast.type) {
    case 'number':
      return String(ast.value);
    case 'name':
      return ast.subscripts === undefined ? ast.name : `${ast.name}[${ast.subscripts.join(', ')}]`;
    case 'call':
      return `${ast.name}(${ast.args.map(formatAst).join(', ')})`;
    case 'unary':
      return `${ast.op === 'not' ? 'not ' : '-'}${inner(ast.arg, UNARY)}`;
    case 'binary':
      return formatBinary(ast);
    case 'conditional':
      return `${inner(ast.test, 1)} ? ${inner(ast.then, 1)} : ${formatAst(ast.else)}`;
  }
}

/** Longest part of an expression that a message repeats, in characters. */
const EXCERPT = 56;

/** Write an expression for a message: as formatAst does, cut where it is long. */
export function excerpt(ast: Ast): string {
  const text = formatAst(ast);
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}...` : text;
}

function formatBinary(ast: Ast & { readonly type: 'binary' }): string {
  const strength = STRENGTH[ast.op];
  if (ast.op === '^') return `${inner(ast.left, PRIMARY)} ^ ${inner(ast.right, UNARY)}`;
  // A chain of comparisons is refused by the parser, so both sides of one need to bind tighter.
  const left = inner(ast.left, strength === STRENGTH['<'] ? strength + 1 : strength);
  return `${left} ${ast.op} ${inner(ast.right, strength + 1)}`;
}

function inner(ast: Ast, least: number): string {
  const text = formatAst(ast);
  return strengthOf(ast) < least ? `(${text})` : text;
}

function strengthOf(ast: Ast): number {
  if (ast.type === 'conditional') return CONDITIONAL;
  if (ast.type === 'binary') return STRENGTH[ast.op];
  if (ast.type === 'unary') return UNARY;
  return PRIMARY;
}
