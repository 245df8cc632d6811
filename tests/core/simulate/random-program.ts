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
const EDGES = [
  0,
  -0,
  1,
  -1,
  NaN,
  Infinity,
  -Infinity,
  5e-324,
  -3e-310,
  1e300,
  -1e300,
  0.5,
  2,
  1e-200,
];

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
    addConstant(
      draft,
      Array.from({ length: length() }, () => randomNumber(choose)),
    );
  for (let i = 0; i < 2; i++) addArray(draft, length(), { kind: 'parameter' });
  const readable = [...draft.arrays.keys()];
  const scope = { draft, choose, readable };
  for (let i = choose(4); i > 0; i--) addStatement(scope, 'setup', addComputed(draft, length()));
  const stocks = Array.from({ length: choose(3) }, () => {
    const initial = pick(choose, readable);
    const array = addComputed(draft, draft.arrays[initial]?.length ?? 1);
    draft.carries.push({ array, initial });
    return array;
  });
  for (let i = 0; i < 2; i++)
    readable.push(addArray(draft, length(), { kind: 'yearly', neutral: randomNumber(choose) }));
  readable.push(addArray(draft, 1, { kind: 'year' }), addArray(draft, 1, { kind: 'elapsed' }));
  // Runs of one length, so that statements share a loop.
  for (let run = 1 + choose(4); run > 0; run--) {
    const own = length();
    for (let i = 1 + choose(5); i > 0; i--) addStatement(scope, 'step', addComputed(draft, own));
  }
  for (const stock of stocks) addStatement(scope, 'step', stock);
  return draft;
}

type Scope = {
  readonly draft: Draft;
  readonly choose: Choose;
  /** Arrays that have their values when the next statement comes. */
  readonly readable: number[];
};

function addStatement(scope: Scope, phase: 'setup' | 'step', target: number): void {
  const { draft, choose, readable } = scope;
  const length = draft.arrays[target]?.length ?? 0;
  const segments = choose(4) === 0 ? randomSegments(choose, length) : undefined;
  const loop = segments?.at(-1) ?? length;
  const value = randomExpression(scope, { loop, canLookBack: phase === 'step' }, 1 + choose(4));
  draft[phase].push(segments === undefined ? { target, value } : { target, value, segments });
  readable.push(target);
}

function randomSegments(choose: Choose, length: number): readonly number[] {
  let at = choose(3);
  return [at, ...Array.from({ length }, () => (at += choose(4)))];
}

type Place = { readonly loop: number; readonly canLookBack: boolean };

function randomExpression(scope: Scope, place: Place, depth: number): Expression {
  const { choose } = scope;
  const part = () => randomExpression(scope, place, depth - 1);
  if (depth === 0) return choose(6) === 0 ? number(randomNumber(choose)) : randomRead(scope, place);
  const kind = choose(10);
  if (kind < 4) return { op: pick(choose, UNARY), a: part() };
  if (kind < 9) return { op: pick(choose, BINARY), a: part(), b: part() };
  return { op: 'if', test: randomCondition(scope, place, depth), then: part(), else: part() };
}

function randomCondition(scope: Scope, place: Place, depth: number): Condition {
  const { choose } = scope;
  const kind = choose(6);
  if (kind > 2) {
    const part = () => randomExpression(scope, place, depth - 1);
    return { op: pick(choose, COMPARE), a: part(), b: part() };
  }
  const a = randomCondition(scope, place, depth);
  if (kind === 0) return { op: 'not', a };
  const b = randomCondition(scope, place, depth);
  return { op: kind === 1 ? 'and' : 'or', a, b };
}

function randomRead({ draft, choose, readable }: Scope, place: Place): Expression {
  const { carries } = draft;
  const isPrevious = place.canLookBack && carries.length > 0 && choose(4) === 0;
  const array = isPrevious ? pick(choose, carries).array : pick(choose, readable);
  const index = randomIndex(choose, draft.arrays[array]?.length ?? 1, place.loop);
  const plain: Expression = { op: 'read', array, index };
  return isPrevious ? { ...plain, previous: true } : plain;
}

function randomIndex(choose: Choose, length: number, loop: number): Index {
  if (length >= loop && choose(3) > 0) return { kind: 'same' };
  if (choose(2) === 0) return { kind: 'fixed', at: choose(length) };
  return { kind: 'table', at: Array.from({ length: loop }, () => choose(length)) };
}

/** Make inputs up: some of the levers are fed. */
export function randomInputs(choose: Choose, { arrays }: Draft, members: number): BlockInputs {
  const years = 1 + choose(4);
  const numbers = (length: number) => Float64Array.from({ length }, () => randomNumber(choose));
  const parameters = arrays.filter(({ role }) => role.kind === 'parameter');
  const count = parameters.reduce((sum, { length }) => sum + length, 0);
  const fed: Wanted = arrays.flatMap(({ role, length }, array) =>
    Array.from({ length }, (_, element) => ({ array, element })).filter(
      () => role.kind === 'yearly' && choose(2) === 0,
    ),
  );
  return {
    members,
    years,
    baseYear: 1990 + choose(50),
    parameters: numbers(count * members),
    fed,
    yearly: numbers(fed.length * years * members),
  };
}

/** A source of choices from a seed (the mulberry32 generator). */
export function choicesFrom(seed: number): Choose {
  let state = seed;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return Math.floor((((word ^ (word >>> 14)) >>> 0) / 2 ** 32) * count);
  };
}
