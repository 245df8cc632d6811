import type { Ast, CompiledModel, CompiledVariable, Read } from '../../core/index.ts';
import { formatAst, keyOf, readsOf } from '../../core/index.ts';

/** A variable in the tree that leads from a number of the base year to its sources. */
export type TreeNode = {
  readonly read: Read;
  /** The expression that gives the value of the base year, if there is one. */
  readonly expression: string | undefined;
  /** The expression of a stock's change after the base year. */
  readonly change: string | undefined;
  /** Steps from the root. */
  readonly depth: number;
  readonly children: readonly TreeNode[];
  /** Why its parts are not there: they stand in the tree before, or lie below the depth limit. */
  readonly cut: 'seen' | 'deep' | undefined;
};

/** Where the value of the base year comes from: a stock has its initial value, others compute it. */
function expressionOf({ asts }: CompiledVariable, previous: boolean): Ast | undefined {
  return previous ? asts.initial : (asts.equation ?? asts.initial ?? asts.residual);
}

/**
 * Follow a variable to all that its value of the base year depends on, `limit` steps deep. What was
 * followed once is not followed again.
 */
export function baseYearTree(root: Read, model: CompiledModel, limit = Infinity): TreeNode {
  const followed = new Set<string>();
  const follow = (read: Read, depth: number): TreeNode => {
    const { variable, pattern, previous } = read;
    const ast = expressionOf(variable, previous);
    const reads = ast === undefined ? [] : readsOf(ast, variable, { pattern, model });
    const cut = cutOf(read, depth, reads);
    if (cut === undefined) followed.add(keyOf(read));
    const { change } = variable.asts;
    return {
      read,
      expression: ast === undefined ? undefined : formatAst(ast),
      change: change === undefined ? undefined : formatAst(change),
      depth,
      children: cut === undefined ? reads.map((child) => follow(child, depth + 1)) : [],
      cut,
    };
  };
  const cutOf = (read: Read, depth: number, reads: readonly Read[]): TreeNode['cut'] => {
    if (reads.length === 0) return undefined;
    if (followed.has(keyOf(read))) return 'seen';
    return depth < limit ? undefined : 'deep';
  };
  return follow(root, 0);
}

/** List the nodes of a tree, nearest first; those whose parts stand elsewhere are left out. */
export function nodesOf(root: TreeNode): readonly TreeNode[] {
  const collect = (node: TreeNode): readonly TreeNode[] =>
    node.cut === 'seen' ? [] : [node, ...node.children.flatMap(collect)];
  return collect(root).toSorted((a, b) => a.depth - b.depth);
}
