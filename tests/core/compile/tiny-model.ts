import { compileModel } from '../../../src/core/compile/compile-model.ts';
import type { ModelInput } from '../../../src/core/compile/compile-model.ts';
import type { CompiledModel } from '../../../src/core/compile/compiled-model.ts';
import type { Issue } from '../../../src/core/issue.ts';
import { createInterpreter } from '../../../src/core/simulate/interpret.ts';
import type {
  Basis,
  EquationSpec,
  SectorFile,
  VariableSpec,
} from '../../../src/core/spec/generated/model.ts';

/** Two sets, the pairs of them that exist, and a set that holds one element of the first. */
export const SETS: NonNullable<SectorFile['sets']> = {
  a: { label: 'set a', elements: ['A1', 'A2', 'A3'] },
  b: { label: 'set b', elements: ['B1', 'B2'] },
  pair: { label: 'pairs', within: ['a', 'b'], elements: ['A1.B1', 'A1.B2', 'A3.B1'] },
  some: { label: 'some of a', elements: ['A3', 'A1'] },
};

export const BASIS: Basis = { kind: 'judgement', text: 'invented for a test' };

export const ROWS: ModelInput['rows'] = new Map([
  ['r.one', { value: 1, unit: 'person' }],
  ['r.two', { value: 2, unit: 'person' }],
  ['r.three', { value: 3, unit: 'person' }],
  ['r.money', { value: 10, unit: 'USD/year' }],
]);

/** A sector file with the sets above. */
export function sector(
  variables: Readonly<Record<string, VariableSpec>>,
  more: Partial<SectorFile> = {},
): SectorFile {
  return {
    kind: 'model',
    sector: 'tiny',
    title: 'Tiny',
    doc: 'a model for tests',
    units: { person: 'people', USD: 'US dollars' },
    sets: SETS,
    variables: { ...variables },
    ...more,
  };
}

export function compile(
  variables: Readonly<Record<string, VariableSpec>>,
  more: Partial<SectorFile> = {},
): ReturnType<typeof compileModel> {
  const files = [{ file: 'm.json', spec: sector(variables, more) }];
  return compileModel({ files, rows: ROWS, baseYear: 2023 });
}

/** Compile a model that must be without faults. */
export function compileGood(
  variables: Readonly<Record<string, VariableSpec>>,
  more: Partial<SectorFile> = {},
): CompiledModel {
  const checked = compile(variables, more);
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues, undefined, 1));
  return checked.value;
}

export function issuesOf(
  variables: Readonly<Record<string, VariableSpec>>,
  more: Partial<SectorFile> = {},
): readonly Issue[] {
  const checked = compile(variables, more);
  return checked.ok ? checked.warnings : checked.issues;
}

/** Issues as `pointer: message (hint)`. */
export function faultsOf(
  variables: Readonly<Record<string, VariableSpec>>,
  more: Partial<SectorFile> = {},
): readonly string[] {
  return issuesOf(variables, more).map(
    ({ pointer, message, hint }) =>
      `${pointer}: ${message}${hint === undefined ? '' : ` (${hint})`}`,
  );
}

type Head = { readonly over?: string[]; readonly unit?: string };

/** An equation that is also an output, so that it counts as used. */
export function eq(equation: string, { over = [], unit = '1' }: Head = {}): EquationSpec {
  return { kind: 'equation', label: 'x', unit, over, equation };
}

export function constant(value: number, unit = '1'): VariableSpec {
  return { kind: 'constant', label: 'c', unit, value };
}

export function parameter(over: string[] = [], unit = '1'): VariableSpec {
  return { kind: 'parameter', label: 'p', unit, over, value: 1, basis: BASIS };
}

export function lever(over: string[] = [], neutral = 1, unit = '1'): VariableSpec {
  return { kind: 'lever', label: 'l', unit, over, neutral };
}

/**
 * Run one member with the interpreter, and give a variable's elements by year. Parameters take
 * `parameters[name]`, element by element, else 1; `fed` gives values of elements of yearly arrays
 * by year, keyed "name.element position".
 */
export function run(
  model: CompiledModel,
  name: string,
  options: {
    readonly years?: number;
    readonly parameters?: Readonly<Record<string, readonly number[]>>;
    readonly fed?: Readonly<Record<string, readonly number[]>>;
  } = {},
): readonly (readonly number[])[] {
  const { years = 1, parameters = {}, fed = {} } = options;
  const arrays = model.program.arrays;
  const array = arrays.findIndex((one) => one.name === name);
  const length = arrays[array]?.length ?? 0;
  const wanted = Array.from({ length }, (_, element) => ({ array, element }));
  const drawn = arrays
    .filter(({ role }) => role.kind === 'parameter')
    .flatMap((one) =>
      Array.from({ length: one.length }, (_, at) => parameters[one.name]?.[at] ?? 1),
    );
  const feeds = Object.entries(fed).map(([key, values]) => {
    const [fedName, element] = key.split('.');
    const at = arrays.findIndex((one) => one.name === fedName);
    return { array: at, element: Number(element), values };
  });
  const { values } = createInterpreter(model.program, wanted).run({
    members: 1,
    years,
    baseYear: model.baseYear,
    parameters: Float64Array.from(drawn),
    fed: feeds,
    yearly: Float64Array.from(feeds.flatMap((feed) => feed.values)),
  });
  return Array.from({ length: years }, (_, year) =>
    wanted.map((_one, element) => values[element * years + year] ?? NaN),
  );
}
