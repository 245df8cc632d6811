import type { Ast } from '../compile/ast.ts';
import type { CompiledModel, CompiledVariable } from '../compile/compiled-model.ts';
import { plainSetsOf, setNamed } from './element-pattern.ts';
import type { Pattern } from './element-pattern.ts';

/** A variable that an expression reads, and which of its elements. */
export type Read = {
  readonly variable: CompiledVariable;
  readonly pattern: Pattern;
  /** Whether the value of the year before is read. */
  readonly previous: boolean;
};

type Scope = {
  readonly model: CompiledModel;
  /** The sets with a running element, with its code where it is fixed. */
  readonly running: ReadonlyMap<string, string | undefined>;
};

/** List what an expression of a variable reads, each once, for the elements of a pattern. */
export function readsOf(
  ast: Ast,
  variable: CompiledVariable,
  { pattern, model }: { readonly pattern: Pattern; readonly model: CompiledModel },
): readonly Read[] {
  const sets = plainSetsOf(variable.over, model);
  const running = new Map(sets.map((set, i) => [set, pattern[i]] as const));
  const reads = collect(ast, false, { model, running });
  return [...new Map(reads.map((read) => [keyOf(read), read])).values()];
}

/** Tell reads apart. */
export function keyOf({ variable, pattern, previous }: Read): string {
  return `${variable.name} ${pattern.map((code) => code ?? '*').join('.')}${previous ? ' before' : ''}`;
}

function collect(ast: Ast, previous: boolean, scope: Scope): readonly Read[] {
  switch (ast.type) {
    case 'number':
      return [];
    case 'name':
      return readOf(ast, previous, scope);
    case 'unary':
      return collect(ast.arg, previous, scope);
    case 'binary':
      return [...collect(ast.left, previous, scope), ...collect(ast.right, previous, scope)];
    case 'conditional':
      return [ast.test, ast.then, ast.else].flatMap((part) => collect(part, previous, scope));
    case 'call': {
      const [first, second] = ast.args;
      if (ast.name === 'previous' && first !== undefined) return collect(first, true, scope);
      if (ast.name === 'sum' && first !== undefined && second?.type === 'name') {
        return collect(first, previous, within(second.name, scope));
      }
      return ast.args.flatMap((arg) => collect(arg, previous, scope));
    }
  }
}

/** The scope inside a sum: a relation of which one part runs already is summed over the other. */
function within(set: string, { model, running }: Scope): Scope {
  const parts = setNamed(set, model.sets)?.within ?? [set];
  const given = parts.filter((part) => running.has(part));
  const bound =
    parts.length === 2 && given.length === 1 ? parts.filter((p) => p !== given[0]) : parts;
  return {
    model,
    running: new Map([...running, ...bound.map((part) => [part, undefined] as const)]),
  };
}

function readOf(
  ast: Ast & { readonly type: 'name' },
  previous: boolean,
  { model, running }: Scope,
): readonly Read[] {
  const variable = model.variables.find(({ name }) => name === ast.name);
  if (variable === undefined) return [];
  const sets = plainSetsOf(variable.over, model);
  const pattern = sets.map((set, i) => {
    const subscript = ast.subscripts?.[i] ?? set;
    return setNamed(subscript, model.sets) === undefined ? subscript : running.get(subscript);
  });
  return [{ variable, pattern, previous }];
}
