import { quickUses, usedNodes } from './graph.ts';
import type { Graph, NodeId } from './graph.ts';

/**
 * What one loop over a group's positions computes. Later phases read its roots, and the results of
 * functions that it saves, from memory.
 */
export type Phase = {
  /** Roots among those given, by their place there. */
  readonly roots: readonly number[];
  readonly saves: readonly NodeId[];
};

/**
 * Divide the work of a group into phases, so that no function (exp, log or pow) of a phase waits
 * for another one of it. A processor overlaps the passes of a loop only if their chains of
 * operations are short: a loop over log and another one over exp take two thirds of the time of one
 * loop over pow (measured on AMD Zen 5).
 */
export function planPhases(graph: Graph, roots: readonly NodeId[]): readonly Phase[] {
  const levels = functionLevels(graph);
  const phaseOf = (node: NodeId) => Math.max(1, levels[node] ?? 0);
  const saves = new Set<NodeId>();
  const phases: Phase[] = [];
  for (let phase = Math.max(1, ...roots.map(phaseOf)); phase >= 1; phase--) {
    const own = [...roots.keys()].filter((i) => phaseOf(roots[i] ?? 0) === phase);
    const saved = [...saves].filter((node) => levels[node] === phase);
    const needed = [...own.map((i) => roots[i] ?? 0), ...saved];
    const stored = new Set(roots.filter((root) => phaseOf(root) < phase));
    for (const node of earlierFunctions(graph, needed, { levels, phase, stored })) saves.add(node);
    if (needed.length > 0) phases.unshift({ roots: own, saves: saved });
  }
  return phases;
}

/** For each node, how many functions stand in a row up to it. */
function functionLevels(graph: Graph): readonly number[] {
  const levels: number[] = [];
  for (const node of graph.nodes) {
    const below = Math.max(0, ...usedNodes(node).map((used) => levels[used] ?? 0));
    levels.push(node.kind === 'function' ? below + 1 : below);
  }
  return levels;
}

/** Find the functions of earlier phases that `nodes` need directly and that are not stored. */
function earlierFunctions(
  graph: Graph,
  nodes: readonly NodeId[],
  {
    levels,
    phase,
    stored,
  }: {
    readonly levels: readonly number[];
    readonly phase: number;
    readonly stored: ReadonlySet<NodeId>;
  },
): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  const needed = new Set(nodes);
  for (let id = graph.nodes.length - 1; id >= 0; id--) {
    const node = graph.nodes[id];
    if (node === undefined || !needed.has(id) || stored.has(id)) continue;
    if (node.kind === 'function' && (levels[id] ?? 0) < phase) found.add(id);
    else for (const used of quickUses(node)) needed.add(used);
  }
  return found;
}
