import type { VariableSpec } from '../spec/generated/model.ts';
import type { Ast } from './ast.ts';
import type { Role } from './compiled-model.ts';
import type { Domain } from './domain.ts';
import type { Spot } from './report.ts';
import type { Unit } from './units.ts';

/** A variable on its way through the checks. What could not be read is undefined. */
export type Variable = {
  readonly name: string;
  readonly kind: VariableSpec['kind'];
  readonly spec: VariableSpec;
  readonly sector: string;
  readonly file: string;
  readonly label: string;
  readonly unitText: string;
  readonly unit: Unit | undefined;
  readonly over: readonly string[];
  readonly domain: Domain | undefined;
  readonly expressions: readonly RoleExpression[];
};

export type RoleExpression = {
  readonly role: Role;
  readonly spot: Spot;
  readonly ast: Ast | undefined;
};

/** The place of a variable's key in its file, or of a key below it. */
export function spotOf(variable: Pick<Variable, 'file' | 'name'>, below = ''): Spot {
  return { file: variable.file, pointer: `/variables/${variable.name}${below}` };
}
