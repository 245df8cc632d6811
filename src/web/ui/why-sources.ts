import type { TraceNode } from '../../core/index.ts';
import type { Catalogue, YearbookRow } from './catalogue.ts';

type Assumed = {
  readonly variable: string;
  readonly label: string;
  readonly distribution: string;
  readonly kind: string;
  readonly text: string;
};

/** The printed figures and the assumptions that a number hangs on, each once. */
export type Sources = {
  readonly figures: readonly (YearbookRow & { readonly id: string })[];
  readonly assumptions: readonly Assumed[];
};

/** Collect what stands at the leaves of a tree of equations. */
export function collectSources(tree: TraceNode, catalogue: Catalogue): Sources {
  const figures = new Map<string, YearbookRow & { readonly id: string }>();
  const assumptions = new Map<string, Assumed>();
  // Those nearest to the number come first.
  const waiting = [tree];
  for (const node of waiting) {
    const { yearbook, parameter, basis } = node;
    if (yearbook !== undefined) {
      const { row, ...printed } = yearbook;
      const known = Object.hasOwn(catalogue.rows, row) ? catalogue.rows[row] : undefined;
      figures.set(row, { confidence: '', ...printed, ...known, id: row });
    }
    if (parameter !== undefined && basis !== undefined) {
      const { variable, label } = node;
      assumptions.set(parameter.draw, {
        ...{ variable: parameter.draw || variable, label, distribution: parameter.distribution },
        ...{ kind: basis.kind, text: basis.text },
      });
    }
    waiting.push(...node.reads.flatMap(({ followed }) => followed));
  }
  return { figures: [...figures.values()], assumptions: [...assumptions.values()] };
}
