import type { Role } from './compiled-model.ts';
import { outputsOf } from './collect-outputs.ts';
import { findLoops } from './find-loops.ts';
import * as say from './messages.ts';
import type { Report, Spot } from './report.ts';
import { allParts } from './resolved.ts';
import type { Read, Resolved } from './resolved.ts';
import { spotOf } from './variable.ts';
import type { Variable } from './variable.ts';

/** A variable with its expressions looked up; those that could not be parsed are left out. */
export type ResolvedVariable = {
  readonly variable: Variable;
  readonly expressions: readonly ResolvedExpression[];
};

export type ResolvedExpression = {
  readonly role: Role;
  readonly spot: Spot;
  readonly node: Resolved;
};

/** Roles that are computed once a member, before the first year. */
const BEFORE: ReadonlySet<Role> = new Set<Role>([
  'initial',
  'sd',
  'persistence',
  'break_probability',
  'break_sd',
]);

/**
 * Check the order of time: loops within a year and among initial values, and values from before
 * the first year that depend on something that changes within a run. Warn of variables that no
 * output and no account needs.
 */
export function checkTime(variables: readonly ResolvedVariable[], report: Report): void {
  checkLoops(variables, report);
  const changing = changingVariables(variables);
  for (const { expressions } of variables) {
    for (const expression of expressions) {
      if (BEFORE.has(expression.role)) checkStatic(expression, changing, report);
    }
  }
  checkUse(variables, report);
}

function readsOf(node: Resolved): readonly Read[] {
  return allParts(node).filter((part) => part.type === 'read');
}

function checkLoops(variables: readonly ResolvedVariable[], report: Report): void {
  const withinYear = variables.map(({ variable, expressions }) => {
    const now = expressions
      .filter(({ role }) => !BEFORE.has(role))
      .flatMap(({ node }) => readsOf(node));
    return [variable.name, names(now.filter(({ previous }) => !previous))] as const;
  });
  const initials = variables.map(({ variable, expressions }) => {
    const reads = expressions
      .filter(({ role }) => role === 'initial' && variable.kind === 'stock')
      .flatMap(({ node }) => readsOf(node));
    return [variable.name, names(reads.filter((read) => read.variable.kind === 'stock'))] as const;
  });
  const spots = new Map(variables.map((one) => [one.variable.name, one] as const));
  const spot = (loop: readonly string[], role: Role | undefined): Spot => {
    const expressions = spots.get(loop[0] ?? '')?.expressions ?? [];
    const found = expressions.find((one) =>
      role === undefined ? !BEFORE.has(one.role) : one.role === role,
    );
    if (found === undefined) throw new Error(`no expression of ${loop[0]} in a loop`);
    return found.spot;
  };
  for (const loop of findLoops(new Map(withinYear))) {
    report.fault(spot(loop, undefined), say.loopWithinYear(loop));
  }
  for (const loop of findLoops(new Map(initials))) {
    report.fault(spot(loop, 'initial'), say.loopOfInitials(loop));
  }
}

function names(reads: readonly Read[]): ReadonlySet<string> {
  return new Set(reads.map((read) => read.variable.name));
}

/** Find the variables whose value may differ from year to year. */
function changingVariables(variables: readonly ResolvedVariable[]): ReadonlySet<string> {
  const changing = new Set<string>();
  const readers = new Map<string, string[]>();
  const queue: string[] = [];
  const mark = (name: string): void => {
    if (changing.has(name)) return;
    changing.add(name);
    queue.push(name);
  };
  for (const { variable, expressions } of variables) {
    if (['lever', 'noise', 'stock'].includes(variable.kind)) mark(variable.name);
    const now = expressions.filter(({ role }) => !BEFORE.has(role));
    for (const part of now.flatMap(({ node }) => allParts(node))) {
      if (part.type === 'clock' || (part.type === 'read' && part.previous)) mark(variable.name);
      if (part.type === 'read') push(readers, part.variable.name, variable.name);
    }
  }
  for (const name of queue) for (const reader of readers.get(name) ?? []) mark(reader);
  return changing;
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function checkStatic(
  { role, spot, node }: ResolvedExpression,
  changing: ReadonlySet<string>,
  report: Report,
): void {
  for (const part of allParts(node)) {
    if (part.type === 'clock') report.fault(spot, say.notStatic(role, part.clock));
    if (part.type !== 'read') continue;
    const { name, kind } = part.variable;
    if (part.previous) report.fault(spot, say.previousInStatic(role));
    // In an initial value, the name of a stock means the initial value of that stock.
    else if (changing.has(name) && !(role === 'initial' && kind === 'stock')) {
      report.fault(spot, say.notStatic(role, name));
    }
  }
}

function checkUse(variables: readonly ResolvedVariable[], report: Report): void {
  const reads = new Map(
    variables.map(({ variable, expressions }) => [
      variable.name,
      names(expressions.flatMap(({ node }) => readsOf(node))),
    ]),
  );
  const used = new Set<string>();
  const queue = variables
    .map(({ variable }) => variable)
    .filter((variable) => variable.kind === 'account' || outputsOf(variable).length > 0)
    .map(({ name }) => name);
  for (const name of queue) {
    if (used.has(name)) continue;
    used.add(name);
    queue.push(...(reads.get(name) ?? []));
  }
  for (const { variable } of variables) {
    if (!used.has(variable.name)) report.warn(spotOf(variable), say.unusedVariable(variable.name));
  }
}
