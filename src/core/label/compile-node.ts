import type { Ast } from '../compile/ast.ts';
import { excerpt } from '../compile/format-ast.ts';
import { closest } from '../validate/closest.ts';
import type { Wording } from '../validate/fault.ts';
import * as say from './messages.ts';
import { ARITHMETIC, COMPARISONS, isArithmetic } from './operators.ts';
import { resolveSeries } from './resolve-series.ts';
import { TEST_FUNCTIONS } from './test-functions.ts';
import type { TestFunction } from './test-functions.ts';
import { hasYears } from './test-tree.ts';
import type { ConditionNode, NumberNode } from './test-tree.ts';
import type { ClaimVocabulary } from './types.ts';

/** Where in which test an expression stands. */
export type TestPlace = {
  readonly vocabulary: ClaimVocabulary;
  /** A horizon of the claim that is a single year, if there is one. */
  readonly oneYearHorizon: string | undefined;
  readonly fault: (wording: Wording) => void;
  /** Inside the functions of a path, where a series has its value of a year. */
  readonly inPath: boolean;
  readonly inWithout: boolean;
};

type Compiled =
  | { readonly kind: 'number'; readonly node: NumberNode }
  | { readonly kind: 'condition'; readonly node: ConditionNode };

function number(node: NumberNode): Compiled {
  return { kind: 'number', node };
}

function condition(node: ConditionNode): Compiled {
  return { kind: 'condition', node };
}

function compileNumber(ast: Ast, place: TestPlace): NumberNode | undefined {
  const compiled = compile(ast, place);
  if (compiled?.kind !== 'condition') return compiled?.node;
  place.fault(say.numberExpected(excerpt(ast)));
  return undefined;
}

/**
 * Check an expression that has to be a condition, and spell it out in the operations of a test
 * tree. All faults are reported; undefined when there are any that leave nothing to spell out.
 */
export function compileCondition(ast: Ast, place: TestPlace): ConditionNode | undefined {
  const compiled = compile(ast, place);
  if (compiled?.kind !== 'number') return compiled?.node;
  place.fault(say.conditionExpected(excerpt(ast)));
  return undefined;
}

function compile(ast: Ast, place: TestPlace): Compiled | undefined {
  switch (ast.type) {
    case 'number':
      return number({ op: 'number', value: ast.value });
    case 'name':
      return compileName(ast, place);
    case 'unary':
      return compileUnary(ast, place);
    case 'binary':
      return compileBinary(ast, place);
    case 'call':
      return compileCall(ast, place);
    case 'conditional':
      return compileConditional(ast, place);
  }
}

function compileName(ast: Ast & { type: 'name' }, place: TestPlace): Compiled | undefined {
  if (ast.name === 'horizon') return refuse(place, say.horizonMisplaced());
  const series = resolveSeries(ast, place.vocabulary);
  if (typeof series !== 'number') return refuse(place, series);
  if (!place.inPath) return refuse(place, say.seriesOutside(excerpt(ast)));
  return number({ op: 'series', series });
}

function compileUnary(ast: Ast & { type: 'unary' }, place: TestPlace): Compiled | undefined {
  if (ast.op === 'not') {
    const a = compileCondition(ast.arg, place);
    return a && condition({ op: 'not', a });
  }
  const a = compileNumber(ast.arg, place);
  return a && number({ op: 'neg', a });
}

function compileBinary(ast: Ast & { type: 'binary' }, place: TestPlace): Compiled | undefined {
  const { op } = ast;
  if (op === 'and' || op === 'or') {
    const a = compileCondition(ast.left, place);
    const b = compileCondition(ast.right, place);
    return a && b && condition({ op, a, b });
  }
  const a = compileNumber(ast.left, place);
  const b = compileNumber(ast.right, place);
  if (a === undefined || b === undefined) return undefined;
  return isArithmetic(op)
    ? number({ op: ARITHMETIC[op], a, b })
    : condition({ op: COMPARISONS[op], a, b });
}

