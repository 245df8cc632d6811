import type { CompiledModel } from '../compile/compiled-model.ts';
import type { Scenario } from '../validate/scenario.ts';

/**
 * Name the baseline of a scenario: two scenarios that run with one set of settings have the same
 * baseline to the bit if, and only if their names of it are equal, they give the same values to
 * the model's parameters. What they assume of shocks moves no baseline.
 */
export function baselineKey({ parameters }: CompiledModel, { assumptions }: Scenario): string {
  const names = new Set(parameters.map(({ name }) => name));
  const own = assumptions
    .filter(({ name }) => names.has(name))
    .map(({ name, element = '', quantity }) => JSON.stringify([name, element, quantity]));
  return own.sort().join('\n');
}
