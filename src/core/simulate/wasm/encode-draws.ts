import { NORMAL } from '../draw/normal-quantile.ts';
import { KEY_STEPS, MULTIPLIERS, ROUNDS } from '../draw/philox.ts';
import { pushSigned64 } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { instruction, pushWords, simd, store, whileBelow } from './code.ts';
import { encodeFullFunctions, encodeFunction, fullNumbers } from './functions.ts';
import { wordsOf } from './graph.ts';
import type { NodeId, VectorOps } from './graph.ts';
import { createLocals } from './locals.ts';
import { encodeModule } from './module.ts';
import type { FunctionBody } from './module.ts';
import { nameLocals } from './name-locals.ts';
import { OP, SIMD, TYPE } from './opcodes.ts';

/*
 * Uniform and normal draws of ../draw/uniform.ts and ../draw/normal-quantile.ts, the same
 * operations in the same order, for two members at a time: they share one block of Philox.
 */

/**
 * The parameters of the exported function, in order; all are i32.
 *
 * - `at`, `to`: addresses of the first pair's two doubles, and behind the last pair's;
 * - `pair`: half the number of the first member, who is even; at most 2^32 - 1;
 * - `key0`, `key1`: the words of the stream's key;
 * - `isNormal`: 1 for standard normal draws, 0 for uniform ones.
 */
const PARAMETERS = ['at', 'to', 'pair', 'key0', 'key1', 'isNormal'] as const;
const WORDS = ['a', 'b', 'c', 'd', 'k0', 'k1', 'low', 'high'] as const;
const VECTORS = ['uniforms', 'fromMedian', 'central', 'value'] as const;
type Name = (typeof PARAMETERS)[number] | (typeof WORDS)[number] | (typeof VECTORS)[number];
const { get, set, numberOf } = nameLocals<Name>([...PARAMETERS, ...WORDS, ...VECTORS]);

const PAIR_BYTES = 16;
const MASK = 0xffffffffn;

/** Encode the module that draws; where its heap ends, what it draws may begin. */
export function encodeDraws(): Uint8Array<ArrayBuffer> {
  const { functions, ...formulas } = normalFunctions();
  const run = functions.push(encodeFill(formulas)) - 1;
  return encodeModule({ functions, run, data: [], dataAddress: 0 });
}

/** Numbers of the functions that give the normal quantile. */
type Formulas = {
  /** Of a distance from the median, right in the centre. */
  readonly centre: number;
  /** Of a probability, right in the tails. */
  readonly tail: number;
};

/** Encode the functions that the module needs beside the one that it exports. */
export function normalFunctions(): Formulas & { readonly functions: FunctionBody[] } {
  const functions = encodeFullFunctions();
  const add = (body: FunctionBody): number => functions.push(body) - 1;
  const centreNumber = add(encodeFunction(1, (v, [q = 0]) => centre(v, q)));
  const tailNumber = add(encodeFunction(1, (v, [probability = 0]) => tail(v, probability)));
  return { functions, centre: centreNumber, tail: tailNumber };
}

function encodeFill(formulas: Formulas): FunctionBody {
  const code: Bytes = [];
  const locals = createLocals(PARAMETERS.length);
  for (let i = 0; i < WORDS.length; i++) locals.take(TYPE.i64);
  for (let i = 0; i < VECTORS.length; i++) locals.take(TYPE.v128);
  const pushLimit = (): void => get(code, 'to');
  whileBelow(code, { counter: numberOf('at'), step: PAIR_BYTES, pushLimit }, () => {
    encipherPair(code);
    pairToUniforms(code);
    get(code, 'isNormal');
    code.push(OP.if, TYPE.none);
    toNormal(code, formulas);
    code.push(OP.end);
    get(code, 'at');
    get(code, 'uniforms');
    store(code, 0);
    get(code, 'pair');
    code.push(OP.i32Const, 1, OP.i32Add);
    set(code, 'pair');
  });
  const parameters = PARAMETERS.map(() => TYPE.i32);
  return { parameters, results: [], locals: locals.types, code };
}

/** Leave the four words of the pair's block in `a` to `d`: Philox, as ../draw/philox.ts has it. */
function encipherPair(code: Bytes): void {
  const widen = (from: Name, to: Name): void => {
    get(code, from);
    code.push(OP.i64ExtendI32U);
    set(code, to);
  };
  widen('pair', 'a');
  for (const zero of ['b', 'c', 'd'] as const) {
    whole(code, 0n);
    set(code, zero);
  }
  widen('key0', 'k0');
  widen('key1', 'k1');
  for (let round = 0; round < ROUNDS; round++) {
    multiply(code, 'a', MULTIPLIERS[0], 'low');
    multiply(code, 'c', MULTIPLIERS[1], 'high');
    mixUpper(code, { product: 'high', other: 'b', key: 'k0', to: 'a' });
    mixUpper(code, { product: 'low', other: 'd', key: 'k1', to: 'c' });
    lower(code, 'high', 'b');
    lower(code, 'low', 'd');
    stepKey(code, 'k0', KEY_STEPS[0]);
    stepKey(code, 'k1', KEY_STEPS[1]);
  }
}

