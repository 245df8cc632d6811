import type { ParameterSpec } from '../spec/generated/model.ts';
import { own } from '../validate/own.ts';
import type { NamedFile } from './collect-sets.ts';
import type { DeclaredUnit } from './collect-units.ts';
import type {
  CompiledDriver,
  CompiledModel,
  CompiledNoise,
  CompiledOutput,
  CompiledParameter,
  CompiledPlace,
  CompiledSet,
  CompiledVariable,
} from './compiled-model.ts';
import type { VariableArrays } from './lower-model.ts';
import type { Program } from './program.ts';
import type { Variable } from './variable.ts';

type DeclaredModel = {
  readonly files: readonly NamedFile[];
  readonly baseYear: number;
  readonly sets: ReadonlyMap<string, CompiledSet>;
  readonly places: readonly CompiledPlace[];
  readonly units: readonly DeclaredUnit[];
  readonly variables: ReadonlyMap<string, Variable>;
  readonly outputs: readonly Omit<CompiledOutput, 'array'>[];
};

/** Describe a model without faults as plain data: what is declared, with its arrays. */
export function describeModel(
  declared: DeclaredModel,
  arrays: ReadonlyMap<string, VariableArrays>,
  program: Program,
): CompiledModel {
  const variables = [...declared.variables.values()];
  const arrayOf = (name: string): number => arrays.get(name)?.main ?? -1;
  return {
    baseYear: declared.baseYear,
    sectors: declared.files.map(({ file, spec: { sector, title, doc } }) => ({
      sector,
      file,
      title,
      doc,
    })),
    sets: [...declared.sets.values()],
    places: declared.places,
    units: declared.units,
    variables: variables.map((variable) => describeVariable(variable, arrayOf(variable.name))),
    program,
    parameters: variables.flatMap(describeParameters),
    levers: variables.flatMap(({ name, spec, over }) =>
      spec.kind === 'lever' ? [{ name, array: arrayOf(name), over, neutral: spec.neutral }] : [],
    ),
    noises: variables.flatMap((variable) => describeNoises(variable, arrays.get(variable.name))),
    outputs: declared.outputs.map((output) => ({ ...output, array: arrayOf(output.variable) })),
    drivers: variables.flatMap((variable) => describeDrivers(variable, arrayOf(variable.name))),
    accounts: variables.flatMap(({ name, kind }) =>
      kind === 'account' ? [{ name, array: arrayOf(name) }] : [],
    ),
  };
}

function elementsOf(variable: Variable): readonly string[] {
  return variable.domain?.elements ?? [];
}

function describeVariable(variable: Variable, array: number): CompiledVariable {
  const { name, kind, sector, file, label, unitText, over, spec, expressions } = variable;
  const asts = Object.fromEntries(
    expressions.flatMap(({ role, ast }) => (ast === undefined ? [] : [[role, ast] as const])),
  );
  const elements = elementsOf(variable);
  return { name, kind, sector, file, label, unit: unitText, over, elements, spec, asts, array };
}

function describeParameters(variable: Variable): readonly CompiledParameter[] {
  const { spec } = variable;
  return spec.kind === 'parameter'
    ? elementsOf(variable).map((element) => describeParameter(variable, spec, element))
    : [];
}

function describeParameter(
  { name, over }: Variable,
  spec: ParameterSpec,
  element: string,
): CompiledParameter {
  const quantity = spec.value ?? own(spec.values ?? {}, element) ?? spec.otherwise;
  if (quantity === undefined) throw new Error(`no value for ${name}[${element}]`);
  const [low, high] = spec.range ?? [];
  return {
    name,
    ...(over.length === 0 ? {} : { element }),
    ...(low === undefined || high === undefined ? {} : { range: [low, high] }),
    key: spec.value === undefined ? `${name}[${element}]` : name,
    quantity,
    basis: own(spec.bases ?? {}, element) ?? spec.basis,
  };
}

/** All elements of a driver, or those that are listed. */
function describeDrivers(variable: Variable, array: number): readonly CompiledDriver[] {
  const { name, label, spec } = variable;
  const driver = spec.kind === 'equation' ? spec.driver : undefined;
  if (driver === undefined) return [];
  const { through, elements } = driver;
  return elementsOf(variable).flatMap((code, element) =>
    elements === undefined || elements.includes(code)
      ? [
          {
            name: code === '' ? name : `${name}[${code}]`,
            ...{ label, variable: name, array, element, through },
          },
        ]
      : [],
  );
}

function describeNoises(
  variable: Variable,
  arrays: VariableArrays | undefined,
): readonly CompiledNoise[] {
  const draws = arrays?.noise;
  if (draws === undefined) return [];
  const { spec } = variable;
  return elementsOf(variable).map((element, index) => ({
    name: variable.name,
    ...(variable.over.length === 0 ? {} : { element }),
    index,
    arrays: draws,
    ...(spec.kind === 'noise' && spec.drawn === false ? { drawn: false as const } : {}),
  }));
}
