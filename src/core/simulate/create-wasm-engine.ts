import type { ArrayRole, Program } from '../compile/program.ts';
import { copyRows } from './copy-rows.ts';
import type { BlockInputs, BlockOutputs, Destination, Engine, Wanted } from './engine.ts';
import { encodeProgram } from './wasm/encode-program.ts';
import { ensureBytes, instantiate } from './wasm/instantiate.ts';
import type { ModuleInstance } from './wasm/instantiate.ts';
import { ELEMENT_BYTES, LANES, layoutProgram } from './wasm/layout.ts';
import type { Layout } from './wasm/layout.ts';

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
  const runInto = (inputs: BlockInputs, to: Destination): void => {
    if (inputs.members < LANES) return copyRows(run(inputs), inputs.members, to);
    feed(program, layout, instance.memory, { before: fed, now: inputs.fed });
    fed = inputs.fed;
    runBlock(instance, layout, inputs, to);
  };
  const run = (inputs: BlockInputs): BlockOutputs => {
    const { members, years } = inputs;
    if (members < LANES) return firstMembers(run(repeatMembers(inputs)), members);
    const values = new Float64Array(layout.wantedCount * years * members);
    runInto(inputs, { values, members, from: 0 });
    return { values };
  };
  return { program, run, runInto };
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

function runBlock(
  { run, memory, heap }: ModuleInstance,
  layout: Layout,
  inputs: BlockInputs,
  to: Destination,
): void {
  const { members, years, baseYear, fed } = inputs;
  const row = oddLines(8 * members);
  const stride = oddLines(years * row);
  const parameters = heap;
  const yearly = alignUp(parameters + layout.parameterCount * row);
  const values = yearly + fed.length * stride;
  ensureBytes(memory, values + layout.wantedCount * stride);
  const doubles = new Float64Array(memory.buffer);
  for (let i = 0; i < layout.parameterCount; i++) {
    copy(inputs.parameters, i * members, { to: doubles, at: (parameters + i * row) / 8, members });
  }
  fed.forEach((_, i) => {
    for (let t = 0; t < years; t++) {
      const at = (yearly + i * stride + t * row) / 8;
      copy(inputs.yearly, (i * years + t) * members, { to: doubles, at, members });
    }
  });
  const end = 8 * members;
  const last = end - 8 * LANES;
  const step = PASSES_A_CALL * 8 * LANES;
  for (let from = 0; from < end; from += step) {
    const until = Math.min(from + step, end);
    run(from, until, last, row, stride, years, baseYear, fed.length, parameters, yearly, values);
  }
  for (let i = 0; i < layout.wantedCount; i++) {
    for (let t = 0; t < years; t++) {
      const at = (i * years + t) * to.members + to.from;
      copy(doubles, (values + i * stride + t * row) / 8, { to: to.values, at, members });
    }
  }
}

/** Copy some numbers. */
function copy(
  values: Float64Array,
  from: number,
  { to, at, members }: { readonly to: Float64Array; readonly at: number; readonly members: number },
): void {
  to.set(values.subarray(from, from + members), at);
}

/**
 * Round bytes up to an odd number of cache lines, so that the rows of a member's values do not
 * compete for the same few sets of the cache. Blocks of 128 members take 1.5 times as long without.
 */
function oddLines(bytes: number): number {
  const lines = Math.ceil(bytes / LINE_BYTES);
  return (lines % 2 === 0 ? lines + 1 : lines) * LINE_BYTES;
}

function alignUp(address: number): number {
  return Math.ceil(address / LINE_BYTES) * LINE_BYTES;
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
