import type { CompiledModel, CompiledSet, CompiledVariable } from '../compile/compiled-model.ts';

/** The code of each plain set of a variable, in their order; undefined stands for all. */
export type Pattern = readonly (string | undefined)[];

/** The plain sets of a variable: a relation counts as its two. */
export function plainSetsOf(over: readonly string[], { sets }: CompiledModel): readonly string[] {
  return over.flatMap((name) => setNamed(name, sets)?.within ?? [name]);
}

/** Find a set by its name. */
export function setNamed(name: string, sets: readonly CompiledSet[]): CompiledSet | undefined {
  return sets.find((set) => set.name === name);
}

/** Write a variable with its pattern, such as "x", "x[A.*]" or "x[A.B]"; without one if all are meant. */
export function patternText(name: string, pattern: Pattern): string {
  if (pattern.every((code) => code === undefined)) return name;
  return `${name}[${pattern.map((code) => code ?? '*').join('.')}]`;
}

/** The elements of a variable that fit a pattern: their positions and codes. */
export function elementsWithin(
  { elements, over }: CompiledVariable,
  pattern: Pattern,
): readonly { readonly at: number; readonly code: string }[] {
  return elements.flatMap((code, at) => {
    const parts = over.length === 0 ? [] : code.split('.');
    return pattern.every((wanted, i) => wanted === undefined || wanted === parts[i])
      ? [{ at, code }]
      : [];
  });
}

/** The pattern of one element by its code; undefined where the variable has no such element. */
export function patternOf(variable: CompiledVariable, code: string): Pattern | undefined {
  return variable.over.length > 0 && variable.elements.includes(code) ? code.split('.') : undefined;
}
