import type { Wording } from '../validate/fault.ts';
import { closest } from '../validate/closest.ts';
import { count } from '../validate/words.ts';
import type { Ast } from './ast.ts';
import { excerpt } from './format-ast.ts';
import * as say from './messages.ts';

export type Kind = 'number' | 'condition';

/** What an argument may be; a `name` is a variable, a `word` names something else, such as a set. */
export type ArgumentKind = Kind | 'name' | 'word';

export type FunctionSignature = {
  readonly args: readonly ArgumentKind[];
  /** Kind of further arguments, any number of them. */
  readonly rest?: ArgumentKind;
  /** A number when absent. */
  readonly gives?: Kind;
};

export type ExpressionRules = {
  /** The whitelist: a call of anything else is a fault. */
  readonly functions: ReadonlyMap<string, FunctionSignature>;
  /** Names that may be read; all when absent. Arguments of kind `word` are not among them. */
  readonly names?: readonly string[];
  /** Refuse subscripts. */
  readonly scalars?: true;
  /** What the whole expression must be. */
  readonly gives: Kind;
};

/** The functions that take numbers and give one, known in every expression. */
export const ARITHMETIC: ReadonlyMap<string, FunctionSignature> = new Map([
  ['min', { args: ['number', 'number'], rest: 'number' }],
  ['max', { args: ['number', 'number'], rest: 'number' }],
  ['exp', { args: ['number'] }],
  ['log', { args: ['number'] }],
  ['sqrt', { args: ['number'] }],
  ['abs', { args: ['number'] }],
]);

/**
 * Check an expression without regard to a model: functions against a whitelist, the number and
 * kind of their arguments, conditions against numbers and, where `names` is given, names. Gives
 * all findings, from left to right.
 */
export function checkExpression(ast: Ast, rules: ExpressionRules): readonly Wording[] {
  const found: Wording[] = [];
  check(ast, rules.gives, { rules, add: (wording) => found.push(wording) });
  return found;
}

type Check = { readonly rules: ExpressionRules; readonly add: (wording: Wording) => void };

function check(ast: Ast, wanted: Kind, context: Check): void {
  const kind = kindOf(ast, context.rules);
  if (kind === 'condition' && wanted === 'number') context.add(say.conditionAsNumber(excerpt(ast)));
  if (kind === 'number' && wanted === 'condition') context.add(say.numberAsCondition(excerpt(ast)));
  switch (ast.type) {
    case 'number':
      return;
    case 'name':
      return checkName(ast, context);
    case 'unary':
      return check(ast.arg, ast.op === 'not' ? 'condition' : 'number', context);
    case 'binary': {
      const operands = ast.op === 'and' || ast.op === 'or' ? 'condition' : 'number';
      check(ast.left, operands, context);
      return check(ast.right, operands, context);
    }
    case 'conditional':
      check(ast.test, 'condition', context);
      check(ast.then, 'number', context);
      return check(ast.else, 'number', context);
    case 'call':
      return checkCall(ast, context);
  }
}

/** The kind of a call that is not known follows from its place, so it gives no second fault. */
function kindOf(ast: Ast, rules: ExpressionRules): Kind | undefined {
  if (ast.type === 'unary') return ast.op === 'not' ? 'condition' : 'number';
  if (ast.type === 'binary') return /^[-+*/^]$/.test(ast.op) ? 'number' : 'condition';
  if (ast.type !== 'call') return 'number';
  const signature = rules.functions.get(ast.name);
  return signature === undefined ? undefined : (signature.gives ?? 'number');
}

function checkName(ast: Ast & { readonly type: 'name' }, { rules, add }: Check): void {
  if (rules.names !== undefined && !rules.names.includes(ast.name)) {
    add(say.unknownName(ast.name, closest(ast.name, rules.names)));
  } else if (rules.scalars === true && ast.subscripts !== undefined) {
    add(say.subscriptRefused(ast.name));
  }
}

function checkCall(ast: Ast & { readonly type: 'call' }, context: Check): void {
  const signature = context.rules.functions.get(ast.name);
  if (signature === undefined) {
    const known = [...context.rules.functions.keys()];
    context.add(say.unknownFunction(ast.name, closest(ast.name, known), known));
    return;
  }
  const { args, rest } = signature;
  if (ast.args.length < args.length || (rest === undefined && ast.args.length > args.length)) {
    const wanted = `${rest === undefined ? '' : 'at least '}${count(args.length, 'argument')}`;
    context.add(say.wrongArguments(ast.name, ast.args.length, wanted));
  }
  for (const [position, arg] of ast.args.entries()) {
    const kind = args[position] ?? rest;
    if (kind !== undefined) checkArgument(ast, arg, kind, context);
  }
}

function checkArgument(call: Ast, arg: Ast, kind: ArgumentKind, context: Check): void {
  if (kind === 'number' || kind === 'condition') return check(arg, kind, context);
  if (arg.type !== 'name' || (kind === 'word' && arg.subscripts !== undefined)) {
    const what = kind === 'name' ? 'the name of a variable' : 'a plain name';
    return context.add(say.nameExpected(excerpt(call), what));
  }
  if (kind === 'name') checkName(arg, context);
}
