import type { BaselineSpec, Basis, ParameterSpec, Quantity } from '../spec/generated/model.ts';
import { checkDistribution, checkRange } from '../validate/check-distribution.ts';
import { closest } from '../validate/closest.ts';
import * as say from './messages.ts';
import { jsonPointer } from './report.ts';
import type { Report } from './report.ts';
import { equalUnits, formatUnit, parseUnit } from './units.ts';
import { spotOf } from './variable.ts';
import type { Variable } from './variable.ts';

/** The printed figures by row id, each with its unit as text. */
export type Rows = ReadonlyMap<string, { readonly value: number; readonly unit: string }>;

type Context = {
  readonly rows: Rows;
  readonly units: ReadonlySet<string>;
  readonly report: Report;
};

/**
 * Check the tables of a baseline or a parameter: a value or row for each element and for no
 * other, rows that exist and have the variable's unit, distributions that make sense.
 */
export function checkTables(variable: Variable, context: Context): void {
  const { spec } = variable;
  if (spec.kind === 'baseline') checkBaseline(variable, spec, context);
  if (spec.kind === 'parameter') checkParameter(variable, spec, context);
}

function checkBaseline(variable: Variable, spec: BaselineSpec, context: Context): void {
  checkBasis(variable, '/otherwise/basis', spec.otherwise?.basis, context);
  if (spec.row !== undefined) checkRow(variable, '/row', spec.row, context);
  for (const [element, row] of Object.entries(spec.rows ?? {})) {
    checkRow(variable, jsonPointer('rows', element), row, context);
  }
  for (const [element, rows] of Object.entries(spec.checks ?? {})) {
    for (const [position, row] of rows.entries()) {
      const below = jsonPointer('checks', element, position);
      if (!context.rows.has(row)) unknownRow(variable, below, row, context);
    }
  }
  checkShape(variable, { ...SHAPES.baseline, ...present(spec, 'row', 'rows') }, context.report);
  checkElements(variable, { ...elementsOf(spec.rows), key: 'rows', what: 'row' }, context.report);
  checkKeys(variable, 'checks', Object.keys(spec.checks ?? {}), context.report);
}

function checkParameter(variable: Variable, spec: ParameterSpec, context: Context): void {
  const { report } = context;
  const range = readRange(variable, spec.range, report);
  const check = (below: string, quantity: ParameterSpec['value']): void => {
    if (quantity !== undefined) checkQuantity(variable, below, { quantity, range, report });
  };
  check('/value', spec.value);
  check('/otherwise', spec.otherwise);
  for (const [element, quantity] of Object.entries(spec.values ?? {})) {
    check(jsonPointer('values', element), quantity);
  }
  checkBasis(variable, '/basis', spec.basis, context);
  for (const [element, basis] of Object.entries(spec.bases ?? {})) {
    checkBasis(variable, jsonPointer('bases', element), basis, context);
  }
  checkShape(variable, { ...SHAPES.parameter, ...present(spec, 'value', 'values') }, report);
  checkElements(variable, { ...elementsOf(spec.values), key: 'values', what: 'value' }, report);
  checkKeys(variable, 'bases', Object.keys(spec.bases ?? {}), report);
}

type QuantityCheck = {
  readonly quantity: Quantity;
  readonly range: readonly [number, number] | undefined;
  readonly report: Report;
};

function checkQuantity(
  variable: Variable,
  below: string,
  { quantity, range, report }: QuantityCheck,
): void {
  const senseless = checkDistribution(quantity, below);
  const outside =
    range === undefined || senseless.length > 0
      ? []
      : checkRange(quantity, range, {
          pointer: below,
          word: (value, percentile) => say.outsideRange(value, percentile, range),
        });
  for (const fault of [...senseless, ...outside]) {
    report.fault(spotOf(variable, fault.pointer), fault);
  }
}

