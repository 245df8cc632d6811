import { closest } from '../validate/closest.ts';
import type { VariableSpec } from '../spec/generated/model.ts';
import { ARITHMETIC, checkExpression } from './check-expression.ts';
import type { FunctionSignature } from './check-expression.ts';
import type { NamedFile } from './collect-sets.ts';
import type { Role } from './compiled-model.ts';
import { makeDomain, plainSets, shapeOf } from './domain.ts';
import type { Domain, SetTable } from './domain.ts';
import * as say from './messages.ts';
import { parseExpression } from './parse-expression.ts';
import type { Report } from './report.ts';
import { parseUnit } from './units.ts';
import type { Unit } from './units.ts';
import { spotOf } from './variable.ts';
import type { RoleExpression, Variable } from './variable.ts';

/** The functions of equations. */
const MODEL_FUNCTIONS: ReadonlyMap<string, FunctionSignature> = new Map([
  ...ARITHMETIC,
  ['sum', { args: ['number', 'word'] }],
  ['previous', { args: ['name'] }],
]);

/** Symbols of time: the calendar year, and years since the base. Both have the unit year. */
export const CLOCKS = ['year', 'elapsed'] as const;

/** Words with a meaning of their own in the language, here or in mathjs. */
const RESERVED: ReadonlySet<string> = new Set([
  ...MODEL_FUNCTIONS.keys(),
  ...CLOCKS,
  ...['and', 'or', 'not', 'xor', 'mod', 'to', 'in', 'end', 'true', 'false', 'null', 'undefined'],
]);

/** Most elements that one variable may have. */
const MAX_ELEMENTS = 100_000;

type Context = {
  readonly sets: SetTable;
  readonly units: ReadonlySet<string>;
  readonly report: Report;
};

/**
 * Read the variables of all files in their order: units, sets and the trees of their expressions.
 * Of two variables with one name, the first stays.
 */
export function declareVariables(
  files: readonly NamedFile[],
  context: Context,
): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>();
  for (const { file, spec } of files) {
    for (const [name, variable] of Object.entries(spec.variables)) {
      const spot = spotOf({ file, name });
      const first = variables.get(name);
      if (first !== undefined) context.report.fault(spot, say.duplicateVariable(name, first.file));
      if (RESERVED.has(name)) context.report.fault(spot, say.reservedName(name));
      if (first === undefined) {
        variables.set(name, declare({ file, name, sector: spec.sector }, variable, context));
      }
    }
  }
  return variables;
}

type Home = { readonly file: string; readonly name: string; readonly sector: string };

function declare(home: Home, spec: VariableSpec, context: Context): Variable {
  const over = 'over' in spec ? (spec.over ?? []) : [];
  const unitText = 'unit' in spec ? spec.unit : '1';
  return {
    ...home,
    kind: spec.kind,
    spec,
    label: spec.label,
    unitText,
    unit: readUnit(home, unitText, context),
    over,
    domain: readDomain(home, over, context),
    expressions: textsOf(spec).map((text) => readExpression(home, text, context)),
  };
}

function readUnit(home: Home, text: string, { units, report }: Context): Unit | undefined {
  const parsed = parseUnit(text, units);
  if (parsed.ok) return parsed.unit;
  report.fault(spotOf(home, '/unit'), parsed);
  return undefined;
}

function readDomain(home: Home, over: readonly string[], context: Context): Domain | undefined {
  const { sets, report } = context;
  const unknown = over.filter((name) => !sets.has(name));
  for (const name of unknown) {
    const spot = spotOf(home, `/over/${over.indexOf(name)}`);
    report.fault(spot, say.unknownSet(name, closest(name, sets.keys())));
  }
  if (unknown.length > 0) return undefined;
  const plain = plainSets(over, sets);
  const twice = plain.find((name, position) => plain.indexOf(name) !== position);
  const size = over.reduce((product, name) => product * shapeOf(name, sets).elements.length, 1);
  if (twice === undefined && size <= MAX_ELEMENTS) return makeDomain(over, sets);
  const wording =
    twice === undefined ? say.tooManyElements(size, MAX_ELEMENTS) : say.sameSetTwice(twice);
  report.fault(spotOf(home, '/over'), wording);
  return undefined;
}

type RoleText = { readonly role: Role; readonly pointer: string; readonly text: string };

/** The expressions of each kind: role, place and text. */
function textsOf(spec: VariableSpec): readonly RoleText[] {
  const at = (role: Role, text: string, pointer = `/${role}`): RoleText => ({
    role,
    pointer,
    text,
  });
  switch (spec.kind) {
    case 'equation':
      return [
        at('equation', spec.equation),
        ...(spec.initial === undefined ? [] : [at('initial', spec.initial)]),
      ];
    case 'stock':
      return [at('initial', spec.initial), at('change', spec.change)];
    case 'noise':
      return [
        at('sd', spec.sd),
        at('persistence', spec.persistence),
        ...(spec.break === undefined
          ? []
          : [
              at('break_probability', spec.break.probability, '/break/probability'),
              at('break_sd', spec.break.sd, '/break/sd'),
            ]),
      ];
    case 'account':
      return [at('residual', spec.residual)];
    default:
      return [];
  }
}

function readExpression(
  home: Home,
  { role, pointer, text }: RoleText,
  context: Context,
): RoleExpression {
  const spot = spotOf(home, pointer);
  const parsed = parseExpression(text);
  if (!parsed.ok) {
    context.report.fault(spot, parsed);
    return { role, spot, ast: undefined };
  }
  const findings = checkExpression(parsed.ast, { functions: MODEL_FUNCTIONS, gives: 'number' });
  for (const wording of findings) context.report.fault(spot, wording);
  return { role, spot, ast: parsed.ast };
}
