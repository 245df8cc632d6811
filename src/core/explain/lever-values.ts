import type { EffectsPlan, Plan } from '../plan/plan.ts';
import { createWasmEngine } from '../simulate/create-wasm-engine.ts';
import type { Wanted } from '../simulate/engine.ts';

/**
 * Gives the wanted values of a plan's effects, `[(value * years + t) * members + m]`, as if only
 * those shocks acted whose key is among `acting`.
 */
export type LeverValues = (
  members: number,
  draws: Float64Array,
  acting: ReadonlySet<string> | 'all',
) => Float64Array;

/**
 * Prepare what shocks do to levers, any of them left out. A shock without intensity leaves a lever
 * as it is, to the bit, so one program serves every selection.
 */
export function prepareLeverValues(
  { baseYear, years }: Pick<Plan, 'baseYear' | 'years'>,
  effects: EffectsPlan,
): LeverValues {
  const engine = createWasmEngine(effects.program, effects.wanted);
  const fed: Wanted = effects.intensities.map(({ array }) => ({ array, element: 0 }));
  return (members, parameters, acting) => {
    const yearly = new Float64Array(fed.length * years * members);
    effects.intensities.forEach(({ array, byYear }, i) => {
      if (!acts(effects, array, acting)) return;
      for (let t = 0; t < years; t += 1) {
        const start = (i * years + t) * members;
        yearly.fill(byYear[t] ?? 0, start, start + members);
      }
    });
    return engine.run({ members, years, baseYear, parameters, fed, yearly }).values;
  };
}

/** The intensity of a shock stands in an array that is called after its key: see `planEffects`. */
function acts(
  { program }: EffectsPlan,
  array: number,
  acting: ReadonlySet<string> | 'all',
): boolean {
  if (acting === 'all') return true;
  const name = program.arrays[array]?.name ?? '';
  return acting.has(name.replace(/ intensity$/, ''));
}
