import type { CompiledModel, CompiledVariable } from '../compile/compiled-model.ts';

/**
 * Give the elements of a variable that line up with one element of another: all those that have
 * the same codes in the plain sets that both are over; all of them where they share no set.
 */
export function linedUp(
  model: CompiledModel,
  name: string,
  other: { readonly variable: string; readonly element: number },
): readonly number[] {
  const wanted = codesOf(model, variableNamed(model, other.variable))[other.element];
  return codesOf(model, variableNamed(model, name)).flatMap((codes, element) =>
    [...codes].every(([set, code]) => (wanted?.get(set) ?? code) === code) ? [element] : [],
  );
}

/** The code of each element of a variable in each plain set; a relation counts as its two. */
function codesOf(
  model: CompiledModel,
  { over, elements }: CompiledVariable,
): readonly ReadonlyMap<string, string>[] {
  const sets = over.flatMap((name) => {
    const set = model.sets.find((one) => one.name === name);
    return set?.within ?? [name];
  });
  return elements.map((element) => {
    const codes = element.split('.');
    return new Map(sets.map((set, i) => [set, codes[i] ?? '']));
  });
}

function variableNamed({ variables }: CompiledModel, name: string): CompiledVariable {
  const variable = variables.find((one) => one.name === name);
  if (variable === undefined) throw new Error(`unknown variable ${name}`);
  return variable;
}