function readRange(
  variable: Variable,
  range: readonly number[] | undefined,
  report: Report,
): readonly [number, number] | undefined {
  const [low, high] = range ?? [];
  if (low === undefined || high === undefined) return undefined;
  if (low <= high) return [low, high];
  report.fault(spotOf(variable, '/range'), say.rangeReversed(low, high));
  return undefined;
}

const SHAPES = {
  baseline: { one: 'row', many: 'rows', sharedOne: false },
  parameter: { one: 'value', many: 'values', sharedOne: true },
} as const;

type Shape = {
  readonly one: string;
  readonly many: string;
  /** Whether the single value may stand for all elements. */
  readonly sharedOne: boolean;
  readonly hasOne: boolean;
  readonly hasMany: boolean;
};

function present<T extends { readonly otherwise?: unknown }>(
  spec: T,
  one: keyof T,
  many: keyof T,
): Pick<Shape, 'hasOne' | 'hasMany'> {
  const hasMany = spec[many] !== undefined || spec.otherwise !== undefined;
  return { hasOne: spec[one] !== undefined, hasMany };
}

/** A scalar takes the single value; others take the table, or a single one where it is shared. */
function checkShape(variable: Variable, shape: Shape, report: Report): void {
  const { one, many, hasOne, hasMany } = shape;
  const spot = spotOf(variable);
  if (variable.over.length === 0) {
    if (hasMany) report.fault(spot, say.scalarOver(many));
    else if (!hasOne) report.fault(spot, say.missingValue(`"${one}"`));
  } else if (hasOne && (hasMany || !shape.sharedOne)) {
    report.fault(spot, say.twoTables(one, many));
  } else if (!hasOne && !hasMany) {
    report.fault(spot, say.missingValue(shape.sharedOne ? `"${one}" or "${many}"` : `"${many}"`));
  }
}

type Table = {
  readonly given: readonly string[] | undefined;
  readonly key: string;
  readonly what: string;
};

function elementsOf(table: object | undefined): Pick<Table, 'given'> {
  return { given: table === undefined ? undefined : Object.keys(table) };
}

function checkElements(variable: Variable, { given, key, what }: Table, report: Report): void {
  if (given === undefined || variable.over.length === 0) return;
  checkKeys(variable, key, given, report);
  if ('otherwise' in variable.spec && variable.spec.otherwise !== undefined) return;
  const missing = variable.domain?.elements.filter((element) => !given.includes(element)) ?? [];
  if (missing.length > 0) {
    report.fault(spotOf(variable, `/${key}`), say.missingElements(what, missing));
  }
}

function checkKeys(
  variable: Variable,
  table: string,
  given: readonly string[],
  report: Report,
): void {
  const elements = variable.domain?.elements;
  if (elements === undefined) return;
  for (const element of given) {
    if (elements.includes(element)) continue;
    const set = variable.over.join(', ') || variable.name;
    const wording = say.unknownElement(element, set, closest(element, elements));
    report.fault(spotOf(variable, jsonPointer(table, element)), wording);
  }
}

function checkRow(variable: Variable, below: string, row: string, context: Context): void {
  const found = context.rows.get(row);
  if (found === undefined) return unknownRow(variable, below, row, context);
  const parsed = parseUnit(found.unit, context.units);
  if (variable.unit === undefined || (parsed.ok && equalUnits(parsed.unit, variable.unit))) return;
  const wording = say.rowUnit(row, found.unit, formatUnit(variable.unit));
  context.report.fault(spotOf(variable, below), wording);
}

function unknownRow(variable: Variable, below: string, row: string, context: Context): void {
  const wording = say.unknownRow(row, closest(row, context.rows.keys()));
  context.report.fault(spotOf(variable, below), wording);
}

function checkBasis(
  variable: Variable,
  below: string,
  basis: Basis | undefined,
  context: Context,
): void {
  for (const [position, row] of (basis?.rows ?? []).entries()) {
    if (!context.rows.has(row)) unknownRow(variable, `${below}/rows/${position}`, row, context);
  }
}
