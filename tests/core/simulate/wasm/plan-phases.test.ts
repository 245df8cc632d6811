import { describe, expect, it } from 'vitest';
import { addNode, createGraph, vectorOps } from '../../../../src/core/simulate/wasm/graph.ts';
import type { FunctionName, NodeId } from '../../../../src/core/simulate/wasm/graph.ts';
import { planPhases } from '../../../../src/core/simulate/wasm/plan-phases.ts';

function formulas() {
  const graph = createGraph();
  const v = vectorOps(graph);
  const apply = (name: FunctionName, ...args: NodeId[]) =>
    addNode(graph, { kind: 'function', name, args });
  const x = addNode(graph, { kind: 'load', address: 0 });
  const y = addNode(graph, { kind: 'load', address: 16 });
  return { graph, v, apply, x, y };
}

describe('planPhases', () => {
  it('needs one phase for functions that do not wait for each other', () => {
    const { graph, v, apply, x, y } = formulas();
    const root = v.add(apply('exp', x), apply('log', y));
    expect(planPhases(graph, [root])).toEqual([{ roots: [0], saves: [] }]);
  });

  it('parts a power into its logarithm, which it saves, and the rest', () => {
    const { graph, v, apply, x, y } = formulas();
    const logarithm = apply('log', x);
    const power = apply('pow', x, y, v.mul(y, logarithm));
    expect(planPhases(graph, [power])).toEqual([
      { roots: [], saves: [logarithm] },
      { roots: [0], saves: [] },
    ]);
  });

  it('does not save what only the special cases of a power need', () => {
    const { graph, v, apply, x, y } = formulas();
    const base = apply('exp', x);
    const logarithm = apply('log', base);
    const power = apply('pow', base, y, v.mul(y, logarithm));
    expect(planPhases(graph, [power]).map(({ saves }) => saves)).toEqual([[base], [logarithm], []]);
  });

  it('stores each root in the first phase that can', () => {
    const { graph, v, apply, x } = formulas();
    const early = v.mul(x, x);
    const late = apply('exp', apply('exp', x));
    const phases = planPhases(graph, [late, early]);
    expect(phases.map(({ roots }) => roots)).toEqual([[1], [0]]);
  });

  it('does not save what is stored anyway', () => {
    const { graph, v, apply, x } = formulas();
    const early = apply('exp', x);
    const middle = v.mul(early, x);
    const late = apply('log', middle);
    expect(planPhases(graph, [early, middle, late])).toEqual([
      { roots: [0, 1], saves: [] },
      { roots: [2], saves: [] },
    ]);
  });
});
