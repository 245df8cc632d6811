import type { NoiseSpec } from '../spec/generated/model.ts';
import type { ResolvedExpression, ResolvedVariable } from './check-time.ts';
import type { CompiledNoise, Role } from './compiled-model.ts';
import type { SetTable } from './domain.ts';
import { lowerInFrame } from './lower-in-frame.ts';
import { binary, num } from './operations.ts';
import { addArray, clockArray, createBuilder } from './program-builder.ts';
import type { ProgramBuilder } from './program-builder.ts';
import type { ArrayRole, Expression, Program } from './program.ts';
import type { Report } from './report.ts';
import type { Read } from './resolved.ts';
import { schedule } from './schedule.ts';
import type { Rows } from './check-tables.ts';
import type { Variable } from './variable.ts';

/** The arrays of one variable. */
export type VariableArrays = {
  readonly main: number;
  /** Its values before the first year, where it has such. */
  readonly initial?: number;
  /** The raw draws of a noise. */
  readonly noise?: CompiledNoise['arrays'];
};

type Context = { readonly sets: SetTable; readonly rows: Rows; readonly report: Report };

export type LoweredModel = {
  readonly arrays: ReadonlyMap<string, VariableArrays>;
  /** Put the statements in order; only for a model without faults. */
  readonly finish: () => Program;
};

/**
 * Make arrays and statements of the variables. Reports pairs that do not exist and sums that are
 * too long; variables with other faults are lowered as far as they go, so that these are found
 * together with the rest.
 */
export function lowerModel(variables: readonly ResolvedVariable[], context: Context): LoweredModel {
  const builder = createBuilder();
  const arrays = new Map<string, VariableArrays>();
  for (const { variable } of variables) {
    arrays.set(variable.name, allocate(builder, variable, context.rows));
  }
  for (const { variable, expressions } of variables) {
    lowerVariable(variable, expressions, { ...context, builder, arrays });
  }
  return { arrays, finish: () => finish(builder, arrays) };
}

function finish(builder: ProgramBuilder, arrays: ReadonlyMap<string, VariableArrays>): Program {
  const carries = [...arrays.values()].flatMap(({ main, initial }) =>
    initial !== undefined && builder.carried.has(main) ? [{ array: main, initial }] : [],
  );
  return { arrays: builder.arrays, ...schedule(builder.arrays, builder.statements), carries };
}

function allocate(builder: ProgramBuilder, variable: Variable, rows: Rows): VariableArrays {
  const { name, kind, spec } = variable;
  const length = variable.domain?.rows.length ?? 0;
  const add = (suffix: string, role: ArrayRole): number =>
    addArray(builder, suffix === '' ? name : `${name}#${suffix}`, length, role);
  const main = add('', mainRole(variable, rows));
  if (spec.kind === 'noise') {
    const zeros = { kind: 'constant', values: Array<number>(length).fill(0) } as const;
    return { main, initial: add('initial', zeros), noise: allocateDraws(add, spec) };
  }
  const hasInitial = kind === 'stock' || (spec.kind === 'equation' && spec.initial !== undefined);
  return hasInitial ? { main, initial: add('initial', { kind: 'computed' }) } : { main };
}

function allocateDraws(
  add: (suffix: string, role: ArrayRole) => number,
  spec: NoiseSpec,
): CompiledNoise['arrays'] {
  const z = add('z', { kind: 'yearly', neutral: 0 });
  if (spec.break === undefined) return { z };
  // A break happens below the probability: 1 is never below.
  const u = add('u', { kind: 'yearly', neutral: 1 });
  return { z, u, zb: add('zb', { kind: 'yearly', neutral: 0 }) };
}

function mainRole({ spec, domain }: Variable, rows: Rows): ArrayRole {
  switch (spec.kind) {
    case 'constant':
      return { kind: 'constant', values: [spec.value] };
    case 'baseline': {
      const value = (row: string | undefined): number | undefined =>
        row === undefined ? undefined : rows.get(row)?.value;
      const table = new Map(Object.entries(spec.rows ?? {}));
      const values = (domain?.elements ?? []).map(
        (element) => value(spec.row ?? table.get(element)) ?? spec.otherwise?.value ?? 0,
      );
      return { kind: 'constant', values };
    }
    case 'parameter':
      return { kind: 'parameter' };
    case 'lever':
      return { kind: 'yearly', neutral: spec.neutral };
    default:
      return { kind: 'computed' };
  }
}

