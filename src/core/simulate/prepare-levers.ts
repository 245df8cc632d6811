import type { EffectsPlan, Plan } from '../plan/plan.ts';
import type { Engine, Wanted } from './engine.ts';

/**
 * Write what the shocks make of the levers: `levers[(target * years + t) * members + m]`, from
 * what a block's members drew for the shocks: `parameters[i * members + m]`, i counting the draws
 * of the effects.
 */
export type FillLevers = (members: number, parameters: Float64Array, levers: Float64Array) => void;

/** Prepare the levers of a plan whose effects an engine computes. */
export function prepareLevers(
  effects: EffectsPlan,
  engine: Engine,
  { years, baseYear }: Pick<Plan, 'years' | 'baseYear'>,
): FillLevers {
  const fed: Wanted = effects.intensities.map(({ array }) => ({ array, element: 0 }));
  return (members, parameters, levers) => {
    const yearly = intensities(effects, years, members);
    const { values } = engine.run({ members, years, baseYear, parameters, fed, yearly });
    spread(values, effects, years * members, levers);
  };
}

function intensities(effects: EffectsPlan, years: number, members: number): Float64Array {
  const yearly = new Float64Array(effects.intensities.length * years * members);
  effects.intensities.forEach(({ byYear }, i) => {
    byYear.forEach((intensity, t) => {
      const start = (i * years + t) * members;
      yearly.fill(intensity, start, start + members);
    });
  });
  return yearly;
}

/** Give each target its copy of the value that it takes. */
function spread(
  values: Float64Array,
  effects: EffectsPlan,
  size: number,
  levers: Float64Array,
): void {
  effects.targets.forEach(({ value }, i) => {
    levers.set(values.subarray(value * size, (value + 1) * size), i * size);
  });
}
