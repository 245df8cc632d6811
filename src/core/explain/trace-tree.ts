import type { TraceNode, TraceRead } from '../spec/generated/trace.ts';
import { elementsWithin, patternText } from './element-pattern.ts';
import { termsOf } from './terms-of.ts';
import type { Term } from './terms-of.ts';
import { codeOf, sourceOf, valuesAt } from './traced-run.ts';
import type { Spot, TracedRun } from './traced-run.ts';

/** Of elements that are summed, the largest are followed that carry this part of the sum of sizes. */
const CARRIED = 0.8;
/** But no more than this. */
const MOST = 3;

/**
 * Follow a value down the equations that give it, `limit` steps deep: what each reads, in that year
 * or the year before. What was followed once is not followed again.
 */
export function traceTree(root: Spot, run: TracedRun, limit: number): TraceNode {
  const seen = new Set<string>();
  const { setup } = run.plan.model.program;
  const timeless = new Set(setup.map(({ target }) => target));
  const follow = (spot: Spot, depth: number): TraceNode => {
    const { variable, element, year } = spot;
    const { equation, numbers, reads } = termsOf(spot, run);
    const key = [variable.name, element, timeless.has(variable.array) ? '' : year].join(' ');
    const values = valuesAt(run, spot);
    const cut = reads.length === 0 ? null : cutOf(values, depth, seen.has(key));
    if (cut === null) seen.add(key);
    return {
      ...{ variable: variable.name, element: codeOf(spot), year, kind: variable.kind },
      ...{ label: variable.label, unit: variable.unit === '1' ? null : variable.unit },
      ...{ ...values, equation, numbers, ...sourceOf(run, spot), cut },
      // A sum may run over no element, such as over the partners of one that has none.
      reads: (cut === null ? reads : [])
        .filter(({ read }) => elementsWithin(read.variable, read.pattern).length > 0)
        .map((term) => readNode(term, depth + 1)),
    };
  };
  const cutOf = (values: Values, depth: number, isSeen: boolean): TraceNode['cut'] => {
    if (isSeen) return 'seen';
    if (depth > 0 && sizeOf(values) === 0) return 'nil';
    return depth < limit ? null : 'deep';
  };
  const readNode = (term: Term, depth: number): TraceRead => {
    const { variable, pattern } = term.read;
    const largestFirst = spotsOf(term, run);
    const elements = largestFirst.length;
    const notNil = largestFirst.filter((one) => elements === 1 || sizeOf(one) > 0);
    const followed = countCarrying(notNil.map(sizeOf));
    return {
      ...{ variable: patternText(variable.name, pattern), elements, year: term.year },
      followed: notNil.slice(0, followed).map(({ spot }) => follow(spot, depth)),
      others: notNil
        .slice(followed)
        .map(({ spot, value, baseline }) => ({ element: codeOf(spot) ?? '', value, baseline })),
    };
  };
  return follow(root, 0);
}

type Values = { readonly value: number; readonly baseline: number };

/** The elements that a term reads, the largest first. */
function spotsOf({ read, year }: Term, run: TracedRun) {
  const { variable, pattern } = read;
  return elementsWithin(variable, pattern)
    .map(({ at }) => ({ variable, element: at, year }))
    .map((spot) => ({ spot, ...valuesAt(run, spot) }))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

function sizeOf({ value, baseline }: Values): number {
  return Math.max(Math.abs(value), Math.abs(baseline));
}

/** How many of some sizes, the largest first, carry most of their sum. */
function countCarrying(sizes: readonly number[]): number {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let carried = 0;
  let count = 0;
  for (const size of sizes) {
    if (count > 0 && (count === MOST || carried >= CARRIED * all)) break;
    carried += size;
    count += 1;
  }
  return count;
}
