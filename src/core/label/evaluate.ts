import { apply1, apply2, choose, joinMasks, notMask, stretch, whereAbove } from './columns.ts';
import type { Column, Mask } from './columns.ts';
import { meanOverYears, spreadOverMembers, trendOverYears } from './reductions.ts';
import type { Comparison, ConditionNode, NumberNode, ReductionNode } from './test-tree.ts';
import type { Span, World } from './world.ts';

/**
 * Compute a number for all members at once. With a span, series are read over its years and the
 * result has one number a year and member; without one it has one a member. The tree is walked
 * once, never once a member.
 */
export function evaluateNumber(node: NumberNode, world: World, span?: Span): Column {
  switch (node.op) {
    case 'number':
      return node.value;
    case 'series':
      return readSeries(node.series, world, span);
    case 'if': {
      const mask = evaluateCondition(node.test, world, span);
      const then = evaluateNumber(node.then, world, span);
      return choose(mask, [then, evaluateNumber(node.else, world, span)], world.scratch);
    }
    case 'mean':
    case 'base':
    case 'trend':
    case 'spread':
      return reduceOnce(node, world);
    case 'baseline':
      return evaluateNumber(node.of, world.baseline());
    case 'without':
      return evaluateNumber(node.of, world.without(node.lever));
    case 'neg':
    case 'abs':
    case 'sqrt':
    case 'exp':
    case 'log':
      return apply1(node.op, evaluateNumber(node.a, world, span), world.scratch);
    default: {
      const a = evaluateNumber(node.a, world, span);
      return apply2(node.op, [a, evaluateNumber(node.b, world, span)], world.scratch);
    }
  }
}

/** Tell for all members at once where a condition holds; the span is as for numbers. */
export function evaluateCondition(node: ConditionNode, world: World, span?: Span): Mask {
  switch (node.op) {
    case 'and':
    case 'or': {
      const a = evaluateCondition(node.a, world, span);
      return joinMasks(node.op, a, evaluateCondition(node.b, world, span));
    }
    case 'not':
      return notMask(evaluateCondition(node.a, world, span));
    case 'without':
      return evaluateCondition(node.of, world.without(node.lever));
    default:
      return whereHolds(node, distanceOf(node, world, span));
  }
}

/** Tell from the distances to a comparison's edge where it holds. */
export function whereHolds({ op }: Comparison, distance: Column): Mask {
  return whereAbove(distance, op === 'lt' || op === 'gt' || op === 'ne');
}

/**
 * Compute the distance to the edge of a comparison: above nil where it holds, below where it does
 * not. It is no number, and the comparison false, where a side is none and where both sides are the
 * same infinity.
 */
export function distanceOf(node: Comparison, world: World, span?: Span): Column {
  const { scratch } = world;
  const a = evaluateNumber(node.a, world, span);
  const b = evaluateNumber(node.b, world, span);
  switch (node.op) {
    case 'lt':
    case 'le':
      return apply2('sub', [b, a], scratch);
    case 'gt':
    case 'ge':
      return apply2('sub', [a, b], scratch);
    case 'eq':
      return apply1('neg', apply1('abs', apply2('sub', [a, b], scratch), scratch), scratch);
    case 'ne':
      return apply1('abs', apply2('sub', [a, b], scratch), scratch);
  }
}

function readSeries(series: number, world: World, span: Span | undefined): Float64Array {
  if (span === undefined) throw new Error('a series was read outside the functions of a path');
  const { members, years } = world.paths;
  const values = world.paths.values(series);
  if (values.length !== members * years.length) {
    throw new RangeError(`series ${series} has ${values.length} values`);
  }
  return values.subarray(span.from * members, (span.to + 1) * members);
}

/** Reduce a path, or give what an earlier test found; many tests share their means. */
function reduceOnce(node: ReductionNode, world: World): Column {
  // Most paths are plain series, whose position is quicker to write than their node.
  const path = node.of.op === 'series' ? node.of.series : JSON.stringify(node.of);
  const key = `${node.op} ${path}`;
  const known = world.known.get(key);
  if (known !== undefined) return known;
  const value = reduce(node, world);
  world.known.set(key, value);
  return value;
}

/** The result is no scratch: it is kept for other tests. */
function reduce(node: ReductionNode, world: World): Column {
  const { members } = world.paths;
  if (node.op === 'spread') {
    const means = evaluateNumber({ op: 'mean', of: node.of }, world);
    return spreadOverMembers(stretch(means, members, world.scratch));
  }
  const span = node.op === 'base' ? { from: 0, to: 0 } : world.horizon;
  const length = (span.to - span.from + 1) * members;
  const path = stretch(evaluateNumber(node.of, world, span), length, world.scratch);
  return node.op === 'trend' ? trendOverYears(path, members) : meanOverYears(path, members);
}