function multiply(code: Bytes, from: Name, by: number, to: Name): void {
  get(code, from);
  whole(code, BigInt(by));
  code.push(OP.i64Mul);
  set(code, to);
}

/** Upper word of a product, xored with a word and a key. */
function mixUpper(
  code: Bytes,
  names: { readonly product: Name; readonly other: Name; readonly key: Name; readonly to: Name },
): void {
  get(code, names.product);
  whole(code, 32n);
  code.push(OP.i64ShrU);
  get(code, names.other);
  code.push(OP.i64Xor);
  get(code, names.key);
  code.push(OP.i64Xor);
  set(code, names.to);
}

function lower(code: Bytes, from: Name, to: Name): void {
  get(code, from);
  whole(code, MASK);
  code.push(OP.i64And);
  set(code, to);
}

function stepKey(code: Bytes, key: Name, step: number): void {
  get(code, key);
  whole(code, BigInt(step));
  code.push(OP.i64Add);
  whole(code, MASK);
  code.push(OP.i64And);
  set(code, key);
}

/** Make `uniforms` of the four words: the odd multiples of 2^-53 of ../draw/uniform.ts. */
function pairToUniforms(code: Bytes): void {
  unitInterval(code, 'a', 'b');
  simd(code, SIMD.splat);
  unitInterval(code, 'c', 'd');
  simd(code, SIMD.f64ReplaceLane);
  code.push(1);
  set(code, 'uniforms');
  get(code, 'uniforms');
  vectorOf(code, 0.5);
  simd(code, SIMD.add);
  vectorOf(code, 2.220446049250313e-16);
  simd(code, SIMD.mul);
  set(code, 'uniforms');
}

/** Push the whole number of the upper 26 bits of each of two words, as a double. */
function unitInterval(code: Bytes, high: Name, low: Name): void {
  get(code, high);
  whole(code, 6n);
  code.push(OP.i64ShrU);
  whole(code, 26n);
  code.push(OP.i64Shl);
  get(code, low);
  whole(code, 6n);
  code.push(OP.i64ShrU, OP.i64Or, OP.f64ConvertI64S);
}

/** Turn `uniforms` into normal draws; the tails are computed only where a member is in one. */
function toNormal(code: Bytes, formulas: Formulas): void {
  get(code, 'uniforms');
  vectorOf(code, 0.5);
  simd(code, SIMD.sub);
  set(code, 'fromMedian');
  get(code, 'fromMedian');
  simd(code, SIMD.abs);
  vectorOf(code, NORMAL.half);
  simd(code, SIMD.le);
  set(code, 'central');
  get(code, 'fromMedian');
  instruction(code, OP.call, formulas.centre);
  set(code, 'value');
  get(code, 'central');
  simd(code, SIMD.i64Bitmask);
  code.push(OP.i32Const, 3, OP.i32Ne, OP.if, TYPE.none);
  get(code, 'value');
  get(code, 'uniforms');
  instruction(code, OP.call, formulas.tail);
  get(code, 'central');
  simd(code, SIMD.bitselect);
  set(code, 'value');
  code.push(OP.end);
  get(code, 'value');
  set(code, 'uniforms');
}

function centre(v: VectorOps, q: NodeId): NodeId {
  const r = v.sub(v.number(NORMAL.halfSquared), v.mul(q, q));
  const { over, under } = NORMAL.centre;
  return v.div(v.mul(q, polynomial(v, over, r)), polynomial(v, under, r));
}

function tail(v: VectorOps, probability: NodeId): NodeId {
  const fromMedian = v.sub(probability, v.number(0.5));
  const isLower = v.op(SIMD.lt, fromMedian, v.number(0));
  const rest = v.choose(isLower, probability, v.sub(v.number(1), probability));
  const r = v.op(SIMD.sqrt, v.op(SIMD.neg, v.call(fullNumbers.log, rest)));
  const near = quotient(v, NORMAL.near, v.sub(r, v.number(NORMAL.nearMiddle)));
  const far = quotient(v, NORMAL.far, v.sub(r, v.number(NORMAL.farMiddle)));
  const size = v.choose(v.op(SIMD.le, r, v.number(NORMAL.farMiddle)), near, far);
  return v.choose(isLower, v.op(SIMD.neg, size), size);
}

type Quotient = { readonly over: readonly number[]; readonly under: readonly number[] };

function quotient(v: VectorOps, { over, under }: Quotient, r: NodeId): NodeId {
  return v.div(polynomial(v, over, r), polynomial(v, under, r));
}

/** Horner's rule, from the highest coefficient, which stands last. */
function polynomial(v: VectorOps, coefficients: readonly number[], x: NodeId): NodeId {
  return coefficients
    .map((coefficient) => v.number(coefficient))
    .reduceRight((sum, coefficient) => v.add(v.mul(sum, x), coefficient));
}

function whole(code: Bytes, value: bigint): void {
  code.push(OP.i64Const);
  pushSigned64(code, value);
}

/** Push a vector with one double in both lanes. */
function vectorOf(code: Bytes, value: number): void {
  const { high, low } = wordsOf(value);
  simd(code, SIMD.const);
  pushWords(code, [low, high, low, high]);
}
