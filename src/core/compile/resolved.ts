import type { Ast, BinaryOperator, UnaryOperator } from './ast.ts';
import type { CLOCKS } from './declare-variables.ts';
import type { Variable } from './variable.ts';

/**
 * An expression whose names have been looked up and whose sets have been lined up; units and the
 * existence of pairs are checked on this form, and programs are made from it. Each part keeps the
 * text's tree for messages. A `broken` part has been reported and takes part in no further check.
 */
export type Resolved = { readonly source: Ast } & (
  | { readonly type: 'number'; readonly value: number }
  | Read
  | { readonly type: 'clock'; readonly clock: (typeof CLOCKS)[number] }
  | { readonly type: 'unary'; readonly op: UnaryOperator; readonly arg: Resolved }
  | {
      readonly type: 'binary';
      readonly op: BinaryOperator;
      readonly left: Resolved;
      readonly right: Resolved;
    }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Resolved[] }
  | {
      readonly type: 'conditional';
      readonly test: Resolved;
      readonly then: Resolved;
      readonly else: Resolved;
    }
  | Sum
  | { readonly type: 'broken' }
);

/** What is known of a variable that is read. */
export type ReadVariable = Pick<Variable, 'name' | 'kind' | 'unit' | 'domain' | 'expressions'>;

export type Read = {
  readonly source: Ast;
  readonly type: 'read';
  readonly variable: ReadVariable;
  readonly previous: boolean;
  /** How to find the element: one entry for each plain set of the variable. */
  readonly entries: readonly Entry[];
};

/** A fixed element, or the running element of a bound set, perhaps by its position elsewhere. */
export type Entry =
  | { readonly kind: 'element'; readonly at: number }
  | { readonly kind: 'bound'; readonly set: string; readonly map?: readonly number[] };

export type Sum = {
  readonly source: Ast;
  readonly type: 'sum';
  readonly body: Resolved;
  /** The set that is named, plain or a relation. */
  readonly set: string;
  /** The plain sets whose running element the sum sets. */
  readonly binds: readonly string[];
  /** The plain sets whose running element it takes from outside, in alphabetical order. */
  readonly outer: readonly string[];
  /** Reads whose pair must exist for a term to count; empty in a sum over a relation. */
  readonly filters: readonly Read[];
};

/** Give the direct parts, left to right. */
function partsOf(node: Resolved): readonly Resolved[] {
  switch (node.type) {
    case 'unary':
      return [node.arg];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    case 'conditional':
      return [node.test, node.then, node.else];
    case 'sum':
      return [node.body];
    default:
      return [];
  }
}

/** List all parts of an expression, itself first. */
export function allParts(node: Resolved): readonly Resolved[] {
  return [node, ...partsOf(node).flatMap(allParts)];
}

/** List the bound sets that a read takes its element from. */
export function boundSets(read: Read): readonly string[] {
  return read.entries.flatMap((entry) => (entry.kind === 'bound' ? [entry.set] : []));
}

/** List the plain sets whose running element an expression takes from outside. */
export function freeSets(node: Resolved): readonly string[] {
  if (node.type === 'read') return boundSets(node);
  if (node.type === 'sum') return node.outer;
  return [...new Set(partsOf(node).flatMap(freeSets))];
}

/** List the reads in an expression whose element no sum within it sets. */
export function openReads(node: Resolved): readonly Read[] {
  if (node.type === 'read') return [node];
  const reads = partsOf(node).flatMap(openReads);
  if (node.type !== 'sum') return reads;
  return reads.filter((read) => !boundSets(read).some((set) => node.binds.includes(set)));
}
