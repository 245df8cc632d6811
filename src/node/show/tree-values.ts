import type { CompiledVariable, Knowledge } from '../../core/index.ts';
import { baseValues } from './base-values.ts';
import type { BaseValue } from './base-values.ts';
import type { TreeNode } from './base-year-tree.ts';
import { elementsWithin } from '../../core/index.ts';

/** Gives the value in the base year of an element, where it was computed. */
export type Values = (variable: CompiledVariable, at: number) => BaseValue | undefined;

/** Compute what stands in a tree: the base-year values of its equations and stocks. */
export function createValues(knowledge: Knowledge, nodes: readonly TreeNode[]): Values {
  const wishes = new Map(
    nodes
      .filter(({ expression }) => expression !== undefined)
      .flatMap(({ read: { variable, pattern } }) =>
        elementsWithin(variable, pattern).map(
          ({ at }) => [`${variable.name} ${at}`, { variable, at }] as const,
        ),
      ),
  );
  const values = baseValues(knowledge, [...wishes.values()]);
  const byKey = new Map([...wishes.keys()].map((key, i) => [key, values[i]]));
  return (variable, at) => byKey.get(`${variable.name} ${at}`);
}
