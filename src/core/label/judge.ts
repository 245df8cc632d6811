import { apply1, apply2, joinMasks, notMask, stretch } from './columns.ts';
import type { Column, Mask } from './columns.ts';
import { distanceOf, evaluateNumber, whereHolds } from './evaluate.ts';
import type { Scratch } from './scratch.ts';
import { visitNodes } from './test-tree.ts';
import type { ConditionNode, NumberNode } from './test-tree.ts';
import type { World } from './world.ts';

/** What a test finds, member by member. */
export type Judgement = {
  readonly passed: Mask;
  /**
   * By how much each member passes or, below nil, fails; undefined where nothing tells the members
   * apart. Only the order of the members has a meaning. It is scratch.
   */
  readonly margin: Float64Array | undefined;
};

/**
 * Run a test on all members, and tell how narrowly each passes or fails: influences are measured
 * on that, since the truth itself is one and the same where the probability is 0 or 1.
 *
 * The margin of a comparison is the distance of its sides, `not` turns it round, `and` takes the
 * smaller of two margins and `or` the larger, each in units of its standard deviation over the
 * members. What is the same in all members has an infinite margin there, and so no part in it.
 * A test on nothing but `spread` is the same for all members; the mean that it is the spread of
 * stands for its margin, since what moves the members apart makes the spread.
 */
export function judge(test: ConditionNode, world: World): Judgement {
  const { scratch, paths } = world;
  const { passed, margin } = judgePart(test, world, false);
  if (typeof margin !== 'number') return { passed, margin: withoutNaN(margin) };
  const spreading = firstSpread(test);
  if (spreading === undefined) return { passed, margin: undefined };
  const mean = evaluateNumber({ op: 'mean', of: spreading }, world);
  const copy = scratch.take(paths.members);
  copy.set(stretch(mean, paths.members, scratch));
  return { passed, margin: withoutNaN(copy) };
}

type Part = { readonly passed: Mask; readonly margin: Column };

function judgePart(node: ConditionNode, world: World, joined: boolean): Part {
  const { scratch } = world;
  switch (node.op) {
    case 'and':
    case 'or': {
      const a = judgePart(node.a, world, true);
      const b = judgePart(node.b, world, true);
      const narrower = apply2(node.op === 'and' ? 'min' : 'max', [a.margin, b.margin], scratch);
      return { passed: joinMasks(node.op, a.passed, b.passed), margin: narrower };
    }
    case 'not': {
      const { passed, margin } = judgePart(node.a, world, true);
      return { passed: notMask(passed), margin: apply1('neg', margin, scratch) };
    }
    case 'without':
      return judgePart(node.of, world.without(node.lever), joined);
    default: {
      const distance = distanceOf(node, world);
      const margin = joined ? scaled(distance, scratch) : distance;
      return { passed: whereHolds(node, distance), margin };
    }
  }
}

/** Put distances into units of their standard deviation; without any they are infinite. */
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

function withoutNaN(margin: Float64Array): Float64Array {
  for (let m = 0; m < margin.length; m += 1) {
    if (Number.isNaN(margin[m])) margin[m] = -Infinity;
  }
  return margin;
}

function firstSpread(test: ConditionNode): NumberNode | undefined {
  let found: NumberNode | undefined;
  visitNodes(test, (node) => {
    if (node.op === 'spread') found ??= node.of;
  });
  return found;
}
