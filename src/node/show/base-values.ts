import { cell, planRun, quantiles, simulateHere } from '../../core/index.ts';
import type { CompiledVariable, Knowledge, Scenario } from '../../core/index.ts';

/** The median and the 90% interval over the members, in the unit of the variable. */
export type BaseValue = { readonly median: number; readonly low: number; readonly high: number };

/** An element of a variable. */
export type Wish = { readonly variable: CompiledVariable; readonly at: number };

const NO_SHOCKS: Scenario = {
  ...{ id: 'baseline', title: '', description: '', narrative: undefined },
  ...{ sections: [], shocks: [], assumptions: [], run: {}, files: [] },
};

/**
 * Compute elements of variables in the base year, with the members and the seed of a run: the
 * numbers are those that a run starts from, to the bit.
 */
export function baseValues(
  { model, shockTypes, settings }: Knowledge,
  wishes: readonly Wish[],
): readonly BaseValue[] {
  const outputs = wishes.map(({ variable: { array, unit, name }, at }) => ({
    ...{ indicator: name, variable: name, unit, array, element: at },
  }));
  const planned = planRun(
    { model: { ...model, outputs }, shockTypes },
    NO_SHOCKS,
    { ...settings.run, until: model.baseYear + 1 },
    outputs.map((_, i) => i),
  );
  if (!planned.ok) throw new Error('a run without shocks has faults');
  const { plan, wantedOf } = planned.value;
  const { baseline } = simulateHere(plan);
  return outputs.map((_, i) => {
    const values = cell(baseline, wantedOf.get(i) ?? -1, 0);
    const [low = NaN, median = NaN, high = NaN] = quantiles(values, [0.05, 0.5, 0.95]);
    return { median, low, high };
  });
}
