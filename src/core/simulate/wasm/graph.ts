import { SIMD } from './opcodes.ts';

/** The number of a node within its graph. */
export type NodeId = number;

/**
 * A value within one pass of a loop body. `running`, `entry` and nothing else are i32, byte
 * offsets; all others are vectors.
 */
export type Node =
  /** The byte offset of the running position. */
  | { readonly kind: 'running' }
  /** The byte offset that a table at this address holds for the running position. */
  | { readonly kind: 'entry'; readonly table: number }
  /** A parameter of the function. */
  | { readonly kind: 'argument'; readonly at: number }
  /** One double in every lane, as its high and low word. */
  | { readonly kind: 'constant'; readonly high: number; readonly low: number }
  /** The element at an address, plus the offset given by another node. */
  | { readonly kind: 'load'; readonly address: number; readonly offset?: NodeId }
  | { readonly kind: 'op'; readonly op: number; readonly args: readonly NodeId[] }
  | { readonly kind: 'shift'; readonly op: number; readonly by: number; readonly arg: NodeId }
  | { readonly kind: 'call'; readonly to: number; readonly args: readonly NodeId[] }
  /**
   * exp, log or pow, before it is decided how to compute it. The arguments of pow are x, y and
   * y log(x).
   */
  | { readonly kind: 'function'; readonly name: FunctionName; readonly args: readonly NodeId[] };

export type FunctionName = 'exp' | 'log' | 'pow';

/** Nodes in an order in which each comes after those it uses; equal nodes are one. */
export type Graph = { readonly nodes: Node[]; readonly known: Map<string, NodeId> };

/** Make an empty graph. */
export function createGraph(): Graph {
  return { nodes: [], known: new Map() };
}

/** Add a node, or find the equal one that is there. */
export function addNode(graph: Graph, node: Node): NodeId {
  const key = keyOf(node);
  const known = graph.known.get(key);
  if (known !== undefined) return known;
  graph.known.set(key, graph.nodes.length);
  return graph.nodes.push(node) - 1;
}

/** A text that only equal nodes share; its first letter tells the kind. */
function keyOf(node: Node): string {
  switch (node.kind) {
    case 'running':
      return 'r';
    case 'entry':
      return `e${node.table}`;
    case 'argument':
      return `a${node.at}`;
    case 'constant':
      return `k${node.high},${node.low}`;
    case 'load':
      return `l${node.address},${node.offset}`;
    case 'op':
      return `o${node.op},${node.args.join()}`;
    case 'shift':
      return `s${node.op},${node.by},${node.arg}`;
    case 'call':
      return `c${node.to},${node.args.join()}`;
    case 'function':
      return `f${node.name},${node.args.join()}`;
  }
}

/** Give the nodes that a node uses. */
export function usedNodes(node: Node): readonly NodeId[] {
  switch (node.kind) {
    case 'op':
    case 'call':
    case 'function':
      return node.args;
    case 'shift':
      return [node.arg];
    case 'load':
      return node.offset === undefined ? [] : [node.offset];
    default:
      return [];
  }
}

/** Give the nodes that a node uses in its quick form, which of pow's takes only y log(x). */
export function quickUses(node: Node): readonly NodeId[] {
  return node.kind === 'function' ? node.args.slice(-1) : usedNodes(node);
}

const double = new DataView(new ArrayBuffer(8));

/** Give the high and the low word of a double; all NaNs are one. */
export function wordsOf(value: number): { readonly high: number; readonly low: number } {
  double.setFloat64(0, Number.isNaN(value) ? NaN : value);
  return { high: double.getUint32(0), low: double.getUint32(4) };
}

/** The vector operations on a graph, so that formulas can be written down in their order. */
export type VectorOps = ReturnType<typeof vectorOps>;

/** Give the operations that add their result to `graph`. */
export function vectorOps(graph: Graph) {
  const op = (code: number, ...args: NodeId[]) => addNode(graph, { kind: 'op', op: code, args });
  return {
    number: (value: number) => addNode(graph, { kind: 'constant', ...wordsOf(value) }),
    words: (high: number, low: number) => addNode(graph, { kind: 'constant', high, low }),
    op,
    add: (a: NodeId, b: NodeId) => op(SIMD.add, a, b),
    sub: (a: NodeId, b: NodeId) => op(SIMD.sub, a, b),
    mul: (a: NodeId, b: NodeId) => op(SIMD.mul, a, b),
    div: (a: NodeId, b: NodeId) => op(SIMD.div, a, b),
    and: (a: NodeId, b: NodeId) => op(SIMD.and, a, b),
    or: (a: NodeId, b: NodeId) => op(SIMD.or, a, b),
    addBits: (a: NodeId, b: NodeId) => op(SIMD.i64Add, a, b),
    /** `a` where the mask is set, else `b`. */
    choose: (mask: NodeId, a: NodeId, b: NodeId) => op(SIMD.bitselect, a, b, mask),
    call: (to: number, ...args: NodeId[]) => addNode(graph, { kind: 'call', to, args }),
    shiftLeft: (arg: NodeId, by: number) =>
      addNode(graph, { kind: 'shift', op: SIMD.i64Shl, by, arg }),
    shiftRight: (arg: NodeId, by: number) =>
      addNode(graph, { kind: 'shift', op: SIMD.i64ShrU, by, arg }),
  };
}
