import { apply1, apply2, stretch } from './columns.ts';
import type { Column } from './columns.ts';
import { evaluateNumber } from './evaluate.ts';
import type { CompareOp, ConditionNode, NumberNode } from './test-tree.ts';
import { visitNodes } from './test-tree.ts';
import type { Scratch } from './scratch.ts';
import type { World } from './world.ts';

/**
 * Tell by how much each member passes a test, or, below nil, fails it; undefined where nothing
 * tells the members apart. Only the order of the members has a meaning: influences are measured
 * on it, since the truth itself is one and the same where the probability is 0 or 1.
 *
 * The margin of a comparison is the distance of its sides in units of that distance's standard
 * deviation over the members; `and` takes the smaller margin, `or` the larger, `not` the opposite.
 * A comparison that is the same in all members has an infinite margin, and so no part in it.
 * A test on nothing but `spread` is the same for all members; the mean that it is the spread of
 * stands for its margin, since what moves the members apart makes the spread.
 */
export function marginOf(test: ConditionNode, world: World): Float64Array | undefined {
  const margin = conditionMargin(test, world);
  if (typeof margin !== 'number') return margin;
  const spreading = firstSpread(test);
  if (spreading === undefined) return undefined;
  const mean = evaluateNumber({ op: 'mean', of: spreading }, world);
  const means = stretch(mean, world.paths.members, world.scratch);
  return means.map((value) => (Number.isNaN(value) ? -Infinity : value));
}

function conditionMargin(node: ConditionNode, world: World): Column {
  switch (node.op) {
    case 'and':
    case 'or': {
      const a = conditionMargin(node.a, world);
      const both = [a, conditionMargin(node.b, world)] as const;
      return apply2(node.op === 'and' ? 'min' : 'max', both, world.scratch);
    }
    case 'not':
      return apply1('neg', conditionMargin(node.a, world), world.scratch);
    case 'without':
      return conditionMargin(node.of, world.without(node.lever));
    default: {
      const a = evaluateNumber(node.a, world);
      const b = evaluateNumber(node.b, world);
      return scaled(distance(node.op, [a, b], world.scratch), world.scratch);
    }
  }
}

/** Distance to the edge of the comparison, at least nil where it holds. */
function distance(op: CompareOp, [a, b]: readonly [Column, Column], scratch: Scratch): Column {
  switch (op) {
    case 'lt':
    case 'le':
      return apply2('sub', [b, a], scratch);
    case 'gt':
    case 'ge':
      return apply2('sub', [a, b], scratch);
    case 'eq':
      return apply1('neg', size([a, b], scratch), scratch);
    case 'ne':
      return size([a, b], scratch);
  }
}

function size(sides: readonly [Column, Column], scratch: Scratch): Column {
  return apply1('abs', apply2('sub', sides, scratch), scratch);
}

function scaled(distances: Column, scratch: Scratch): Column {
  if (typeof distances === 'number') return distances >= 0 ? Infinity : -Infinity;
  const unit = deviation(distances);
  const out = scratch.take(distances.length);
  for (let m = 0; m < out.length; m += 1) {
    const distance = distances[m] ?? 0;
    // What is no number fails, as its comparison does.
    if (unit > 0 && !Number.isNaN(distance)) out[m] = distance / unit;
    else out[m] = distance >= 0 ? Infinity : -Infinity;
  }
  return out;
}

/** Standard deviation of the finite values. */
function deviation(values: Float64Array): number {
  let count = 0;
  let mean = 0;
  let squares = 0;
  for (let m = 0; m < values.length; m += 1) {
    const value = values[m] ?? 0;
    if (!Number.isFinite(value)) continue;
    count += 1;
    const step = value - mean;
    mean += step / count;
    squares += step * (value - mean);
  }
  return count > 0 ? Math.sqrt(squares / count) : 0;
}

function firstSpread(test: ConditionNode): NumberNode | undefined {
  let found: NumberNode | undefined;
  visitNodes(test, (node) => {
    if (node.op === 'spread') found ??= node.of;
  });
  return found;
}
