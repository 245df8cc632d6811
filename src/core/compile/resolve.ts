import type { Wording } from '../validate/fault.ts';
import { closest } from '../validate/closest.ts';
import type { Ast } from './ast.ts';
import { CLOCKS } from './declare-variables.ts';
import { shapeOf } from './domain.ts';
import type { Domain, SetTable } from './domain.ts';
import { excerpt } from './format-ast.ts';
import * as say from './messages.ts';
import { boundSets, freeSets, openReads } from './resolved.ts';
import type { Entry, Resolved } from './resolved.ts';
import type { Variable } from './variable.ts';

export type Scope = {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly sets: SetTable;
  /** Plain sets that have a running element here. */
  readonly bound: ReadonlySet<string>;
  readonly fault: (wording: Wording) => void;
};

type NameAst = Ast & { readonly type: 'name' };
type CallAst = Ast & { readonly type: 'call' };

/**
 * Look up the names of an expression and line up its sets. Faults: unknown names, sets and
 * elements, sets that are free, subscripts that do not fit, `previous` of what has none. Kinds and
 * numbers of arguments were checked before; what is wrong in these is broken here, silently.
 */
export function resolve(ast: Ast, scope: Scope): Resolved {
  switch (ast.type) {
    case 'number':
      return { type: 'number', value: ast.value, source: ast };
    case 'name':
      return resolveName(ast, scope);
    case 'unary':
      return { type: 'unary', op: ast.op, arg: resolve(ast.arg, scope), source: ast };
    case 'binary': {
      const [left, right] = [resolve(ast.left, scope), resolve(ast.right, scope)];
      return { type: 'binary', op: ast.op, left, right, source: ast };
    }
    case 'conditional': {
      const [test, then] = [resolve(ast.test, scope), resolve(ast.then, scope)];
      return { type: 'conditional', test, then, else: resolve(ast.else, scope), source: ast };
    }
    case 'call':
      if (ast.name === 'sum') return resolveSum(ast, scope);
      if (ast.name === 'previous') return resolvePrevious(ast, scope);
      return {
        type: 'call',
        name: ast.name,
        args: ast.args.map((arg) => resolve(arg, scope)),
        source: ast,
      };
  }
}

function resolveName(ast: NameAst, scope: Scope): Resolved {
  const clock = CLOCKS.find((name) => name === ast.name);
  if (clock !== undefined && ast.subscripts === undefined) {
    return { type: 'clock', clock, source: ast };
  }
  if (clock !== undefined) scope.fault(say.subscriptRefused(clock));
  return clock === undefined ? resolveRead(ast, false, scope) : { type: 'broken', source: ast };
}

function resolveRead(ast: NameAst, previous: boolean, scope: Scope): Resolved {
  const variable = scope.variables.get(ast.name);
  if (variable === undefined) {
    const known = [...scope.variables.keys(), ...CLOCKS];
    scope.fault(say.unknownName(ast.name, closest(ast.name, known)));
  }
  const domain = variable?.domain;
  if (variable === undefined || domain === undefined) return { type: 'broken', source: ast };
  const entries = resolveEntries(ast, domain, scope);
  if (entries === undefined) return { type: 'broken', source: ast };
  return { type: 'read', variable, previous, entries, source: ast };
}

function resolveEntries(ast: NameAst, domain: Domain, scope: Scope): readonly Entry[] | undefined {
  if (ast.subscripts === undefined) {
    const free = domain.sets.filter((set) => !scope.bound.has(set));
    if (free.length > 0) scope.fault(say.freeSets(ast.name, free));
    return free.length > 0 ? undefined : domain.sets.map((set) => ({ kind: 'bound', set }));
  }
  if (ast.subscripts.length !== domain.sets.length) {
    scope.fault(say.wrongSubscripts(ast.name, domain.sets, ast.subscripts.length));
    return undefined;
  }
  const entries = ast.subscripts.flatMap((subscript, column) => {
    const wanted = domain.sets[column] ?? '';
    return resolveSubscript(subscript, wanted, ast.name, scope) ?? [];
  });
  return entries.length === domain.sets.length ? entries : undefined;
}

function resolveSubscript(
  subscript: string,
  wanted: string,
  name: string,
  scope: Scope,
): Entry | undefined {
  const { elements } = shapeOf(wanted, scope.sets);
  const at = elements.indexOf(subscript);
  if (at >= 0) return { kind: 'element', at };
  const set = scope.sets.get(subscript);
  if (set === undefined || set.within !== undefined) {
    const known = [...elements, ...scope.bound];
    scope.fault(say.unknownElement(subscript, wanted, closest(subscript, known)));
    return undefined;
  }
  if (!scope.bound.has(subscript)) {
    scope.fault(say.unboundSubscript(subscript, name));
    return undefined;
  }
  if (subscript === wanted) return { kind: 'bound', set: subscript };
  const missing = set.elements.filter((element) => !elements.includes(element));
  if (missing.length > 0) {
    scope.fault(say.notWithin(subscript, wanted, missing));
    return undefined;
  }
  const map = set.elements.map((element) => elements.indexOf(element));
  return { kind: 'bound', set: subscript, map };
}

function resolvePrevious(ast: CallAst, scope: Scope): Resolved {
  const [arg] = ast.args;
  if (arg?.type !== 'name') return { type: 'broken', source: ast };
  if (CLOCKS.some((clock) => clock === arg.name)) {
    scope.fault(say.noPrevious(arg.name, 'clock'));
    return { type: 'broken', source: ast };
  }
  const read = resolveRead(arg, true, scope);
  if (read.type !== 'read') return { type: 'broken', source: ast };
  const { name, kind, expressions } = read.variable;
  const hasInitial = kind === 'noise' || expressions.some(({ role }) => role === 'initial');
  if (hasInitial) return { ...read, source: ast };
  scope.fault(say.noPrevious(name, kind));
  return { type: 'broken', source: ast };
}

function resolveSum(ast: CallAst, scope: Scope): Resolved {
  const [term, over] = ast.args;
  if (term === undefined || over?.type !== 'name' || over.subscripts !== undefined) {
    return { type: 'broken', source: ast };
  }
  const set = scope.sets.get(over.name);
  if (set === undefined) {
    scope.fault(say.unknownSet(over.name, closest(over.name, scope.sets.keys())));
    return { type: 'broken', source: ast };
  }
  const given = set.within?.filter((part) => scope.bound.has(part)) ?? [];
  // A relation of which one part runs already is summed over the other part alone.
  const kept = given.length === 1 ? given : [];
  const binds = (set.within ?? [over.name]).filter((part) => !kept.includes(part));
  const body = resolve(term, { ...scope, bound: new Set([...scope.bound, ...binds]) });
  const fromOutside = [...freeSets(body).filter((name) => !binds.includes(name)), ...kept];
  const isFilter = (sets: readonly string[]): boolean => sets.some((name) => binds.includes(name));
  const filters =
    set.within === undefined ? openReads(body).filter((read) => isFilter(boundSets(read))) : [];
  return {
    type: 'sum',
    body,
    set: over.name,
    binds,
    outer: [...new Set(fromOutside)].sort(),
    filters: filters.filter((read) => read.variable.domain?.partial === true),
    source: ast,
  };
}

/** Name an expression's read as it stands in the text, without `previous`. */
export function readText(read: Resolved): string {
  const { source } = read;
  return source.type === 'call' && source.args[0] !== undefined
    ? excerpt(source.args[0])
    : excerpt(source);
}
