import type { Condition, Expression } from '../../compile/program.ts';
import { addNode, vectorOps } from './graph.ts';
import type { FunctionName, Graph, NodeId, VectorOps } from './graph.ts';
import { ELEMENT_BYTES } from './layout.ts';
import type { Layout } from './layout.ts';
import { SIMD } from './opcodes.ts';
import type { Read } from './walk.ts';

/** What the lowering of the statements of one group shares. */
export type Lowering = {
  readonly graph: Graph;
  readonly layout: Layout;
  /** Passes of the loop; a loop of one pass reads from fixed addresses. */
  readonly length: number;
  /** Values of this group's targets so far. */
  readonly values: ReadonlyMap<number, NodeId>;
  /** Gives the address of a table of the byte offsets of these elements. */
  readonly table: (elements: readonly number[]) => number;
};

/** Add the nodes that compute `expression`, and give the last one. */
export function lowerExpression(context: Lowering, expression: Expression): NodeId {
  const v = vectorOps(context.graph);
  const lower = (e: Expression) => lowerExpression(context, e);
  switch (expression.op) {
    case 'number':
      return v.number(expression.value);
    case 'read':
      return lowerRead(context, expression);
    case 'neg':
    case 'abs':
    case 'sqrt':
      return v.op(SIMD[expression.op], lower(expression.a));
    case 'exp':
    case 'log':
      return functionNode(context, expression.op, lower(expression.a));
    case 'pow': {
      const x = lower(expression.a);
      const y = lower(expression.b);
      return functionNode(context, 'pow', x, y, v.mul(y, functionNode(context, 'log', x)));
    }
    case 'if':
      return v.choose(
        lowerCondition(context, v, expression.test),
        lower(expression.then),
        lower(expression.else),
      );
    default:
      return v.op(SIMD[expression.op], lower(expression.a), lower(expression.b));
  }
}

function lowerCondition(context: Lowering, v: VectorOps, test: Condition): NodeId {
  const condition = (c: Condition) => lowerCondition(context, v, c);
  const number = (e: Expression) => lowerExpression(context, e);
  switch (test.op) {
    case 'not':
      return v.op(SIMD.not, condition(test.a));
    case 'and':
    case 'or':
      return v.op(SIMD[test.op], condition(test.a), condition(test.b));
    default:
      return v.op(SIMD[test.op], number(test.a), number(test.b));
  }
}

function lowerRead(context: Lowering, { array, index, previous }: Read): NodeId {
  const { graph, layout, length, values } = context;
  const known = previous === true ? undefined : values.get(array);
  if (known !== undefined) return known;
  const address = (previous === true ? layout.previous.get(array) : layout.arrays[array]) ?? 0;
  const fixed = (at: number) =>
    addNode(graph, { kind: 'load', address: address + at * ELEMENT_BYTES });
  if (index.kind === 'fixed') return fixed(index.at);
  if (length === 1) return fixed(index.kind === 'table' ? (index.at[0] ?? 0) : 0);
  const offset =
    index.kind === 'same'
      ? addNode(graph, { kind: 'running' })
      : addNode(graph, { kind: 'entry', table: context.table(index.at) });
  return addNode(graph, { kind: 'load', address, offset });
}

function functionNode({ graph }: Lowering, name: FunctionName, ...args: NodeId[]): NodeId {
  return addNode(graph, { kind: 'function', name, args });
}
