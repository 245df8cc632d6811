import { QUICK_LIMIT, quickExp, quickLog } from './exp-log-nodes.ts';
import { fullNumbers } from './functions.ts';
import { addNode, createGraph, quickArguments, vectorOps } from './graph.ts';
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
  const v = vectorOps(out);
  const copies = new Map<NodeId, NodeId>();
  const exponents = new Set<NodeId>();

  const copy = (id: NodeId): NodeId => {
    const known = copies.get(id);
    if (known !== undefined) return known;
    const node = graph.nodes[id];
    if (node === undefined) throw new Error(`no node ${id}`);
    const made = make(id, node);
    copies.set(id, made);
    return made;
  };

  const make = (id: NodeId, node: Node): NodeId => {
    const address = expansion.kind === 'quick' ? expansion.saved.get(id) : undefined;
    if (address !== undefined)
      return addNode(out, { kind: 'load', address, offset: addNode(out, { kind: 'running' }) });
    if (node.kind !== 'function') return addNode(out, withArguments(node, copy));
    if (expansion.kind === 'careful') return call(node);
    const [x = 0] = quickArguments(node).map(copy);
    const { value, exponent } = node.name === 'log' ? quickLog(v, x) : quickExp(v, x);
    exponents.add(exponent);
    return value;
  };

  const call = ({ name, args }: Extract<Node, { kind: 'function' }>): NodeId => {
    const own = name === 'pow' ? args.slice(0, 2) : args;
    return addNode(out, { kind: 'call', to: fullNumbers[name], args: own.map(copy) });
  };

  const copied = roots.map(copy);
  if (exponents.size === 0) return { graph: out, roots: copied };
  // A sum of squares is not a number, or too large, if one of its terms is.
  const squares = [...exponents].map((exponent) => v.mul(exponent, exponent));
  const sum = squares.reduce((a, b) => v.add(a, b));
  const guard = v.op(SIMD.lt, sum, v.number(QUICK_LIMIT * QUICK_LIMIT));
  return { graph: out, roots: copied, guard };
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
