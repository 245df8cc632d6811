import type { Slice } from './draw/fill-draws.ts';
import { prepareDraws, prepareNoise } from './draw/fill-draws.ts';
import type { BlockInputs, Engine, Wanted } from './engine.ts';
import type { EffectsPlan, Plan } from '../plan/plan.ts';

/** The engines of a plan: one for the model, one for the effects of the shocks, if any act. */
export type Engines = { readonly model: Engine; readonly effects: Engine | undefined };

/** Where the results of members go; all arrays hold every member of the plan. */
export type Sink = {
  readonly scenario: Float64Array;
  readonly baseline: Float64Array;
  readonly parameters: Float64Array;
  readonly shockParameters: Float64Array;
};

/** Members that are drawn and computed together: small enough for the cache, even. */
export const BLOCK = 128;

/** Make room for all members of a plan. `allocate` gives shared memory where threads need it. */
export function createSink(
  plan: Plan,
  allocate: (length: number) => Float64Array = (length) => new Float64Array(length),
): Sink {
  const cells = plan.model.wanted.length * plan.years * plan.members;
  const baseline = allocate(cells);
  return {
    baseline,
    scenario: plan.effects === undefined ? baseline : allocate(cells),
    parameters: allocate(plan.model.draws.length * plan.members),
    shockParameters: allocate((plan.effects?.draws.length ?? 0) * plan.members),
  };
}

/**
 * Compute the members of a slice, scenario and baseline, and write them to the sink. Scenario and
 * baseline share every draw; the same member gives the same bits in any slice.
 */
export function simulateMembers(plan: Plan, engines: Engines, slice: Slice, sink: Sink): void {
  const drawParameters = prepareDraws(plan.seed, plan.model.draws);
  const drawNoise = prepareNoise(plan.seed, plan.model.noises, plan.baseYear, plan.years);
  const computeLevers = prepareLevers(plan, engines.effects);
  for (let from = slice.from; from < slice.to; from += BLOCK) {
    const block = { from, to: Math.min(from + BLOCK, slice.to) };
    const members = block.to - block.from;
    const parameters = new Float64Array(plan.model.draws.length * members);
    drawParameters(block, parameters);
    const noise = new Float64Array(plan.model.noises.length * plan.years * members);
    drawNoise(block, noise);
    const fed = plan.model.noises.map(({ array, index }) => ({ array, element: index }));
    const inputs = { members, years: plan.years, baseYear: plan.baseYear, parameters };
    const baseline = engines.model.run({ ...inputs, fed, yearly: noise });
    copyBlock(baseline.values, sink.baseline, plan, block);
    copyRows(parameters, sink.parameters, plan.members, block);
    if (plan.effects === undefined || computeLevers === undefined) continue;
    const levers = computeLevers(block, sink);
    const scenario = engines.model.run({
      ...inputs,
      fed: [...fed, ...plan.effects.targets],
      yearly: joined(noise, levers),
    });
    copyBlock(scenario.values, sink.scenario, plan, block);
  }
}

/** Prepare the computation of the levers: `[(target * years + t) * members + m]`. */
function prepareLevers(
  plan: Plan,
  engine: Engine | undefined,
): ((block: Slice, sink: Sink) => Float64Array) | undefined {
  const effects = plan.effects;
  if (effects === undefined || engine === undefined) return undefined;
  const draw = prepareDraws(plan.seed, effects.draws);
  return (block, sink) => {
    const members = block.to - block.from;
    const parameters = new Float64Array(effects.draws.length * members);
    draw(block, parameters);
    copyRows(parameters, sink.shockParameters, plan.members, block);
    const { values } = engine.run({
      members,
      years: plan.years,
      baseYear: plan.baseYear,
      parameters,
      ...fedIntensities(effects, plan.years, members),
    });
    return spread(values, effects, plan.years * members);
  };
}

function fedIntensities(
  effects: EffectsPlan,
  years: number,
  members: number,
): Pick<BlockInputs, 'fed' | 'yearly'> {
  const fed: Wanted = effects.intensities.map(({ array }) => ({ array, element: 0 }));
  const yearly = new Float64Array(fed.length * years * members);
  effects.intensities.forEach(({ byYear }, i) => {
    byYear.forEach((intensity, t) => {
      const start = (i * years + t) * members;
      yearly.fill(intensity, start, start + members);
    });
  });
  return { fed, yearly };
}

/** Give each target its copy of the value that it takes. */
function spread(values: Float64Array, effects: EffectsPlan, size: number): Float64Array {
  const out = new Float64Array(effects.targets.length * size);
  effects.targets.forEach(({ value }, i) => {
    out.set(values.subarray(value * size, (value + 1) * size), i * size);
  });
  return out;
}

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const out = new Float64Array(first.length + second.length);
  out.set(first);
  out.set(second, first.length);
  return out;
}

function copyBlock(values: Float64Array, out: Float64Array, plan: Plan, block: Slice): void {
  copyRows(values, out, plan.members, block);
}

/** Copy rows of a block's members into rows of all members. */
function copyRows(values: Float64Array, out: Float64Array, all: number, block: Slice): void {
  const members = block.to - block.from;
  const rows = values.length / members;
  for (let row = 0; row < rows; row += 1) {
    out.set(values.subarray(row * members, (row + 1) * members), row * all + block.from);
  }
}
