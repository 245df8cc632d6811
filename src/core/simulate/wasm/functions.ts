import type { Bytes } from './bytes.ts';
import { createEmitter } from './emit.ts';
import { fullExp, fullLog, fullPow } from './exp-log-nodes.ts';
import { addNode, createGraph, vectorOps } from './graph.ts';
import type { NodeId, VectorOps } from './graph.ts';
import { createLocals } from './locals.ts';
import type { FunctionBody } from './module.ts';
import { TYPE } from './opcodes.ts';

/** Function numbers of exp, log and pow for any arguments: the first ones of every module. */
export const fullNumbers = { exp: 0, log: 1, pow: 2 } as const;

/** Encode exp, log and pow of one vector, in the order of their numbers. */
export function encodeFullFunctions(): FunctionBody[] {
  return [
    encodeFunction(1, (v, [x = 0]) => fullExp(v, x)),
    encodeFunction(1, (v, [x = 0]) => fullLog(v, x)),
    encodeFunction(2, (v, [x = 0, y = 0]) => fullPow(v, x, y)),
  ];
}

/** Encode a formula of vectors as a function of its own. */
export function encodeFunction(
  arity: number,
  formula: (v: VectorOps, args: readonly NodeId[]) => NodeId,
): FunctionBody {
  const graph = createGraph();
  const args = Array.from({ length: arity }, (_, at) => addNode(graph, { kind: 'argument', at }));
  const root = formula(vectorOps(graph), args);
  const code: Bytes = [];
  const locals = createLocals(arity);
  createEmitter(graph, [root], { code, locals, running: 0 })(root);
  return {
    parameters: args.map(() => TYPE.v128),
    results: [TYPE.v128],
    locals: locals.types,
    code,
  };
}
