import { QUICK_LIMIT, quickExp, quickLog } from './exp-log-nodes.ts';
import type { Quick } from './exp-log-nodes.ts';
import { fullNumbers } from './functions.ts';
import { addNode, createGraph, quickUses, usedNodes, vectorOps } from './graph.ts';
import type { Graph, Node, NodeId } from './graph.ts';
import { SIMD } from './opcodes.ts';

/** What one pass of a loop computes, ready to be emitted. */
export type Body = {
  readonly graph: Graph;
  /** The nodes asked for, in their order. */
  readonly roots: readonly NodeId[];
  /** A mask: the quick functions were right. */
  readonly guard?: NodeId;
};

/** How functions are computed. */
export type Expansion =
  /** By calls that are right for all arguments. */
  | { readonly kind: 'careful' }
  /** In line, right for the middle of their range; some nodes are read at the running position. */
  | { readonly kind: 'quick'; readonly saved: ReadonlyMap<NodeId, number> };

/** Copy the nodes that `roots` need into a graph of their own in which no functions are left. */
export function expand(graph: Graph, roots: readonly NodeId[], expansion: Expansion): Body {
  const out = createGraph();
  const copies = new Map<NodeId, NodeId>();
  const copyOf = (id: NodeId) => copies.get(id) ?? 0;
  const exponents = new Set<NodeId>();
  const needed = neededNodes(graph, roots, expansion);
  graph.nodes.forEach((node, id) => {
    if (!needed.has(id)) return;
    const address = addressOf(id, expansion);
    if (address !== undefined) copies.set(id, addSaved(out, address));
    else if (node.kind !== 'function') copies.set(id, addNode(out, withArguments(node, copyOf)));
    else if (expansion.kind === 'careful') copies.set(id, addCall(out, node, copyOf));
    else {
      const { value, exponent } = addQuick(out, node, copyOf);
      exponents.add(exponent);
      copies.set(id, value);
    }
  });
  const body = { graph: out, roots: roots.map(copyOf) };
  return exponents.size === 0 ? body : { ...body, guard: addGuard(out, [...exponents]) };
}

function neededNodes(
  graph: Graph,
  roots: readonly NodeId[],
  expansion: Expansion,
): ReadonlySet<NodeId> {
  const needed = new Set(roots);
  const uses = expansion.kind === 'quick' ? quickUses : carefulUses;
  for (let id = graph.nodes.length - 1; id >= 0; id--) {
    const node = graph.nodes[id];
    if (node === undefined || !needed.has(id)) continue;
    if (addressOf(id, expansion) === undefined) for (const used of uses(node)) needed.add(used);
  }
  return needed;
}

function addressOf(id: NodeId, expansion: Expansion): number | undefined {
  return expansion.kind === 'quick' ? expansion.saved.get(id) : undefined;
}

function addSaved(out: Graph, address: number): NodeId {
  return addNode(out, { kind: 'load', address, offset: addNode(out, { kind: 'running' }) });
}

type FunctionNode = Extract<Node, { kind: 'function' }>;

function addCall(out: Graph, node: FunctionNode, copyOf: (id: NodeId) => NodeId): NodeId {
  const args = carefulUses(node).map(copyOf);
  return addNode(out, { kind: 'call', to: fullNumbers[node.name], args });
}

/** Give the nodes that a node uses in its careful form, which of pow's are x and y. */
function carefulUses(node: Node): readonly NodeId[] {
  return node.kind === 'function' ? node.args.slice(0, 2) : usedNodes(node);
}

function addQuick(out: Graph, node: FunctionNode, copyOf: (id: NodeId) => NodeId): Quick {
  const [x = 0] = quickUses(node).map(copyOf);
  return node.name === 'log' ? quickLog(vectorOps(out), x) : quickExp(vectorOps(out), x);
}

/** Add the mask of lanes whose exponents were in range. */
function addGuard(out: Graph, exponents: readonly NodeId[]): NodeId {
  const v = vectorOps(out);
  // A sum of squares is not a number, or too large, if one of its terms is.
  const squares = exponents.map((exponent) => v.mul(exponent, exponent));
  const sum = squares.reduce((a, b) => v.add(a, b));
  return v.op(SIMD.lt, sum, v.number(QUICK_LIMIT * QUICK_LIMIT));
}

function withArguments(node: Node, copy: (id: NodeId) => NodeId): Node {
  switch (node.kind) {
    case 'op':
    case 'call':
      return { ...node, args: node.args.map(copy) };
    case 'shift':
      return { ...node, arg: copy(node.arg) };
    case 'load':
      return node.offset === undefined ? node : { ...node, offset: copy(node.offset) };
    default:
      return node;
  }
}
