import type { ArrayInfo, Condition, Expression, Program, Statement } from '../compile/program.ts';
import type { Wanted } from './engine.ts';

/** What is known while the statements are checked in their order. */
type Progress = {
  readonly program: Program;
  /** Computed arrays whose statement has come. */
  readonly done: Set<number>;
  readonly carried: ReadonlySet<number>;
  readonly phase: 'setup' | 'step';
};

/**
 * Throw an Error if a program breaks the rules of compile/program.ts: a position outside its array,
 * a value that is read before it is computed, an array with two statements, `setup` that reads what
 * changes by the year. Such a program is a fault of the compiler, not of a user. Without this, the
 * generated code would read whatever stands in memory.
 */
export function checkProgram(program: Program, wanted: Wanted): void {
  const { arrays, carries } = program;
  arrays.forEach(checkArray);
  const done = new Set<number>();
  const carried = new Set(carries.map(({ array }) => array));
  for (const statement of program.setup)
    checkStatement({ program, done, carried, phase: 'setup' }, statement);
  const early = new Set(done);
  for (const statement of program.step)
    checkStatement({ program, done, carried, phase: 'step' }, statement);
  for (const { array, initial } of carries) {
    require(arrays[array] !== undefined, `carry of array ${array} that there is not`);
    require(arrays[initial]?.length ===
      arrays[array]?.length, `initial of ${array} differs in length`);
    require(isStatic(arrays[initial], initial, early), `initial of ${array} is not static`);
  }
  for (const { array, element } of wanted) checkPosition(arrays[array], element, `wanted ${array}`);
}

function require(condition: boolean, fault: string): void {
  if (!condition) throw new Error(`faulty program: ${fault}`);
}

function checkArray({ length, role }: ArrayInfo, array: number): void {
  const expected =
    role.kind === 'constant'
      ? role.values.length
      : role.kind === 'year' || role.kind === 'elapsed'
        ? 1
        : length;
  require(length === expected, `array ${array} has length ${length}, not ${expected}`);
}

function checkPosition(info: ArrayInfo | undefined, at: number, where: string): void {
  const inside = info !== undefined && Number.isInteger(at) && at >= 0 && at < info.length;
  require(inside, `${where} reads position ${at} of ${info?.length ?? 0}`);
}

function isStatic(info: ArrayInfo | undefined, array: number, early: ReadonlySet<number>): boolean {
  const kind = info?.role.kind;
  return kind === 'constant' || kind === 'parameter' || early.has(array);
}

function checkStatement(progress: Progress, { target, value, segments }: Statement): void {
  const { program, done } = progress;
  const info = program.arrays[target];
  require(info?.role.kind === 'computed', `statement for array ${target}, which is not computed`);
  require(!done.has(target), `two statements for array ${target}`);
  const length = info?.length ?? 0;
  if (segments !== undefined) checkSegments(segments, length, target);
  checkExpression(progress, value, { target, length: segments?.at(-1) ?? length });
  done.add(target);
}

function checkSegments(segments: readonly number[], length: number, target: number): void {
  const ascend = segments.every((at, i) => at >= (segments[i - 1] ?? 0));
  require(ascend && segments.length === length + 1, `segments of array ${target}`);
}

type Loop = { readonly target: number; readonly length: number };

function checkExpression(progress: Progress, node: Expression | Condition, loop: Loop): void {
  if (node.op === 'read') return checkRead(progress, node, loop);
  if (node.op === 'if') {
    for (const part of [node.test, node.then, node.else]) checkExpression(progress, part, loop);
  } else if ('a' in node) {
    checkExpression(progress, node.a, loop);
    if ('b' in node) checkExpression(progress, node.b, loop);
  }
}

function checkRead(
  { program, done, carried, phase }: Progress,
  { array, index, previous }: Extract<Expression, { op: 'read' }>,
  { target, length }: Loop,
): void {
  const info = program.arrays[array];
  const where = `statement for array ${target}`;
  if (length > 0) {
    if (index.kind === 'fixed') checkPosition(info, index.at, where);
    else if (index.kind === 'same') checkPosition(info, length - 1, where);
    else for (let k = 0; k < length; k++) checkPosition(info, index.at[k] ?? -1, where);
  }
  if (previous === true) {
    require(carried.has(array) && phase === 'step', `${where} reads previous ${array}`);
    return;
  }
  const isReady = info?.role.kind !== 'computed' || done.has(array);
  require(isReady, `${where} reads array ${array} before it is computed`);
  if (phase === 'setup')
    require(isStatic(info, array, done), `${where} in setup reads array ${array}, which changes`);
}
