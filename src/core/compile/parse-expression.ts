import { create, parseDependencies } from 'mathjs/number';
import type { MathNode } from 'mathjs/number';
import type { Ast, BinaryOperator } from './ast.ts';
import { formatAst } from './format-ast.ts';
import { childrenOf } from './walk.ts';
import * as say from './messages.ts';
import type { Wording } from '../validate/fault.ts';

/** Longest text that is accepted, in characters. */
export const MAX_LENGTH = 2000;
/** Deepest nesting that is accepted, in brackets and in levels of the tree. */
export const MAX_DEPTH = 100;

export type ParsedExpression =
  { readonly ok: true; readonly ast: Ast } | ({ readonly ok: false } & Wording);

/**
 * Parse the text of an equation, effect or test with mathjs and accept it through a whitelist:
 * finite numbers, plain names, names with names as subscripts, calls of plain names, arithmetic,
 * comparison, `and or not` and `?:`. Nothing is evaluated. Which names and functions make sense
 * is for the caller to check.
 */
export function parseExpression(text: string): ParsedExpression {
  const wording = scan(text);
  if (wording !== undefined) return { ok: false, ...wording };
  try {
    const ast = toAst(parser().parse(text));
    return isDeeper(ast, MAX_DEPTH) ? { ok: false, ...say.tooDeep(MAX_DEPTH) } : { ok: true, ast };
  } catch (error) {
    return { ok: false, ...wordingOf(error) };
  }
}

type Parser = ReturnType<typeof create>;
let cached: Parser | undefined;

/** Build mathjs's parser when it is first needed: a run of a prebuilt model never does. */
function parser(): Parser {
  cached ??= create({ ...parseDependencies }, {});
  return cached;
}

/** Carries a refusal out of the recursion over mathjs's tree; it never leaves this file. */
class RefusedError extends Error {
  readonly wording: Wording;
  constructor(wording: Wording) {
    super(wording.message);
    this.wording = wording;
  }
}

function refuse(wording: Wording): never {
  throw new RefusedError(wording);
}

function wordingOf(error: unknown): Wording {
  if (error instanceof RefusedError) return error.wording;
  if (error instanceof SyntaxError) return say.syntax(error.message);
  // mathjs recurses: a long chain of signs or of ?: can use up the stack before a tree exists.
  if (error instanceof RangeError) return say.tooDeep(MAX_DEPTH);
  throw error;
}

/** Signs that mathjs would accept and we do not, each with the name of what it stands for. */
const REFUSED_SIGNS: readonly (readonly [RegExp, (sign: string) => Wording])[] = [
  [/["'`]/, () => say.textInQuotes()],
  [/[;\n\r]/, () => say.severalExpressions()],
  [/[{}]/, () => say.objectLiteral()],
  [/#/, () => say.comment()],
  [/%/, () => say.percentSign()],
  [/!(?!=)/, () => say.factorial()],
  [/\?\.(?!\d)/, () => say.propertyAccess()],
  [/\?\?|\.[*/^]|<<|>>>?|\^\||[&|~]+/, (sign) => say.operatorRefused(sign)],
  [/[^A-Za-z0-9_.,()[\]+\-*/^<>=!?: \t]/u, (sign) => say.characterRefused(sign)],
];

/** Refuse by a look at the text alone what would cost the parser time or stack. */
function scan(text: string): Wording | undefined {
  if (text.length > MAX_LENGTH) return say.tooLong(text.length, MAX_LENGTH);
  if (text.trim() === '') return say.emptyExpression();
  for (const [sign, wording] of REFUSED_SIGNS) {
    const match = sign.exec(text);
    if (match !== null) return wording(match[0]);
  }
  return bracketDepth(text) > MAX_DEPTH ? say.tooDeep(MAX_DEPTH) : undefined;
}

function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isDeeper(ast: Ast, depth: number): boolean {
  return depth === 0 || childrenOf(ast).some((child) => isDeeper(child, depth - 1));
}

function toAst(node: MathNode): Ast {
  const math = parser();
  if (math.isParenthesisNode(node)) return toAst(node.content);
  if (math.isConstantNode(node)) return numberAst(node.value);
  if (math.isSymbolNode(node)) return { type: 'name', name: node.name };
  if (math.isOperatorNode(node)) return operatorAst(node.op, node.implicit, node.args);
  if (math.isConditionalNode(node)) {
    const [test, then, otherwise] = [node.condition, node.trueExpr, node.falseExpr];
    return { type: 'conditional', test: toAst(test), then: toAst(then), else: toAst(otherwise) };
  }
  if (math.isFunctionNode(node)) return callAst(node.fn, node.args);
  if (math.isAccessorNode(node)) return subscriptAst(node.object, node.index);
  return refuse(refusalOf(node));
}

function refusalOf(node: MathNode): Wording {
  const math = parser();
  if (math.isAssignmentNode(node)) return say.assignment();
  if (math.isFunctionAssignmentNode(node)) return say.functionDefinition();
  if (math.isRelationalNode(node)) return say.chainedComparison();
  if (math.isArrayNode(node)) return say.arrayLiteral();
  if (math.isRangeNode(node)) return say.rangeLiteral();
  return say.notAllowed(node.type);
}

function numberAst(value: unknown): Ast {
  if (typeof value !== 'number') return refuse(say.constantRefused(String(value)));
  if (!Number.isFinite(value)) return refuse(say.notFinite());
  return { type: 'number', value };
}

const BINARY: ReadonlySet<string> = new Set<BinaryOperator>([
  ...(['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'] as const),
]);

function isBinary(op: string): op is BinaryOperator {
  return BINARY.has(op);
}

function operatorAst(op: string, implicit: boolean, args: readonly MathNode[]): Ast {
  const [first, second] = args.map(toAst);
  if (first !== undefined && second === undefined) {
    if (op === '+') return first;
    if (op === '-' || op === 'not') return { type: 'unary', op, arg: first };
  }
  if (first !== undefined && second !== undefined && isBinary(op)) {
    const ast: Ast = { type: 'binary', op, left: first, right: second };
    return implicit ? refuse(say.implicitMultiplication(formatAst(ast))) : ast;
  }
  return refuse(say.operatorRefused(op));
}

function callAst(fn: unknown, args: readonly MathNode[]): Ast {
  const math = parser();
  if (math.isAccessorNode(fn) && fn.index.dotNotation) return refuse(say.propertyAccess());
  if (!math.isSymbolNode(fn)) return refuse(say.calledExpression());
  return { type: 'call', name: fn.name, args: args.map(toAst) };
}

function subscriptAst(
  object: MathNode,
  index: { dotNotation: boolean; dimensions: unknown[] },
): Ast {
  const math = parser();
  if (index.dotNotation) return refuse(say.propertyAccess());
  if (!math.isSymbolNode(object)) return refuse(say.subscriptedExpression());
  const subscripts = index.dimensions.map((entry) =>
    math.isSymbolNode(entry) ? entry.name : refuse(say.subscriptNotName(object.name)),
  );
  if (subscripts.length === 0) return refuse(say.subscriptNotName(object.name));
  return { type: 'name', name: object.name, subscripts };
}
