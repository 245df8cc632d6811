import type { Wording } from '../validate/fault.ts';
import { constantOf } from './constant-of.ts';
import { excerpt, formatAst } from './format-ast.ts';
import * as say from './messages.ts';
import type { Resolved } from './resolved.ts';
import {
  DIMENSIONLESS,
  YEAR,
  divideUnits,
  equalUnits,
  formatUnit,
  multiplyUnits,
  powerUnit,
} from './units.ts';
import type { Unit } from './units.ts';

/** A unit; `any` for a literal 0, which fits all; undefined where a fault hides it. */
export type Inferred = Unit | 'any' | undefined;

type Node<T extends Resolved['type']> = Resolved & { readonly type: T };
type Fault = (wording: Wording) => void;

/**
 * Find the unit of an expression, and report the smallest parts in which units do not fit: both
 * sides of sums and comparisons, the arms of ?:, the arguments of min and max, exponents, and what
 * exp and log are taken of.
 */
export function inferUnit(node: Resolved, fault: Fault): Inferred {
  switch (node.type) {
    case 'number':
      return node.value === 0 ? 'any' : DIMENSIONLESS;
    case 'read':
      return node.variable.unit;
    case 'clock':
      return YEAR;
    case 'unary':
      return inferUnit(node.arg, fault);
    case 'binary':
      return inferBinary(node, fault);
    case 'conditional': {
      inferUnit(node.test, fault);
      const [then, otherwise] = [inferUnit(node.then, fault), inferUnit(node.else, fault)];
      return same(then, otherwise, (a, b) => fault(say.armsDiffer(excerpt(node.source), a, b)));
    }
    case 'call':
      return inferCall(node, fault);
    case 'sum':
      return inferUnit(node.body, fault);
    case 'broken':
      return undefined;
  }
}

function same(
  left: Inferred,
  right: Inferred,
  differ: (left: string, right: string) => void,
): Inferred {
  if (left === undefined || right === undefined) return undefined;
  if (left === 'any') return right;
  if (right === 'any' || equalUnits(left, right)) return left;
  differ(formatUnit(left), formatUnit(right));
  return undefined;
}

function inferBinary(node: Node<'binary'>, fault: Fault): Inferred {
  const [left, right] = [inferUnit(node.left, fault), inferUnit(node.right, fault)];
  switch (node.op) {
    case '*':
      return combine(left, right, multiplyUnits);
    case '/':
      return combine(left, right, divideUnits);
    case '^':
      return inferPower(node, left, right, fault);
    case 'and':
    case 'or':
      return DIMENSIONLESS;
    case '+':
    case '-':
      return same(left, right, differ(node, fault));
    default:
      same(left, right, differ(node, fault));
      return DIMENSIONLESS;
  }
}

function differ(node: Node<'binary'>, fault: Fault): (left: string, right: string) => void {
  return (left, right) => fault(say.sidesDiffer(excerpt(node.source), left, right));
}

function combine(
  left: Inferred,
  right: Inferred,
  operate: (left: Unit, right: Unit) => Unit,
): Inferred {
  if (left === undefined || right === undefined) return undefined;
  return operate(known(left), known(right));
}

/** In a product a literal 0 is a plain number. */
function known(unit: Unit | 'any'): Unit {
  return unit === 'any' ? DIMENSIONLESS : unit;
}

function inferPower(
  node: Node<'binary'>,
  base: Inferred,
  exponent: Inferred,
  fault: Fault,
): Inferred {
  const text = excerpt(node.source);
  if (!checkDimensionless(exponent, (unit) => fault(say.notDimensionless(text, 'exponent', unit))))
    return undefined;
  if (base === undefined || base === 'any') return base === undefined ? undefined : DIMENSIONLESS;
  if (base.size === 0) return DIMENSIONLESS;
  const power = constantOf(node.right);
  if (power === undefined) {
    fault(say.notDimensionless(text, 'base', formatUnit(base)));
    return undefined;
  }
  const raised = powerUnit(base, power);
  if (raised === undefined) {
    fault(say.noSuchPower(text, formatUnit(base), formatAst(node.right.source)));
  }
  return raised;
}

function checkDimensionless(unit: Inferred, fault: (unit: string) => void): boolean {
  if (unit === undefined) return false;
  if (unit === 'any' || unit.size === 0) return true;
  fault(formatUnit(unit));
  return false;
}

function inferCall(node: Node<'call'>, fault: Fault): Inferred {
  const text = excerpt(node.source);
  const units = node.args.map((arg) => inferUnit(arg, fault));
  const first = units[0];
  switch (node.name) {
    case 'min':
    case 'max':
      return units.reduce<Inferred>(
        (left, right) => same(left, right, (a, b) => fault(say.argumentsDiffer(text, a, b))),
        'any',
      );
    case 'exp':
    case 'log':
      checkDimensionless(first, (unit) => fault(say.notDimensionless(text, 'argument', unit)));
      return DIMENSIONLESS;
    case 'sqrt': {
      if (first === undefined || first === 'any') return first;
      const root = powerUnit(first, 0.5);
      if (root === undefined) fault(say.noSuchPower(text, formatUnit(first), '0.5'));
      return root;
    }
    case 'abs':
      return first;
    default:
      return undefined;
  }
}
