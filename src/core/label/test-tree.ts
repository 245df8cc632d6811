/**
 * A number in the test of a claim, after all checks: one a member, or, inside the functions of a
 * path, one a member and year. It is plain data. What the test's functions mean is spelled out in
 * these few operations: `change(x, horizon)`, say, is the ratio of `mean` and `base` less 1.
 */
export type NumberNode =
  | { readonly op: 'number'; readonly value: number }
  /** A series by its position, one value a member and year. */
  | { readonly op: 'series'; readonly series: number }
  | { readonly op: UnaryOp; readonly a: NumberNode }
  | { readonly op: BinaryOp; readonly a: NumberNode; readonly b: NumberNode }
  | {
      readonly op: 'if';
      readonly test: ConditionNode;
      readonly then: NumberNode;
      readonly else: NumberNode;
    }
  | ReductionNode
  /** The same number of the paired member of the baseline. */
  | { readonly op: 'baseline'; readonly of: NumberNode }
  /** The same number of the same member in a run in which the lever is neutral. */
  | { readonly op: 'without'; readonly lever: string; readonly of: NumberNode };

/**
 * One number a member out of a path:
 *
 * - `mean` over the years of the horizon;
 * - `base`, the value of the base year;
 * - `trend`, the slope of the least-squares line over the horizon's years, a year, relative to the
 *   size of the mean (so that a rise is positive also where the values are negative);
 * - `spread`, the distance of the 5th and the 95th percentile of the members' means, relative to
 *   the size of their median: one number for the whole ensemble.
 */
export type ReductionNode = {
  readonly op: 'mean' | 'base' | 'trend' | 'spread';
  readonly of: NumberNode;
};

export type UnaryOp = 'neg' | 'abs' | 'sqrt' | 'exp' | 'log';

/** `ratio` is a quotient that is 1 where both sides are equal, also where both are nil. */
export type BinaryOp = 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'min' | 'max' | 'ratio';

/** What holds or does not hold in a member (or, inside the functions of a path, in a year). */
export type ConditionNode =
  | Comparison
  | { readonly op: 'and' | 'or'; readonly a: ConditionNode; readonly b: ConditionNode }
  | { readonly op: 'not'; readonly a: ConditionNode }
  | { readonly op: 'without'; readonly lever: string; readonly of: ConditionNode };

/** A comparison of two numbers; it is false where one of them is no number. */
export type Comparison = {
  readonly op: 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne';
  readonly a: NumberNode;
  readonly b: NumberNode;
};

export type Node = NumberNode | ConditionNode;

/** Give the direct parts of a node, left to right. */
function partsOf(node: Node): readonly Node[] {
  if ('test' in node) return [node.test, node.then, node.else];
  if ('of' in node) return [node.of];
  if ('b' in node) return [node.a, node.b];
  return 'a' in node ? [node.a] : [];
}

/** Call `visit` with a node and every node in it, outer ones first, left to right. */
export function visitNodes(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const part of partsOf(node)) visitNodes(part, visit);
}

/** Tell whether a node has a value for every year: whether it reads a series as it is. */
export function hasYears(node: Node): boolean {
  if (node.op === 'series') return true;
  // What stands inside of these is reduced to one number a member.
  return !('of' in node) && partsOf(node).some(hasYears);
}
