import type {
  BinaryOp,
  Condition,
  Expression,
  Index,
  Program,
  Statement,
} from '../compile/program.ts';
import { checkProgram } from './check-program.ts';
import { copyRows } from './copy-rows.ts';
import type { BlockInputs, BlockOutputs, Engine, Wanted } from './engine.ts';
import { exp, log, pow } from './exp-log.ts';

/** The values of one member at one time, by array number, and those of the year before. */
type State = {
  readonly now: readonly Float64Array[];
  readonly before: ReadonlyMap<number, Float64Array>;
};

/**
 * Create the engine that reads a program statement by statement, one member after the other. It is
 * slow and plain: tests hold the generated WebAssembly against it, bit for bit. Throws if the program is
 * faulty.
 */
export function createInterpreter(program: Program, wanted: Wanted): Engine {
  checkProgram(program, wanted);
  const run = (inputs: BlockInputs): BlockOutputs => runBlock(program, wanted, inputs);
  return { program, run, runInto: (inputs, to) => copyRows(run(inputs), inputs.members, to) };
}

function runBlock(program: Program, wanted: Wanted, inputs: BlockInputs): BlockOutputs {
  const values = new Float64Array(wanted.length * inputs.years * inputs.members);
  for (let member = 0; member < inputs.members; member++)
    runMember(program, inputs, member, (year, now) => {
      wanted.forEach(({ array, element }, i) => {
        const at = (i * inputs.years + year) * inputs.members + member;
        values[at] = now[array]?.[element] ?? NaN;
      });
    });
  return { values };
}

function runMember(
  program: Program,
  inputs: BlockInputs,
  member: number,
  report: (year: number, now: readonly Float64Array[]) => void,
): void {
  const state: State = { now: startingArrays(program), before: new Map() };
  setParameters(program, inputs, member, state.now);
  const before = new Map<number, Float64Array>();
  for (const statement of program.setup) compute(statement, { ...state, before });
  for (const { array, initial } of program.carries)
    before.set(array, Float64Array.from(state.now[initial] ?? []));
  for (let year = 0; year < inputs.years; year++) {
    setYear(program, inputs, { member, year }, state.now);
    for (const statement of program.step) compute(statement, { ...state, before });
    report(year, state.now);
    for (const { array } of program.carries)
      before.set(array, Float64Array.from(state.now[array] ?? []));
  }
}

function startingArrays({ arrays }: Program): readonly Float64Array[] {
  return arrays.map(({ length, role }) => {
    if (role.kind === 'constant') return Float64Array.from(role.values);
    return new Float64Array(length).fill(role.kind === 'yearly' ? role.neutral : 0);
  });
}

function setParameters(
  { arrays }: Program,
  { parameters, members }: BlockInputs,
  member: number,
  now: readonly Float64Array[],
): void {
  let i = 0;
  arrays.forEach(({ role, length }, array) => {
    if (role.kind !== 'parameter') return;
    for (let element = 0; element < length; element++, i++)
      write(now, array, element, parameters[i * members + member]);
  });
}

function setYear(
  { arrays }: Program,
  { fed, yearly, years, members, baseYear }: BlockInputs,
  { member, year }: { readonly member: number; readonly year: number },
  now: readonly Float64Array[],
): void {
  fed.forEach(({ array, element }, i) => {
    write(now, array, element, yearly[(i * years + year) * members + member]);
  });
  arrays.forEach(({ role }, array) => {
    if (role.kind === 'year') write(now, array, 0, baseYear + year);
    if (role.kind === 'elapsed') write(now, array, 0, year);
  });
}

function write(
  arrays: readonly Float64Array[],
  array: number,
  element: number,
  value: number | undefined,
): void {
  const values = arrays[array];
  if (values !== undefined) values[element] = value ?? NaN;
}

function compute({ target, value, segments }: Statement, state: State): void {
  const length = state.now[target]?.length ?? 0;
  for (let k = 0; k < length; k++) {
    if (segments === undefined) {
      write(state.now, target, k, evaluate(value, state, k));
      continue;
    }
    let sum = 0;
    for (let j = segments[k] ?? 0; j < (segments[k + 1] ?? 0); j++)
      sum += evaluate(value, state, j);
    write(state.now, target, k, sum);
  }
}

function evaluate(node: Expression, state: State, k: number): number {
  switch (node.op) {
    case 'number':
      return node.value;
    case 'read': {
      const values = node.previous === true ? state.before.get(node.array) : state.now[node.array];
      return values?.[positionOf(node.index, k)] ?? NaN;
    }
    case 'neg':
      return -evaluate(node.a, state, k);
    case 'abs':
      return Math.abs(evaluate(node.a, state, k));
    case 'sqrt':
      return Math.sqrt(evaluate(node.a, state, k));
    case 'exp':
      return exp(evaluate(node.a, state, k));
    case 'log':
      return log(evaluate(node.a, state, k));
    case 'if': {
      const branch = holds(node.test, state, k) ? node.then : node.else;
      return evaluate(branch, state, k);
    }
    default:
      return combine(node.op, evaluate(node.a, state, k), evaluate(node.b, state, k));
  }
}

function positionOf(index: Index, k: number): number {
  switch (index.kind) {
    case 'same':
      return k;
    case 'fixed':
      return index.at;
    case 'table':
      return index.at[k] ?? -1;
  }
}

function combine(op: BinaryOp, a: number, b: number): number {
  switch (op) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'div':
      return a / b;
    case 'pow':
      return pow(a, b);
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
  }
}

function holds(test: Condition, state: State, k: number): boolean {
  switch (test.op) {
    case 'and':
      return holds(test.a, state, k) && holds(test.b, state, k);
    case 'or':
      return holds(test.a, state, k) || holds(test.b, state, k);
    case 'not':
      return !holds(test.a, state, k);
    default:
      return compare(test.op, evaluate(test.a, state, k), evaluate(test.b, state, k));
  }
}

function compare(op: 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne', a: number, b: number): boolean {
  switch (op) {
    case 'lt':
      return a < b;
    case 'le':
      return a <= b;
    case 'gt':
      return a > b;
    case 'ge':
      return a >= b;
    case 'eq':
      return a === b;
    case 'ne':
      return a !== b;
  }
}
