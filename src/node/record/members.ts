import type { CompiledOutput, Knowledge, Plan, Simulate, Simulation } from '../../core/index.ts';
import { closest } from '../../core/index.ts';
import { unknownWord, WrongInputError } from '../wrong-input.ts';

/** A plan, and the members that were computed by it. */
export type Simulated = { readonly plan: Plan; readonly simulation: Simulation };

/**
 * Give a function that simulates and keeps the first simulation, which is that of the scenario and
 * its baseline; later ones leave something out.
 */
export function keepingFirst(simulate: Simulate): {
  readonly simulate: Simulate;
  readonly first: () => Simulated | undefined;
} {
  let first: Simulated | undefined;
  return {
    simulate: async (plan, known) => {
      const simulation = await simulate(plan, known);
      first ??= { plan, simulation };
      return simulation;
    },
    first: () => first,
  };
}

/**
 * Choose the series whose members are written: those of the indicators that are named, of all for
 * "all", of those that the tables show where none is named. Throws where a name is unknown.
 */
export function chooseMembers(
  { model, settings }: Pick<Knowledge, 'model' | 'settings'>,
  named: readonly string[] | undefined,
): readonly CompiledOutput[] {
  if (named?.includes('all') === true) return model.outputs;
  const known = new Set(model.outputs.map(({ indicator }) => indicator));
  const unknown = named?.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new WrongInputError(
      unknownWord('indicator', unknown, closest(unknown, known), [...known]),
    );
  const wanted = new Set(named ?? settings.tables.map(({ indicator }) => indicator));
  return model.outputs.filter(({ indicator }) => wanted.has(indicator));
}
