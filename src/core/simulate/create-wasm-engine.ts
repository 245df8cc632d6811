import type { ArrayRole, Program } from '../compile/program.ts';
import type { BlockInputs, BlockOutputs, Engine, Wanted } from './engine.ts';
import { encodeProgram } from './wasm/encode-program.ts';
import { ELEMENT_BYTES, LANES, layoutProgram } from './wasm/layout.ts';
import type { Layout } from './wasm/layout.ts';

type Run = (
  from: number,
  to: number,
  last: number,
  row: number,
  stride: number,
  years: number,
  baseYear: number,
  fedCount: number,
  parameters: number,
  yearly: number,
  values: number,
) => void;

type Instance = {
  readonly run: Run;
  readonly memory: WebAssembly.Memory;
  /** Bytes of memory that the module keeps for itself. */
  readonly heap: number;
};

const PAGE_BYTES = 65536;
const LINE_BYTES = 64;

/**
 * Passes of the module in one call. A host replaces a function's first, slow code by its fast code
 * only between calls.
 */
const PASSES_A_CALL = 16;

/**
 * Create the engine that everybody uses: generated WebAssembly. `bytes`, if given, are those that
 * `encodeProgram` made for the same program and wanted elements.
 */
export function createWasmEngine(
  program: Program,
  wanted: Wanted,
  bytes: Uint8Array = encodeProgram(program, wanted).bytes,
): Engine {
  const layout = layoutProgram(program, wanted);
  const instance = instantiate(bytes);
  fillArrays(program, layout, instance.memory);
  fillTable(instance.memory, layout.wanted, wanted, layout);
  let fed: Wanted = [];
  const run = (inputs: BlockInputs): BlockOutputs => {
    if (inputs.members < LANES) return firstMembers(run(repeatMembers(inputs)), inputs.members);
    feed(program, layout, instance.memory, { before: fed, now: inputs.fed });
    fed = inputs.fed;
    return runBlock(instance, layout, inputs);
  };
  return { program, run };
}

function instantiate(bytes: Uint8Array): Instance {
  const { run, memory, heap } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  if (typeof run !== 'function' || !(memory instanceof WebAssembly.Memory))
    throw new Error('these bytes are not a module of this encoder');
  if (!(heap instanceof WebAssembly.Global) || typeof heap.value !== 'number')
    throw new Error('these bytes are not a module of this encoder');
  return { run: (...args) => void run(...args), memory, heap: heap.value };
}

/** Write constants, and the neutral values of what may be fed, into every lane. */
function fillArrays(program: Program, layout: Layout, memory: WebAssembly.Memory): void {
  const doubles = new Float64Array(memory.buffer);
  program.arrays.forEach(({ role, length }, array) => {
    const start = (layout.arrays[array] ?? 0) / 8;
    for (let i = 0; i < length; i++) {
      const value = role.kind === 'constant' ? role.values[i] : neutralOf(role);
      if (value !== undefined) doubles.fill(value, start + i * LANES, start + (i + 1) * LANES);
    }
  });
}

function neutralOf(role: ArrayRole): number | undefined {
  return role.kind === 'yearly' ? role.neutral : undefined;
}

/** Write the addresses of elements into a table. */
function fillTable(
  memory: WebAssembly.Memory,
  table: number,
  elements: Wanted,
  layout: Layout,
): void {
  const entries = new Uint32Array(memory.buffer, table, elements.length);
  elements.forEach(({ array, element }, i) => {
    entries[i] = (layout.arrays[array] ?? 0) + element * ELEMENT_BYTES;
  });
}

/** Make other elements than before the ones that are fed; those before become neutral again. */
function feed(
  program: Program,
  layout: Layout,
  memory: WebAssembly.Memory,
  { before, now }: { readonly before: Wanted; readonly now: Wanted },
): void {
  if (before === now) return;
  const doubles = new Float64Array(memory.buffer);
  for (const { array, element } of before) {
    const start = (layout.arrays[array] ?? 0) / 8 + element * LANES;
    const role = program.arrays[array]?.role;
    if (role !== undefined) doubles.fill(neutralOf(role) ?? NaN, start, start + LANES);
  }
  fillTable(memory, layout.fed, now, layout);
}

function runBlock({ run, memory, heap }: Instance, layout: Layout, inputs: BlockInputs) {
  const { members, years, baseYear, fed } = inputs;
  const row = 8 * members;
  const stride = strideOf(years * row);
  const parameters = heap;
  const yearly = alignUp(parameters + layout.parameterCount * row);
  const values = yearly + fed.length * stride;
  ensureBytes(memory, values + layout.wantedCount * stride);
  const doubles = new Float64Array(memory.buffer);
  doubles.set(inputs.parameters, parameters / 8);
  const cells = years * members;
  fed.forEach((_, i) => {
    const at = (yearly + i * stride) / 8;
    doubles.set(inputs.yearly.subarray(i * cells, (i + 1) * cells), at);
  });
  const last = row - 8 * LANES;
  const step = PASSES_A_CALL * 8 * LANES;
  for (let from = 0; from < row; from += step) {
    const to = Math.min(from + step, row);
    run(from, to, last, row, stride, years, baseYear, fed.length, parameters, yearly, values);
  }
  const out = new Float64Array(layout.wantedCount * cells);
  for (let i = 0; i < layout.wantedCount; i++) {
    const at = (values + i * stride) / 8;
    out.set(doubles.subarray(at, at + cells), i * cells);
  }
  return { values: out };
}

/**
 * Give the distance between elements whose years fill `bytes`: an odd number of cache lines, so
 * that a member's values do not compete for the same few sets of the cache. Blocks of 128 members
 * take 1.5 times as long without.
 */
function strideOf(bytes: number): number {
  const lines = Math.ceil(bytes / LINE_BYTES);
  return (lines % 2 === 0 ? lines + 1 : lines) * LINE_BYTES;
}

function alignUp(address: number): number {
  return Math.ceil(address / LINE_BYTES) * LINE_BYTES;
}

function ensureBytes(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
}

/** Repeat the members of a block that is narrower than one pass. */
function repeatMembers(inputs: BlockInputs): BlockInputs {
  const { members } = inputs;
  const repeat = (values: Float64Array) =>
    Float64Array.from(
      { length: (values.length / members) * LANES },
      (_, i) => values[Math.floor(i / LANES) * members + (i % members)] ?? NaN,
    );
  return {
    ...inputs,
    members: LANES,
    parameters: repeat(inputs.parameters),
    yearly: repeat(inputs.yearly),
  };
}

/** Keep the first members of a block that was repeated. */
function firstMembers({ values }: BlockOutputs, members: number): BlockOutputs {
  return { values: values.filter((_, i) => i % LANES < members) };
}
