import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../../src/core/simulate/draw/normal-quantile.ts';
import { instruction, load, store } from '../../../../src/core/simulate/wasm/code.ts';
import { normalFunctions } from '../../../../src/core/simulate/wasm/encode-draws.ts';
import { encodeModule } from '../../../../src/core/simulate/wasm/module.ts';
import { OP, TYPE } from '../../../../src/core/simulate/wasm/opcodes.ts';

/** Compute the vector formula of the tails alone: uniform draws hardly ever come this far. */
function tailOf(probability: number): number {
  const { functions, tail } = normalFunctions();
  const code: number[] = [];
  instruction(code, OP.localGet, 0);
  instruction(code, OP.localGet, 0);
  load(code, 0);
  instruction(code, OP.call, tail);
  store(code, 0);
  const run = { parameters: [TYPE.i32], results: [], locals: [], code };
  const bytes = encodeModule({
    functions: [...functions, run],
    run: functions.length,
    data: [0],
    dataAddress: 0,
  });
  const exports = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
  const memory = exports['memory'] as WebAssembly.Memory;
  const doubles = new Float64Array(memory.buffer);
  doubles.fill(probability, 0, 2);
  (exports['run'] as (at: number) => void)(0);
  expect(doubles[1]).toBe(doubles[0]);
  return doubles[0] ?? NaN;
}

describe('the encoded normal quantile', () => {
  // 2^-53 is the least draw; from r = 5, a tail of exp(-25), another quotient holds.
  it.each([
    2 ** -53,
    1e-15,
    1.3e-11,
    Math.exp(-25),
    1.4e-11,
    1e-8,
    0.001,
    0.0749,
    0.9251,
    1 - 1e-12,
  ])('equals the plain one in the tail at %d', (probability) => {
    expect(tailOf(probability)).toBe(normalQuantile(probability));
  });
});