/** Choose between numbers, or between conditions. */
function compileConditional(
  ast: Ast & { type: 'conditional' },
  place: TestPlace,
): Compiled | undefined {
  const test = compileCondition(ast.test, place);
  const then = compile(ast.then, place);
  const otherwise =
    then?.kind === 'condition'
      ? wrap(condition, compileCondition(ast.else, place))
      : wrap(number, compileNumber(ast.else, place));
  if (test === undefined || then === undefined || otherwise === undefined) return undefined;
  if (then.kind === 'number' && otherwise.kind === 'number') {
    return number({ op: 'if', test, then: then.node, else: otherwise.node });
  }
  if (then.kind === 'number' || otherwise.kind === 'number') return undefined;
  const first: ConditionNode = { op: 'and', a: test, b: then.node };
  const second: ConditionNode = { op: 'and', a: { op: 'not', a: test }, b: otherwise.node };
  return condition({ op: 'or', a: first, b: second });
}

function wrap<T>(make: (node: T) => Compiled, node: T | undefined): Compiled | undefined {
  return node === undefined ? undefined : make(node);
}

function compileCall(ast: Ast & { type: 'call' }, place: TestPlace): Compiled | undefined {
  if (ast.name === 'given') return refuse(place, say.givenInside());
  if (ast.name === 'without') return compileWithout(ast, place);
  const called = TEST_FUNCTIONS.get(ast.name);
  if (called !== undefined) return wrap(number, compileFunction(ast, called, place));
  const near = closest(ast.name, [...TEST_FUNCTIONS.keys(), 'given', 'without']);
  return refuse(place, say.unknownFunction(ast.name, near));
}

function compileWithout(ast: Ast & { type: 'call' }, place: TestPlace): Compiled | undefined {
  const [lever, of, ...more] = ast.args;
  if (lever === undefined || of === undefined || more.length > 0) {
    return refuse(place, say.argumentCount('without(lever, test)', ast.args.length));
  }
  if (place.inWithout) return refuse(place, say.withoutInside());
  const name = leverName(lever, place);
  const compiled = compile(of, { ...place, inPath: false, inWithout: true });
  if (name === undefined || compiled === undefined) return undefined;
  return compiled.kind === 'number'
    ? number({ op: 'without', lever: name, of: compiled.node })
    : condition({ op: 'without', lever: name, of: compiled.node });
}

function leverName(ast: Ast, place: TestPlace): string | undefined {
  const { levers } = place.vocabulary;
  if (ast.type !== 'name' || ast.subscripts !== undefined) {
    place.fault(say.leverExpected(excerpt(ast)));
  } else if (!levers.includes(ast.name)) {
    place.fault(say.unknownLever(ast.name, closest(ast.name, levers)));
  } else {
    return ast.name;
  }
  return undefined;
}

function compileFunction(
  ast: Ast & { type: 'call' },
  called: TestFunction,
  place: TestPlace,
): NumberNode | undefined {
  const { usage } = called;
  const numbers = called.horizon === true ? ast.args.slice(0, -1) : ast.args;
  if (numbers.length < called.numbers || (numbers.length > called.numbers && !called.more)) {
    place.fault(say.argumentCount(usage, ast.args.length));
    return undefined;
  }
  const last = called.horizon === true ? ast.args.at(-1) : undefined;
  if (last !== undefined && !isHorizon(last)) {
    place.fault(say.horizonExpected(usage, excerpt(last)));
  }
  if (ast.name === 'trend' && place.oneYearHorizon !== undefined) {
    place.fault(say.trendOfOneYear(place.oneYearHorizon));
  }
  const inner = called.paths === true ? { ...place, inPath: true } : place;
  const compiled = numbers.map((part) => {
    const node = compileNumber(part, inner);
    if (called.paths !== true || node === undefined || hasYears(node)) return node;
    place.fault(say.seriesExpected(usage, excerpt(part)));
    return undefined;
  });
  const [first, ...others] = compiled.filter((node) => node !== undefined);
  return first === undefined || others.length + 1 < compiled.length
    ? undefined
    : called.spell(first, others);
}

function isHorizon(ast: Ast): boolean {
  return ast.type === 'name' && ast.name === 'horizon' && ast.subscripts === undefined;
}

function refuse(place: TestPlace, wording: Wording): undefined {
  place.fault(wording);
  return undefined;
}
