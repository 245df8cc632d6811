import type {
  BinaryOp,
  CompareOp,
  Condition,
  Expression,
  Index,
  UnaryOp,
} from '../../../src/core/compile/program.ts';
import type { BlockInputs, Wanted } from '../../../src/core/simulate/engine.ts';
import { addArray, addComputed, addConstant, emptyDraft, number } from './programs.ts';
import type { Draft } from './programs.ts';

/** Gives a whole number from 0 up to but not including `count`. */
export type Choose = (count: number) => number;

const UNARY: readonly UnaryOp[] = ['neg', 'abs', 'sqrt', 'exp', 'log'];
const BINARY: readonly BinaryOp[] = ['add', 'sub', 'mul', 'div', 'pow', 'min', 'max'];
const COMPARE: readonly CompareOp[] = ['lt', 'le', 'gt', 'ge', 'eq', 'ne'];
const LENGTHS = [1, 1, 2, 3, 5, 5, 5, 8];
const EDGES = [0, -0, 1, -1, NaN, Infinity, -Infinity, 5e-324, -3e-310, 1e300, -1e300, 0.5, 2, 1e-200];

/** An edge value, or (more often) a number of ordinary size. */
function randomNumber(choose: Choose): number {
  if (choose(4) === 0) return pick(choose, EDGES);
  const value = (choose(2 ** 30) + 1) / 2 ** 28;
  return choose(5) === 0 ? -value : value;
}

function pick<T>(choose: Choose, items: readonly T[]): T {
  const item = items[choose(items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/**
 * Make a program up: every operation and kind of index, sums over segments, setup, stocks, levers
 * and edge values. The program keeps the rules of compile/program.ts.
 */
export function randomProgram(choose: Choose): Draft {
  const draft = emptyDraft();
  const length = () => pick(choose, LENGTHS);
  for (let i = 0; i < 3; i++)
    addConstant(draft, Array.from({ length: length() }, () => randomNumber(choose)));
  for (let i = 0; i < 2; i++) addArray(draft, length(), { kind: 'parameter' });
  const setupReads = [...draft.arrays.keys()];
  for (let i = choose(4); i > 0; i--) addStatement(draft, choose, 'setup', setupReads, length());
  for (let i = 0; i < 2; i++)
    addArray(draft, length(), { kind: 'yearly', neutral: randomNumber(choose) });
  addArray(draft, 1, { kind: 'year' });
  addArray(draft, 1, { kind: 'elapsed' });
  const stepReads = [...draft.arrays.keys()];
  const stocks = Array.from({ length: choose(3) }, () => {
    const initial = pick(choose, setupReads);
    const stock = addComputed(draft, draft.arrays[initial]?.length ?? 1);
    draft.carries.push({ array: stock, initial });
    return stock;
  });
  // Runs of one length, so that statements share a loop.
  for (let run = 1 + choose(4); run > 0; run--) {
    const own = length();
    for (let i = 1 + choose(5); i > 0; i--) addStatement(draft, choose, 'step', stepReads, own);
  }
  for (const stock of stocks) addStatement(draft, choose, 'step', stepReads, stock);
  return draft;
}

/** Add a statement for a new array of a length; in the end, for a stock that is still without. */
function addStatement(
  draft: Draft,
  choose: Choose,
  phase: 'setup' | 'step',
  readable: number[],
  lengthOrStock: number,
): void {
  const { carries, step } = draft;
  const isStock =
    carries.some(({ array }) => array === lengthOrStock) &&
    phase === 'step' &&
    readable.at(-1) !== undefined &&
    !step.some(({ target }) => target === lengthOrStock) &&
    stocksAreDue(draft, readable);
  const target = isStock ? lengthOrStock : addComputed(draft, lengthOrStock);
  const length = draft.arrays[target]?.length ?? 0;
  const isSum = choose(4) === 0;
  const terms = isSum ? randomSegments(choose, length) : undefined;
  const loop = terms?.at(-1) ?? length;
  const scope = { draft, choose, readable, canLookBack: phase === 'step', loop };
  const value = randomExpression(scope, 1 + choose(4));
  draft[phase].push(terms === undefined ? { target, value } : { target, value, segments: terms });
  readable.push(target);
}
