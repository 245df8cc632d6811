import type { ResolvedExpression, ResolvedVariable } from './check-time.ts';
import type { Role } from './compiled-model.ts';
import { formatAst } from './format-ast.ts';
import { inferUnit } from './infer-unit.ts';
import * as say from './messages.ts';
import type { Report } from './report.ts';
import { DIMENSIONLESS, YEAR, divideUnits, equalUnits, formatUnit } from './units.ts';
import type { Unit } from './units.ts';

/**
 * Check the units within each expression of a variable, and of the whole against what it stands
 * for: `change` is a year's, so it has the stock's unit per year; persistence, probabilities and
 * residuals are dimensionless; all else has the variable's unit.
 */
export function checkUnits({ variable, expressions }: ResolvedVariable, report: Report): void {
  for (const expression of expressions) {
    const found = inferUnit(expression.node, (wording) => report.fault(expression.spot, wording));
    if (found === undefined || found === 'any' || variable.unit === undefined) continue;
    const wanted = wantedUnit(expression.role, variable.unit);
    if (equalUnits(found, wanted)) continue;
    const text = `${leftSide(expression.role, variable.name)} = ${textOf(expression)}`;
    const wording = say.sidesDiffer(text, formatUnit(wanted), formatUnit(found));
    report.fault(expression.spot, wording);
  }
}

function wantedUnit(role: Role, unit: Unit): Unit {
  switch (role) {
    case 'change':
      return divideUnits(unit, YEAR);
    case 'persistence':
    case 'break_probability':
    case 'residual':
      return DIMENSIONLESS;
    default:
      return unit;
  }
}

function leftSide(role: Role, name: string): string {
  return role === 'equation' || role === 'residual' ? name : `${role} of ${name}`;
}

function textOf({ node }: ResolvedExpression): string {
  return formatAst(node.source);
}
