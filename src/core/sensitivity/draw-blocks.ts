import type { Issue } from '../issue.ts';
import { meanOverYears } from '../label/reductions.ts';
import { checkMisses } from '../observe/check-misses.ts';
import type { ConditionFigure } from '../observe/read-condition.ts';
import type { Draw, Plan } from '../plan/plan.ts';
import { BLOCK } from '../simulate/blocks.ts';
import type { Slice } from '../simulate/blocks.ts';
import { prepareDraws, prepareNoise } from '../simulate/draw/fill-draws.ts';
import { prepareMeeting } from '../simulate/meet-drawn.ts';

/**
 * All that a block of members drew. Whoever has it may change it: a design takes some draws from
 * other members, a search moves one and leaves the rest as they are.
 */
export type DrawnBlock = {
  readonly members: number;
  /** `parameters[i * members + m]`: i counts the draws of the model. */
  readonly parameters: Float64Array;
  /** `noise[(i * years + t) * members + m]`: i counts the noises. */
  readonly noise: Float64Array;
  /** Likewise, i counting the draws of the effects; empty where no shock acts. */
  readonly shockParameters: Float64Array;
  /** By how much members miss the figures of a condition; empty without one. */
  readonly misses: Float64Array;
};

/**
 * Draw for the members of a slice, which may lie beyond those of the plan: what members draw in an
 * ordinary run, to the bit, moved where the plan has a condition.
 */
export function drawBlocks(plan: Plan, { from, to }: Slice): readonly DrawnBlock[] {
  const { draws, noises } = plan.model;
  const drawParameters = prepareDraws(plan.seed, draws);
  const drawNoise = prepareNoise(plan.seed, noises, plan.baseYear, plan.years);
  const effects = plan.effects?.draws ?? [];
  const drawShocks = prepareDraws(plan.seed, effects);
  const meet = prepareMeeting(plan);
  return slicesOf(from, to).map((slice) => {
    const members = slice.to - slice.from;
    const block = {
      members,
      parameters: new Float64Array(draws.length * members),
      noise: new Float64Array(noises.length * plan.years * members),
      shockParameters: new Float64Array(effects.length * members),
    };
    drawParameters(slice, block.parameters);
    drawNoise(slice, block.noise);
    drawShocks(slice, block.shockParameters);
    return { ...block, misses: meet(members, block.parameters, block.noise) };
  });
}

/**
 * Draw again for another plan of the same program, members and seed what its draws have different;
 * all else, and the noise, is shared with the blocks that are given. Where a condition ties the noise
 * to the draws, it is found anew.
 */
export function redrawBlocks(
  { plan, blocks }: { readonly plan: Plan; readonly blocks: readonly DrawnBlock[] },
  other: Plan,
): readonly DrawnBlock[] {
  const moved = other.model.draws.flatMap((draw, i) =>
    isSame(draw, plan.model.draws[i]) ? [] : [{ draw, row: i }],
  );
  const from = other.firstMember ?? 0;
  const slice = { from, to: from + other.members };
  if (moved.length > 0 && other.condition !== undefined) return drawBlocks(other, slice);
  const drawMoved = prepareDraws(
    other.seed,
    moved.map(({ draw }) => draw),
  );
  const effects = other.effects?.draws ?? [];
  const drawShocks = prepareDraws(other.seed, effects);
  const slices = slicesOf(slice.from, slice.to);
  return blocks.map((block, b) => {
    const { members } = block;
    const own = slices[b] ?? { from: 0, to: members };
    const shockParameters = new Float64Array(effects.length * members);
    drawShocks(own, shockParameters);
    if (moved.length === 0) return { ...block, shockParameters };
    const parameters = block.parameters.slice();
    const fresh = new Float64Array(moved.length * members);
    drawMoved(own, fresh);
    moved.forEach(({ row }, i) => {
      parameters.set(fresh.subarray(i * members, (i + 1) * members), row * members);
    });
    return { ...block, parameters, shockParameters };
  });
}

/** Tell whether two plans of one program draw the same for the model. */
export function haveSameDraws(a: Plan, b: Plan): boolean {
  return a.model.draws.every((draw, i) => isSame(draw, b.model.draws[i]));
}

function isSame(a: Draw, b: Draw | undefined): boolean {
  return b !== undefined && a.key === b.key && a.quantity === b.quantity;
}

function slicesOf(from: number, to: number): readonly Slice[] {
  return Array.from({ length: Math.ceil((to - from) / BLOCK) }, (_, i) => ({
    from: from + i * BLOCK,
    to: Math.min(from + (i + 1) * BLOCK, to),
  }));
}

/** Give the mean of a noise's draws over the years after the base year: one number a member. */
export function meanNoise(blocks: readonly DrawnBlock[], row: number, years: number): Float64Array {
  return Float64Array.from(
    blocks.flatMap(({ members, noise }) => {
      const from = (row * years + 1) * members;
      const own = noise.subarray(from, from + (years - 1) * members);
      return years < 2 ? new Array<number>(members).fill(0) : [...meanOverYears(own, members)];
    }),
  );
}

/** Find the figures that members do not meet: a fault where none does, else a warning. */
export function missedBy(
  blocks: readonly DrawnBlock[],
  figures: readonly ConditionFigure[],
): readonly Issue[] {
  const all = figures.flatMap((_, i) =>
    blocks.flatMap(({ members, misses }) => [...misses.subarray(i * members, (i + 1) * members)]),
  );
  return checkMisses(figures, Float64Array.from(all));
}

/** Put one row of all blocks together: one number a member. */
export function rowOf(
  blocks: readonly DrawnBlock[],
  part: 'parameters' | 'shockParameters',
  row: number,
): Float64Array {
  const all = blocks.reduce((sum, { members }) => sum + members, 0);
  const out = new Float64Array(all);
  let at = 0;
  for (const block of blocks) {
    const { members } = block;
    out.set(block[part].subarray(row * members, (row + 1) * members), at);
    at += members;
  }
  return out;
}
