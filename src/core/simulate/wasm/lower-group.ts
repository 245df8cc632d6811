import { createGraph } from './graph.ts';
import type { Graph, NodeId } from './graph.ts';
import type { GroupContext } from './group-context.ts';
import type { Group } from './group-statements.ts';
import { ELEMENT_BYTES } from './layout.ts';
import { lowerExpression } from './lower.ts';
import { planPhases } from './plan-phases.ts';
import type { Phase } from './plan-phases.ts';

/** The work of a group. */
export type GroupPlan = {
  readonly graph: Graph;
  /** The values that are stored for others, and their addresses. */
  readonly stores: readonly Store[];
  readonly phases: readonly Phase[];
  /** Addresses of the values that one phase leaves to the next. */
  readonly saved: ReadonlyMap<NodeId, number>;
};

export type Store = { readonly node: NodeId; readonly address: number };

/** Shorter loops are not divided into phases. */
const SHORTEST_LOOP = 4;

/** Turn the statements of a group into nodes, and plan its loops. */
export function lowerGroup(context: GroupContext, group: Group): GroupPlan {
  const { layout, tables, stored, scratch } = context;
  const graph = createGraph();
  const values = new Map<number, NodeId>();
  const lowering = { graph, layout, length: group.length, values, table: tables.offsets };
  for (const { target, value } of group.statements)
    values.set(target, lowerExpression(lowering, value));
  const stores = [...values]
    .filter(([target]) => stored.has(target))
    .map(([target, node]) => ({ node, address: layout.arrays[target] ?? 0 }));
  const whole = { roots: [...stores.keys()], saves: [] };
  const isLoop = group.segments === undefined && group.length >= SHORTEST_LOOP;
  const nodes = stores.map(({ node }) => node);
  const phases = isLoop ? planPhases(graph, nodes) : [whole];
  const saves = phases.flatMap((phase) => phase.saves);
  const bytes = group.length * ELEMENT_BYTES;
  const saved = new Map(saves.map((node, i) => [node, scratch + i * bytes]));
  return { graph, stores, phases, saved };
}
