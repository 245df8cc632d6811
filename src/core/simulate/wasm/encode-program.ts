import type { Program } from '../../compile/program.ts';
import { checkProgram } from '../check-program.ts';
import type { Wanted } from '../engine.ts';
import { encodeCopies, joinCopies } from './encode-copies.ts';
import type { Copy } from './encode-copies.ts';
import { encodeCareful, encodeGroup } from './encode-group.ts';
import { encodeRun } from './encode-run.ts';
import { encodeFullFunctions } from './functions.ts';
import { groupStatements } from './group-statements.ts';
import type { Group } from './group-statements.ts';
import { ELEMENT_BYTES, layoutProgram } from './layout.ts';
import type { Layout } from './layout.ts';
import { createLocals } from './locals.ts';
import type { Locals } from './locals.ts';
import { encodeModule } from './module.ts';
import type { FunctionBody } from './module.ts';
import { TYPE } from './opcodes.ts';
import { countFunctions, readsOf } from './walk.ts';
import { createTables } from './tables.ts';
import type { Tables } from './tables.ts';

/** A module and where it keeps the arrays. */
export type EncodedProgram = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: Layout;
};

/** Code of neighbouring groups stands in one function up to about this many bytes. */
const FUNCTION_BYTES = 1500;

/** What all functions of a module share while it is put together. */
type Assembly = {
  readonly layout: Layout;
  readonly scratch: number;
  readonly tables: Tables;
  readonly functions: FunctionBody[];
  readonly stored: ReadonlySet<number>;
};

/**
 * Encode a program as a WebAssembly module (with SIMD) that computes the wanted elements; `run` in
 * create-wasm-engine.ts tells how it is called. Its size depends on the number of statements, not
 * of elements. Results equal the interpreter's bit for bit, whichever NaN it is apart.
 * Throws if the program is faulty.
 */
export function encodeProgram(program: Program, wanted: Wanted): EncodedProgram {
  checkProgram(program, wanted);
  const layout = layoutProgram(program, wanted);
  const groups = {
    setup: groupStatements(program.arrays, program.setup),
    step: groupStatements(program.arrays, program.step),
  };
  const all = [...groups.setup, ...groups.step];
  const scratch = layout.end;
  const tables = createTables(scratch + scratchBytes(all));
  const stored = storedTargets(program, wanted, all);
  const assembly = { layout, scratch, tables, functions: encodeFullFunctions(), stored };
  const parts = {
    setup: encodeGroups(assembly, groups.setup),
    step: encodeGroups(assembly, groups.step),
    begin: assembly.functions.push(encodeCopies(initialCopies(program, layout))) - 1,
    carry: assembly.functions.push(encodeCopies(yearlyCopies(program, layout))) - 1,
  };
  const run = assembly.functions.push(encodeRun(program, layout, parts)) - 1;
  const { functions } = assembly;
  const bytes = encodeModule({
    functions,
    run,
    data: tables.data,
    dataAddress: scratch + scratchBytes(all),
  });
  return { bytes, layout };
}

/** Encode groups into as few functions as their size allows; gives the functions' numbers. */
function encodeGroups(assembly: Assembly, groups: readonly Group[]): readonly number[] {
  const numbers: number[] = [];
  let open = createFunction(0);
  const close = (): void => {
    if (open.code.length > 0) numbers.push(addFunction(assembly, open));
    open = createFunction(0);
  };
  for (const group of groups) {
    let known: number | undefined;
    const careful = () => (known ??= addCareful(assembly, group));
    encodeGroup({ ...assembly, ...open, careful }, group);
    if (open.code.length > FUNCTION_BYTES) close();
  }
  close();
  return numbers;
}

function addCareful(assembly: Assembly, group: Group): number {
  const own = createFunction(1);
  const careful = (): number => {
    throw new Error('careful code has no guard');
  };
  encodeCareful({ ...assembly, ...own, careful }, group);
  return addFunction(assembly, own);
}

/** A function under construction, whose first local or parameter is the running position. */
type OpenFunction = Pick<FunctionBody, 'parameters' | 'code'> & {
  readonly locals: Locals;
  readonly running: number;
};

function createFunction(parameters: 0 | 1): OpenFunction {
  const locals = createLocals(parameters);
  if (parameters === 0) locals.take(TYPE.i32);
  return { parameters: parameters === 0 ? [] : [TYPE.i32], code: [], locals, running: 0 };
}

function addFunction({ functions }: Assembly, { parameters, code, locals }: OpenFunction): number {
  return functions.push({ parameters, results: [], locals: locals.types, code }) - 1;
}

/** Room for the results of the functions of any one group, for each position. */
function scratchBytes(groups: readonly Group[]): number {
  const bytes = groups.map(({ statements, length }) => {
    const functions = statements.reduce((sum, { value }) => sum + countFunctions(value), 0);
    return functions * length * ELEMENT_BYTES;
  });
  return bytes.reduce((a, b) => Math.max(a, b), 0);
}

/** The targets that something outside their own loop reads. */
function storedTargets(program: Program, wanted: Wanted, groups: readonly Group[]): Set<number> {
  const stored = new Set(wanted.map(({ array }) => array));
  for (const { array, initial } of program.carries) stored.add(array).add(initial);
  for (const { statements } of groups) {
    const own = new Set(statements.map(({ target }) => target));
    for (const { value } of statements)
      for (const { array } of readsOf(value)) if (!own.has(array)) stored.add(array);
  }
  return stored;
}

function initialCopies({ arrays, carries }: Program, layout: Layout): readonly Copy[] {
  return joinCopies(
    carries.map(({ array, initial }) => ({
      from: layout.arrays[initial] ?? 0,
      to: layout.previous.get(array) ?? 0,
      length: arrays[array]?.length ?? 0,
    })),
  );
}

function yearlyCopies({ arrays, carries }: Program, layout: Layout): readonly Copy[] {
  return joinCopies(
    carries.map(({ array }) => ({
      from: layout.arrays[array] ?? 0,
      to: layout.previous.get(array) ?? 0,
      length: arrays[array]?.length ?? 0,
    })),
  );
}
