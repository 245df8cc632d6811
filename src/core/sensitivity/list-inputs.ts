import type { CompiledModel } from '../compile/compiled-model.ts';
import { programReads } from '../compile/program-reads.ts';
import type { Program } from '../compile/program.ts';
import { parametersOf } from '../plan/plan-run.ts';
import type { EffectsPlan, Plan } from '../plan/plan.ts';
import type { Basis } from '../spec/generated/shock.ts';

/** A number that members draw once, and on which what is asked for depends. */
export type DrawnInput = {
  /** Names the draw: "x", "x[ELEMENT]", "TYPE.x" or "SHOCK severity". */
  readonly key: string;
  /** The parameter or shock that it belongs to. */
  readonly name: string;
  readonly kind: 'parameter' | 'shock';
  readonly basis: Basis['kind'];
  /** In which rows of a `DrawnBlock` it stands: one row an element that shares the draw. */
  readonly part: 'parameters' | 'shockParameters';
  readonly rows: readonly number[];
};

/** An element of a noise, which members draw anew each year. */
export type DrawnNoise = {
  /** "x" or "x[ELEMENT]". */
  readonly key: string;
  readonly name: string;
  readonly kind: 'noise';
  /** The row of a `DrawnBlock` with its normal draws. */
  readonly row: number;
};

/**
 * List what members draw once, and what the outputs depend on: each draw once, however many
 * elements share it; the model's first, in its order, then those of the shocks. What a scenario
 * assumes in place of the model's own distribution is a judgement.
 */
export function listInputs(
  plan: Plan,
  model: CompiledModel,
  outputs: readonly number[],
): readonly DrawnInput[] {
  return [...modelInputs(plan, model, outputs), ...shockInputs(plan)];
}

function modelInputs(
  { model: { draws } }: Plan,
  model: CompiledModel,
  outputs: readonly number[],
): readonly DrawnInput[] {
  const matters = parametersOf(model, outputs);
  const inputs = new Map<string, DrawnInput & { readonly rows: number[] }>();
  model.parameters.forEach(({ name, basis, quantity }, i) => {
    const draw = draws[i];
    if (draw === undefined || matters[i] !== true || typeof draw.quantity === 'number') return;
    const input = inputs.get(draw.key) ?? {
      ...{ key: draw.key, name, kind: 'parameter', part: 'parameters', rows: [] },
      basis: draw.quantity === quantity ? basis.kind : 'judgement',
    };
    input.rows.push(i);
    inputs.set(draw.key, input);
  });
  return [...inputs.values()];
}

function shockInputs({ effects, model }: Plan): readonly DrawnInput[] {
  if (effects === undefined) return [];
  const read = drawsRead(effects, model.program);
  return effects.draws.flatMap(({ key, quantity, occurs, basis, range }, i) => {
    if ((typeof quantity === 'number' && occurs === undefined) || !read.has(i)) return [];
    // Only the severity of a shock is clipped to a range.
    const isSeverity = range !== undefined;
    const name = isSeverity ? key.replace(/ severity$/, '') : key;
    const kind = isSeverity ? 'shock' : 'parameter';
    return [{ key, name, kind, basis, part: 'shockParameters', rows: [i] } as const];
  });
}

/** List the noises that what is computed depends on. */
export function listNoises({ model }: Plan): readonly DrawnNoise[] {
  return model.noises.flatMap(({ key, element, kind }, row) => {
    const [name = '', part] = key.split('#');
    if (kind !== 'normal' || part !== 'z') return [];
    const own = element === undefined ? name : `${name}[${element}]`;
    return [{ key: own, name, kind: 'noise', row } as const];
  });
}

/** The draws of the effects behind those levers that the model's program reads. */
function drawsRead({ program, targets, draws }: EffectsPlan, model: Program): ReadonlySet<number> {
  const levers = new Set(
    [...model.setup, ...model.step].flatMap(({ value }) =>
      programReads(value).map(({ array }) => array),
    ),
  );
  const values = new Set(targets.flatMap(({ array, value }) => (levers.has(array) ? [value] : [])));
  const arrays = new Set(
    program.step.flatMap(({ value }, i) =>
      values.has(i) ? programReads(value).map(({ array }) => array) : [],
    ),
  );
  const names = new Set([...arrays].map((array) => program.arrays[array]?.name));
  return new Set(draws.flatMap(({ key }, i) => (names.has(key) ? [i] : [])));
}