type Lowering = Context & {
  readonly builder: ProgramBuilder;
  readonly arrays: ReadonlyMap<string, VariableArrays>;
};

function lowerVariable(
  variable: Variable,
  expressions: readonly ResolvedExpression[],
  context: Lowering,
): void {
  const { builder } = context;
  const own = context.arrays.get(variable.name);
  if (own === undefined || variable.domain === undefined) return;
  const lower = (role: Role): Expression => lowerRole(role, variable, expressions, context);
  const add = (target: number, value: Expression): void => {
    builder.statements.push({ target, value });
  };
  switch (variable.spec.kind) {
    case 'account':
      return add(own.main, lower('residual'));
    case 'equation':
      if (own.initial !== undefined) add(own.initial, lower('initial'));
      return add(own.main, lower('equation'));
    case 'stock':
      if (own.initial === undefined) return;
      add(own.initial, lower('initial'));
      return add(own.main, stockValue(builder, own.main, own.initial, lower('change')));
    case 'noise':
      return add(own.main, noiseValue(builder, own, lower));
    default:
      return;
  }
}

function lowerRole(
  role: Role,
  variable: Variable,
  expressions: readonly ResolvedExpression[],
  { builder, arrays, sets, report }: Lowering,
): Expression {
  const expression = expressions.find((one) => one.role === role);
  const { domain } = variable;
  if (expression === undefined || domain === undefined) return num(0);
  return lowerInFrame(
    expression.node,
    { columns: domain.sets, rows: domain.rows },
    {
      builder,
      sets,
      owner: variable.name,
      arrayOf: (read) => arrayOf(read, role, arrays),
      fault: (wording) => report.fault(expression.spot, wording),
    },
  );
}

/** In an initial value, the name of a stock means the initial value of that stock. */
function arrayOf(read: Read, role: Role, arrays: ReadonlyMap<string, VariableArrays>): number {
  const found = arrays.get(read.variable.name);
  if (found === undefined) throw new Error(`no array for ${read.variable.name}`);
  const meansInitial = role === 'initial' && read.variable.kind === 'stock';
  return meansInitial ? (found.initial ?? found.main) : found.main;
}

function sameRead(array: number): Expression & { readonly op: 'read' } {
  return { op: 'read', array, index: { kind: 'same' } };
}

function previousRead(builder: ProgramBuilder, array: number): Expression {
  builder.carried.add(array);
  return { ...sameRead(array), previous: true };
}

/** In the base year the initial value, then that of the year before and a year's change. */
function stockValue(
  builder: ProgramBuilder,
  array: number,
  initial: number,
  change: Expression,
): Expression {
  const elapsed = clockArray(builder, 'elapsed');
  const isLater = {
    op: 'gt',
    a: { op: 'read', array: elapsed, index: { kind: 'fixed', at: 0 } },
    b: num(0),
  } as const;
  const later = binary('add', previousRead(builder, array), change);
  return { op: 'if', test: isLater, then: later, else: sameRead(initial) };
}

/** An autoregressive state, nil before the first year, with a second draw in years of a break. */
function noiseValue(
  builder: ProgramBuilder,
  own: VariableArrays,
  lower: (role: Role) => Expression,
): Expression {
  const { z = 0, u, zb } = own.noise ?? {};
  const kept = binary('mul', lower('persistence'), previousRead(builder, own.main));
  const value = binary('add', kept, binary('mul', lower('sd'), sameRead(z)));
  if (u === undefined || zb === undefined) return value;
  const broken: Expression = {
    op: 'if',
    test: { op: 'lt', a: sameRead(u), b: lower('break_probability') },
    then: binary('mul', lower('break_sd'), sameRead(zb)),
    else: num(0),
  };
  return binary('add', value, broken);
}
