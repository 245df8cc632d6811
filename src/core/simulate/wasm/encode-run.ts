import type { Program } from '../../compile/program.ts';
import { pushUnsigned } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { constant, instruction, load, setLocal, simd, store, whileBelow } from './code.ts';
import { ELEMENT_BYTES } from './layout.ts';
import type { Layout } from './layout.ts';
import { ENTRY_BYTES } from './load-table-entry.ts';
import { createLocals } from './locals.ts';
import type { FunctionBody } from './module.ts';
import { nameLocals } from './name-locals.ts';
import { OP, SIMD, TYPE } from './opcodes.ts';

/** Functions, by number, that the exported one calls. */
export type RunParts = {
  readonly setup: readonly number[];
  /** Gives the values of the year before their initial values. */
  readonly begin: number;
  readonly step: readonly number[];
  /** Keeps this year's values as those of the year before. */
  readonly carry: number;
};

/**
 * The parameters of the exported function, in order; all are i32.
 *
 * - `from`, `to`: the members to compute, as byte offsets in a row of members;
 * - `last`: the byte offset of the last pass: one that would start behind it starts there, and
 *   overlaps the pass before, so that any number of members from two on fits;
 * - `row`: bytes of a row of members;
 * - `stride`: bytes from one element's years to the next one's, in the yearly inputs and outputs;
 * - `fedCount`: elements that are fed each year;
 * - `parameters`, `yearly`, `values`: addresses of the inputs and the outputs.
 */
const PARAMETERS = [
  'from',
  'to',
  'last',
  'row',
  'stride',
  'years',
  'baseYear',
  'fedCount',
  'parameters',
  'yearly',
  'values',
] as const;
const LOCALS = ['member', 'year', 'i', 'at'] as const;
type Name = (typeof PARAMETERS)[number] | (typeof LOCALS)[number];
const { get, set, numberOf } = nameLocals<Name>([...PARAMETERS, ...LOCALS]);

/** Encode the function that takes members through the years, two at a time. */
export function encodeRun(program: Program, layout: Layout, parts: RunParts): FunctionBody {
  const code: Bytes = [];
  const locals = createLocals(PARAMETERS.length);
  LOCALS.forEach(() => locals.take(TYPE.i32));
  whileBelow(
    code,
    { counter: numberOf('from'), step: ELEMENT_BYTES, pushLimit: () => get(code, 'to') },
    () => {
      encodeMember(code, program, layout, parts);
    },
  );
  return {
    parameters: PARAMETERS.map(() => TYPE.i32),
    results: [],
    locals: locals.types,
    code,
  };
}

function encodeMember(code: Bytes, program: Program, layout: Layout, parts: RunParts): void {
  get(code, 'from');
  get(code, 'last');
  get(code, 'from');
  get(code, 'last');
  code.push(OP.i32LtU, OP.select);
  set(code, 'member');
  copyParameters(code, layout);
  for (const setup of parts.setup) instruction(code, OP.call, setup);
  instruction(code, OP.call, parts.begin);
  setLocal(code, numberOf('year'), 0);
  const years = { counter: numberOf('year'), step: 1, pushLimit: () => get(code, 'years') };
  whileBelow(code, years, () => {
    storeTime(code, program, layout);
    copyFed(code, layout);
    for (const part of parts.step) instruction(code, OP.call, part);
    copyWanted(code, layout);
    instruction(code, OP.call, parts.carry);
  });
}

function copyParameters(code: Bytes, layout: Layout): void {
  const limit = layout.parameterCount * ELEMENT_BYTES;
  pointAt(code, 'parameters');
  eachEntry(code, { step: ELEMENT_BYTES, pushLimit: () => constant(code, limit) }, 'row', () => {
    get(code, 'i');
    get(code, 'at');
    load(code, 0);
    store(code, layout.parameters);
  });
}

function copyFed(code: Bytes, layout: Layout): void {
  const pushLimit = () => {
    get(code, 'fedCount');
    constant(code, ENTRY_BYTES);
    code.push(OP.i32Mul);
  };
  pointAt(code, 'yearly');
  addYears(code);
  eachEntry(code, { step: ENTRY_BYTES, pushLimit }, 'stride', () => {
    entry(code, layout.fed);
    get(code, 'at');
    load(code, 0);
    store(code, 0);
  });
}

function copyWanted(code: Bytes, layout: Layout): void {
  const limit = layout.wantedCount * ENTRY_BYTES;
  pointAt(code, 'values');
  addYears(code);
  eachEntry(code, { step: ENTRY_BYTES, pushLimit: () => constant(code, limit) }, 'stride', () => {
    get(code, 'at');
    entry(code, layout.wanted);
    load(code, 0);
    store(code, 0);
  });
}

function storeTime(code: Bytes, program: Program, layout: Layout): void {
  program.arrays.forEach(({ role }, array) => {
    if (role.kind !== 'year' && role.kind !== 'elapsed') return;
    constant(code, 0);
    get(code, 'year');
    if (role.kind === 'year') {
      get(code, 'baseYear');
      code.push(OP.i32Add);
    }
    code.push(OP.f64ConvertI32S);
    simd(code, SIMD.splat);
    store(code, layout.arrays[array] ?? 0);
  });
}

/** Run `body` for each `i` below a limit, moving `at` on by `stride` after it. */
function eachEntry(
  code: Bytes,
  { step, pushLimit }: { readonly step: number; readonly pushLimit: () => void },
  stride: Name,
  body: () => void,
): void {
  setLocal(code, numberOf('i'), 0);
  whileBelow(code, { counter: numberOf('i'), step, pushLimit }, () => {
    body();
    get(code, 'at');
    get(code, stride);
    code.push(OP.i32Add);
    set(code, 'at');
  });
}

/** Set `at` to this member's place in the first row at an address. */
function pointAt(code: Bytes, base: Name): void {
  get(code, base);
  get(code, 'member');
  code.push(OP.i32Add);
  set(code, 'at');
}

/** Move `at` on to this year's row. */
function addYears(code: Bytes): void {
  get(code, 'at');
  get(code, 'year');
  get(code, 'row');
  code.push(OP.i32Mul, OP.i32Add);
  set(code, 'at');
}

function entry(code: Bytes, table: number): void {
  get(code, 'i');
  code.push(OP.i32Load, 2);
  pushUnsigned(code, table);
}
