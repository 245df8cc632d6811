import type { Bytes } from './bytes.ts';
import { constant, instruction, load, pushWords, simd } from './code.ts';
import { usedNodes } from './graph.ts';
import type { Graph, Node, NodeId } from './graph.ts';
import { loadTableEntry } from './load-table-entry.ts';
import type { Locals } from './locals.ts';
import { OP, SIMD, TYPE } from './opcodes.ts';

export type EmitOptions = {
  /** Where the code is appended. */
  readonly code: Bytes;
  readonly locals: Locals;
  /** The local that holds the byte offset of the running position. */
  readonly running: number;
};

/**
 * Make the function that appends the code which pushes the value of a node. Each of `roots` will be
 * asked for once for each time that it stands there. A value that is used again waits in a local,
 * which is then free for others.
 */
export function createEmitter(
  graph: Graph,
  roots: readonly NodeId[],
  { code, locals, running }: EmitOptions,
): (node: NodeId) => void {
  const left = countUses(graph, roots);
  const held = new Map<NodeId, number>();

  const push = (id: NodeId): void => {
    const node = graph.nodes[id];
    if (node === undefined) throw new Error(`no node ${id}`);
    if (isCheap(node)) return compute(node);
    const rest = (left[id] ?? 0) - 1;
    left[id] = rest;
    const known = held.get(id);
    if (known !== undefined) {
      instruction(code, OP.localGet, known);
      if (rest === 0) locals.give(known);
      return;
    }
    for (const used of usedNodes(node)) push(used);
    compute(node);
    if (rest <= 0) return;
    const place = locals.take(node.kind === 'entry' ? TYPE.i32 : TYPE.v128);
    held.set(id, place);
    instruction(code, OP.localTee, place);
  };

  const compute = (node: Node): void => {
    switch (node.kind) {
      case 'running':
        return instruction(code, OP.localGet, running);
      case 'argument':
        return instruction(code, OP.localGet, node.at);
      case 'entry':
        return loadTableEntry(code, running, node.table);
      case 'constant':
        simd(code, SIMD.const);
        return pushWords(code, [node.low, node.high, node.low, node.high]);
      case 'load':
        if (node.offset === undefined) constant(code, 0);
        return load(code, node.address);
      case 'op':
        return simd(code, node.op);
      case 'shift':
        constant(code, node.by);
        return simd(code, node.op);
      case 'call':
        return instruction(code, OP.call, node.to);
      case 'function':
        throw new Error(`${node.name} was not expanded`);
    }
  };

  for (const id of deepNodes(graph, left)) {
    left[id] = (left[id] ?? 0) + 1;
    push(id);
    code.push(OP.drop);
  }
  return push;
}

/** Longest chain of nodes that is computed on the stack alone. */
const DEEPEST_CHAIN = 200;

/**
 * List nodes to compute first, each into a local, so that what remains between them is not too deep
 * for the recursion here and in hosts.
 */
function deepNodes(graph: Graph, uses: readonly number[]): readonly NodeId[] {
  const depths: number[] = [];
  return graph.nodes.flatMap((node, id) => {
    const depth = 1 + Math.max(0, ...usedNodes(node).map((used) => depths[used] ?? 0));
    const isDeep = depth >= DEEPEST_CHAIN && (uses[id] ?? 0) > 0;
    depths.push(isDeep ? 0 : depth);
    return isDeep ? [id] : [];
  });
}

/** Tell whether a node is as cheap to make again as to keep. */
function isCheap(node: Node): boolean {
  return node.kind === 'running' || node.kind === 'argument' || node.kind === 'constant';
}

/** Count, by node, how often its value will be pushed. */
function countUses(graph: Graph, roots: readonly NodeId[]): number[] {
  const uses = graph.nodes.map(() => 0);
  const use = (id: NodeId) => (uses[id] = (uses[id] ?? 0) + 1);
  roots.forEach(use);
  for (let id = graph.nodes.length - 1; id >= 0; id--) {
    const node = graph.nodes[id];
    if (node !== undefined && uses[id] !== 0) usedNodes(node).forEach(use);
  }
  return uses;
}
