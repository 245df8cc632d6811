import type { CompiledModel } from '../compile/compiled-model.ts';
import type { ExplainedSeries } from '../spec/generated/attribution.ts';

/** Say which series an output of the model is, by its position, in its own words. */
export function describeSeries(output: number, model: CompiledModel): ExplainedSeries {
  const spec = model.outputs[output];
  if (spec === undefined) throw new Error(`no output ${output}`);
  const { indicator, country = null, partner = null, unit, variable } = spec;
  return { indicator, country, partner, unit, label: labelOf(variable, model) };
}

/** Give the label of a variable. */
export function labelOf(variable: string, { variables }: CompiledModel): string {
  return variables.find(({ name }) => name === variable)?.label ?? variable;
}
