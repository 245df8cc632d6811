import type { Bytes } from './bytes.ts';
import { advance, load, loadSplat, simd, store, whileBelow } from './code.ts';
import { createLocals } from './locals.ts';
import { encodeModule } from './module.ts';
import { nameLocals } from './name-locals.ts';
import { OP, SIMD, TYPE } from './opcodes.ts';

/** Rows that stand side by side: with eight sums in one pass, no addition waits for another. */
export const GROUP = 8;

/**
 * The parameters of the exported function, in order; all are i32 addresses of doubles.
 *
 * - `signal`, `to`: a signal, one double a place, and where it ends;
 * - `groups`, `end`: groups of rows, `[(group * places + place) * GROUP + row]`, and where they end;
 * - `out`: where the sums go, `[group * GROUP + row]`.
 */
const PARAMETERS = ['signal', 'to', 'groups', 'end', 'out'] as const;
const COUNTERS = ['at'] as const;
const VECTORS = ['value', 'sum0', 'sum1', 'sum2', 'sum3'] as const;
type Name = (typeof PARAMETERS)[number] | (typeof COUNTERS)[number] | (typeof VECTORS)[number];
const { get, set, numberOf } = nameLocals<Name>([...PARAMETERS, ...COUNTERS, ...VECTORS]);
const SUMS = ['sum0', 'sum1', 'sum2', 'sum3'] as const;
const DOUBLE = 8;
const PAIR = 2 * DOUBLE;

/**
 * Encode the module that multiplies a signal with each of many rows, place by place, and adds up.
 * Each sum adds the places in their order, as a plain loop would.
 */
export function encodeProducts(): Uint8Array<ArrayBuffer> {
  const code: Bytes = [];
  const locals = createLocals(PARAMETERS.length);
  for (let i = 0; i < COUNTERS.length; i++) locals.take(TYPE.i32);
  for (let i = 0; i < VECTORS.length; i++) locals.take(TYPE.v128);
  const groups = { counter: numberOf('groups'), step: 0, pushLimit: () => get(code, 'end') };
  whileBelow(code, groups, () => {
    for (const sum of SUMS) {
      simd(code, SIMD.const);
      for (let i = 0; i < PAIR; i++) code.push(0);
      set(code, sum);
    }
    get(code, 'signal');
    set(code, 'at');
    const places = { counter: numberOf('at'), step: DOUBLE, pushLimit: () => get(code, 'to') };
    whileBelow(code, places, () => {
      addPlace(code);
    });
    SUMS.forEach((sum, i) => {
      get(code, 'out');
      get(code, sum);
      store(code, i * PAIR);
    });
    advance(code, numberOf('out'), GROUP * DOUBLE);
    code.push(OP.drop);
  });
  const body = {
    parameters: PARAMETERS.map(() => TYPE.i32),
    results: [],
    locals: locals.types,
    code,
  };
  return encodeModule({ functions: [body], run: 0, data: [], dataAddress: 0 });
}

function addPlace(code: Bytes): void {
  get(code, 'at');
  loadSplat(code);
  set(code, 'value');
  SUMS.forEach((sum, i) => {
    get(code, sum);
    get(code, 'value');
    get(code, 'groups');
    load(code, i * PAIR);
    simd(code, SIMD.mul);
    simd(code, SIMD.add);
    set(code, sum);
  });
  advance(code, numberOf('groups'), GROUP * DOUBLE);
  code.push(OP.drop);
}
