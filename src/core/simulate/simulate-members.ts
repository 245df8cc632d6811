import type { Plan, Simulation } from '../plan/plan.ts';
import { BLOCK, blocksOf } from './blocks.ts';
import type { Slice } from './blocks.ts';
import { copyRows } from './copy-rows.ts';
import { prepareDraws, prepareNoise } from './draw/fill-draws.ts';
import type { Destination, Engine, Wanted } from './engine.ts';
import { prepareCondition, targetCount } from './meet-condition.ts';
import { prepareLevers } from './prepare-levers.ts';

/**
 * The engines of a plan: one for the model, one for the effects of the shocks, if any act, and one
 * for the figures that members must meet, if any are given.
 */
export type Engines = {
  readonly model: Engine;
  readonly effects: Engine | undefined;
  readonly condition?: Engine | undefined;
};

/** Where the results of members go; all arrays hold every member of the plan. */
export type Sink = {
  readonly scenario: Float64Array;
  readonly baseline: Float64Array;
  readonly parameters: Float64Array;
  readonly shockParameters: Float64Array;
  /** Whether baseline and parameters are there already, and only the scenario is to be computed. */
  readonly hasBaseline: boolean;
  /** Absent where the plan has no condition. */
  readonly misses?: Float64Array;
};

/** The part of a simulation that all scenarios with its assumptions and settings have. */
export type KnownBaseline = Pick<Simulation, 'baseline' | 'parameters'>;

/**
 * Make room for all members of a plan. `allocate` gives shared memory where threads need it. A
 * baseline that is known is that of another plan of the same model, draws and settings; it is not
 * computed again. Throws on one of another size.
 */
export function createSink(
  plan: Plan,
  allocate: (length: number) => Float64Array = (length) => new Float64Array(length),
  known?: KnownBaseline,
): Sink {
  const cells = plan.model.wanted.length * plan.years * plan.members;
  const baseline = known?.baseline.values ?? allocate(cells);
  if (baseline.length !== cells) {
    throw new RangeError(`expected a baseline of ${cells} numbers, found ${baseline.length}`);
  }
  return {
    baseline,
    scenario: plan.effects === undefined ? baseline : allocate(cells),
    parameters: known?.parameters ?? allocate(plan.model.draws.length * plan.members),
    shockParameters: allocate((plan.effects?.draws.length ?? 0) * plan.members),
    hasBaseline: known !== undefined,
    ...(plan.condition === undefined
      ? {}
      : { misses: allocate(targetCount(plan.condition) * plan.members) }),
  };
}

/** Compute the members of a slice: see `simulateBlocks`. */
export function simulateMembers(plan: Plan, engines: Engines, slice: Slice, sink: Sink): void {
  simulateBlocks(plan, engines, blocksOf(slice), sink);
}

/**
 * Compute blocks of members, of at most `BLOCK` each, scenario and baseline, and write them to the
 * sink. Scenario and baseline share every draw, those that a condition moved among them; a member
 * gives the same bits in any block.
 */
export function simulateBlocks(
  plan: Plan,
  engines: Engines,
  blocks: Iterable<Slice>,
  sink: Sink,
): void {
  if (sink.hasBaseline && plan.effects === undefined) return;
  const { draws, noises } = plan.model;
  const drawParameters = prepareDraws(plan.seed, draws);
  const drawNoise = prepareNoise(plan.seed, noises, plan.baseYear, plan.years);
  const meet = prepareCondition(plan, engines.condition);
  const shocks = prepareShocks(plan, engines.effects);
  const noiseFed: Wanted = noises.map(({ array, index }) => ({ array, element: index }));
  const allFed: Wanted = [...noiseFed, ...(plan.effects?.targets ?? [])];
  // Room that every block uses anew.
  const room = {
    parameters: new Float64Array(draws.length * BLOCK),
    yearly: new Float64Array(allFed.length * plan.years * BLOCK),
  };
  for (const block of blocks) {
    const members = block.to - block.from;
    const to = (values: Float64Array): Destination => ({
      ...{ values, members: plan.members, from: block.from },
    });
    const parameters = room.parameters.subarray(0, draws.length * members);
    const numbered = numberedFrom(plan.firstMember, block);
    drawParameters(numbered, parameters);
    const noise = room.yearly.subarray(0, noiseFed.length * plan.years * members);
    drawNoise(numbered, noise);
    const missed = meet?.(members, parameters, noise);
    if (missed !== undefined && sink.misses !== undefined) {
      copyRows({ values: missed }, members, to(sink.misses));
    }
    const inputs = { members, years: plan.years, baseYear: plan.baseYear, parameters };
    if (!sink.hasBaseline) {
      engines.model.runInto({ ...inputs, fed: noiseFed, yearly: noise }, to(sink.baseline));
      copyRows({ values: parameters }, members, to(sink.parameters));
    }
    if (shocks === undefined) continue;
    const yearly = room.yearly.subarray(0, allFed.length * plan.years * members);
    shocks(block, sink, yearly.subarray(noise.length));
    engines.model.runInto({ ...inputs, fed: allFed, yearly }, to(sink.scenario));
  }
}

/** Draws for the shocks, and writes the levers: `[(target * years + t) * members + m]`. */
type DrawLevers = (block: Slice, sink: Sink, levers: Float64Array) => void;

function prepareShocks(plan: Plan, engine: Engine | undefined): DrawLevers | undefined {
  const effects = plan.effects;
  if (effects === undefined || engine === undefined) return undefined;
  const draw = prepareDraws(plan.seed, effects.draws);
  const fillLevers = prepareLevers(effects, engine, plan);
  const room = new Float64Array(effects.draws.length * BLOCK);
  return (block, sink, levers) => {
    const members = block.to - block.from;
    const parameters = room.subarray(0, effects.draws.length * members);
    draw(numberedFrom(plan.firstMember, block), parameters);
    const to = { values: sink.shockParameters, members: plan.members, from: block.from };
    copyRows({ values: parameters }, members, to);
    fillLevers(members, parameters, levers);
  };
}

/** Give a block by the numbers that draws are keyed by: those of the whole ensemble. */
function numberedFrom(first: number | undefined, { from, to }: Slice): Slice {
  return first === undefined ? { from, to } : { from: first + from, to: first + to };
}
