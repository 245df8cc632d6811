import type { Ast, CompiledModel, CompiledVariable } from '../../core/index.ts';
import { formatAst } from '../../core/index.ts';
import { keyOf, readsOf } from './reads.ts';
import type { Read } from './reads.ts';

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
  /** Whether it stands in the tree before, with its parts. */
  readonly seen: boolean;
};

/** Where the value of the base year comes from: a stock has its initial value, others compute it. */
function expressionOf({ asts }: CompiledVariable, previous: boolean): Ast | undefined {
  return previous ? asts.initial : (asts.equation ?? asts.initial);
}

/**
 * Follow a variable to all that its value of the base year depends on. What stands in the tree
 * already is not followed again.
 */
export function baseYearTree(root: Read, model: CompiledModel): TreeNode {
  const followed = new Set<string>();
  const follow = (read: Read, depth: number): TreeNode => {
    const { variable, pattern, previous } = read;
    const ast = expressionOf(variable, previous);
    const seen = ast !== undefined && followed.has(keyOf(read));
    followed.add(keyOf(read));
    const reads = ast === undefined || seen ? [] : readsOf(ast, variable, { pattern, model });
    const { change } = variable.asts;
    return {
      read,
      expression: ast === undefined ? undefined : formatAst(ast),
      change: change === undefined ? undefined : formatAst(change),
      depth,
      children: reads.map((child) => follow(child, depth + 1)),
      seen,
    };
  };
  return follow(root, 0);
}

/** List the nodes of a tree, each before its children; those that were seen before are left out. */
export function nodesOf(root: TreeNode): readonly TreeNode[] {
  return root.seen ? [] : [root, ...root.children.flatMap(nodesOf)];
}
