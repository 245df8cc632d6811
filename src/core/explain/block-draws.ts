import type { Plan } from '../plan/plan.ts';
import type { Slice } from '../simulate/blocks.ts';
import { prepareDraws, prepareNoise } from '../simulate/draw/fill-draws.ts';
import { prepareMeeting } from '../simulate/meet-drawn.ts';

/** What a block of members draws: `[i * members + m]`, for noise `[(i * years + t) * members + m]`. */
export type BlockDraws = {
  readonly parameters: Float64Array;
  readonly noise: Float64Array;
  /** The draws of the shocks. */
  readonly shocks: Float64Array;
  /** By how much members miss the figures of a condition; empty without one. */
  readonly misses: Float64Array;
};

/**
 * Prepare the draws of a plan's members: those of a run, to the bit. Scenario, baseline and all
 * between them share these. A condition moves the noise.
 */
export function prepareBlockDraws(plan: Plan): (block: Slice) => BlockDraws {
  const { seed, baseYear, years, model, effects } = plan;
  const drawParameters = prepareDraws(seed, model.draws);
  const drawNoise = prepareNoise(seed, model.noises, baseYear, years);
  const drawShocks = prepareDraws(seed, effects?.draws ?? []);
  const meet = prepareMeeting(plan);
  return (block) => {
    const members = block.to - block.from;
    const parameters = new Float64Array(model.draws.length * members);
    const noise = new Float64Array(model.noises.length * years * members);
    const shocks = new Float64Array((effects?.draws.length ?? 0) * members);
    drawParameters(block, parameters);
    drawNoise(block, noise);
    drawShocks(block, shocks);
    const misses = meet(members, parameters, noise);
    return { parameters, noise, shocks, misses };
  };
}
