import type { Ast } from '../../../src/core/compile/ast.ts';
import { exp, log, pow } from '../../../src/core/simulate/exp-log.ts';
import { SETS } from './tiny-model.ts';

/** Elements by set name, such as `{ a: 'A1', b: 'B2' }`. */
type Bindings = Readonly<Record<string, string>>;

/** Values by variable and element, such as `values.p['A1.B1']`; a scalar's element is "". */
export type Values = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The sets of each variable, relations as their two. */
export type Overs = Readonly<Record<string, readonly string[]>>;

/** Thrown by a read of a pair that does not exist; carries the sets that picked it. */
class MissingPairError extends Error {
  readonly sets: readonly string[];
  constructor(sets: readonly string[]) {
    super('missing pair');
    this.sets = sets;
  }
}

/**
 * Evaluate an expression by its meaning in words, element by element with codes instead of
 * positions: the reference that programs are held against. Written apart from the compiler.
 */
export function evaluate(
  ast: Ast,
  bindings: Bindings,
  model: { values: Values; overs: Overs },
): number {
  const of = (part: Ast): number => evaluate(part, bindings, model);
  switch (ast.type) {
    case 'number':
      return ast.value;
    case 'name':
      return read(ast.name, ast.subscripts, bindings, model);
    case 'unary':
      return ast.op === '-' ? -of(ast.arg) : Number(of(ast.arg) === 0);
    case 'conditional':
      return of(ast.test) === 0 ? of(ast.else) : of(ast.then);
    case 'call':
      if (ast.name === 'sum') return sum(ast.args, bindings, model);
      return call(ast.name, ast.args.map(of));
    case 'binary':
      return operate(ast.op, of(ast.left), of(ast.right));
  }
}

function read(
  name: string,
  subscripts: readonly string[] | undefined,
  bindings: Bindings,
  { values, overs }: { values: Values; overs: Overs },
): number {
  const entries = subscripts ?? overs[name] ?? [];
  const element = entries.map((entry) => bindings[entry] ?? entry).join('.');
  const value = values[name]?.[element];
  if (value === undefined) throw new MissingPairError(entries.filter((entry) => entry in bindings));
  return value;
}

function sum(
  [term, set]: readonly Ast[],
  bindings: Bindings,
  model: { values: Values; overs: Overs },
): number {
  if (term === undefined || set?.type !== 'name') throw new Error('not a sum');
  const spec = SETS[set.name];
  const { within } = spec ?? {};
  let total = 0;
  for (const element of spec?.elements ?? []) {
    const parts = within === undefined ? [element] : element.split('.');
    const own = Object.fromEntries(
      (within ?? [set.name]).map((name, at) => [name, parts[at] ?? '']),
    );
    const fixed = Object.keys(own).filter((name) => name in bindings);
    const onlyOneFixed = within !== undefined && fixed.length === 1;
    if (onlyOneFixed && fixed.some((name) => bindings[name] !== own[name])) continue;
    try {
      total += evaluate(term, { ...bindings, ...own }, model);
    } catch (error) {
      const isOwn = error instanceof MissingPairError && error.sets.includes(set.name);
      if (!isOwn || within !== undefined) throw error;
    }
  }
  return total;
}

function call(name: string, args: readonly number[]): number {
  const [first = NaN] = args;
  switch (name) {
    case 'min':
      return Math.min(...args);
    case 'max':
      return Math.max(...args);
    case 'exp':
      return exp(first);
    case 'log':
      return log(first);
    case 'sqrt':
      return Math.sqrt(first);
    case 'abs':
      return Math.abs(first);
    default:
      throw new Error(name);
  }
}

function operate(op: string, left: number, right: number): number {
  switch (op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return right === 2 ? left * left : pow(left, right);
    case '<':
      return Number(left < right);
    case '<=':
      return Number(left <= right);
    case '>':
      return Number(left > right);
    case '>=':
      return Number(left >= right);
    case '==':
      return Number(left === right);
    case '!=':
      return Number(left !== right);
    case 'and':
      return Number(left !== 0 && right !== 0);
    case 'or':
      return Number(left !== 0 || right !== 0);
    default:
      throw new Error(op);
  }
}
