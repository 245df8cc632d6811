import type { RunPlan } from '../plan/plan-run.ts';
import { drawBlocks } from './draw-blocks.ts';
import type { DrawnBlock } from './draw-blocks.ts';
import type { InputGroup } from './group-inputs.ts';
import { measure } from './measure.ts';
import { mixBlocks } from './mix-blocks.ts';
import type { RunBlocks } from './run-blocks.ts';
import { runsOfBlocks } from './runs-of-blocks.ts';
import { estimateSobol } from './sobol-indices.ts';
import type { SobolEstimate } from './sobol-indices.ts';
import type { Target } from './target.ts';

/** Called after each run of the sample, with how many are done and how many there are. */
export type Progress = (done: number, total: number) => void;

export type Design = {
  readonly runPlan: RunPlan;
  readonly target: Target;
  readonly groups: readonly InputGroup[];
  /** The first sample: the plan's own members. */
  readonly blocks: readonly DrawnBlock[];
  /** What came of it. */
  readonly outcomes: Float64Array;
  readonly run: RunBlocks;
  readonly progress: Progress | undefined;
};

/**
 * Run Saltelli's design: a second sample, of as many members that follow those of the plan, and one
 * run a group with that group's draws taken from the second sample. What an ordinary run draws for
 * its members is independent and uniform, so members are rows of the design and need no other
 * points.
 */
export function runDesign(design: Design): readonly SobolEstimate[] {
  const { runPlan, target, groups, blocks, run, progress } = design;
  const { members, seed } = runPlan.settings;
  const total = groups.length + 2;
  const outcomesOf = (drawn: readonly DrawnBlock[]): Float64Array =>
    measure(target, runsOfBlocks(runPlan, drawn, run)).values;
  progress?.(1, total);
  const others = drawBlocks(runPlan.plan, { from: members, to: 2 * members });
  const b = outcomesOf(others);
  progress?.(2, total);
  const mixed = groups.map((group, g) => {
    const found = outcomesOf(mixBlocks(blocks, others, group));
    progress?.(g + 3, total);
    return found;
  });
  return estimateSobol({ a: design.outcomes, b, mixed }, seed);
}
