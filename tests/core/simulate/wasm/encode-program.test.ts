import { describe, expect, it } from 'vitest';
import { encodeProgram } from '../../../../src/core/simulate/wasm/encode-program.ts';
import { addArray, addStep, elementsOf, emptyDraft, read } from '../programs.ts';

/** Chained statements over arrays of one length, the last one wanted. */
function encodedBytes(length: number, statements: number): number {
  const draft = emptyDraft();
  let last = addArray(draft, length, { kind: 'parameter' });
  for (let i = 0; i < statements; i++)
    last = addStep(draft, length, { op: 'exp', a: { op: 'log', a: read(last) } });
  return encodeProgram(draft, elementsOf(draft, last)).bytes.length;
}

describe('encodeProgram', () => {
  it('writes the header of a WebAssembly module', () => {
    const { bytes } = encodeProgram(emptyDraft(), []);
    expect([...bytes.slice(0, 8)]).toEqual([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
  });

  it('gives the same bytes every time', () => {
    const draft = emptyDraft();
    const target = addStep(draft, 4, read(addArray(draft, 4, { kind: 'parameter' })));
    const encode = () => encodeProgram(draft, elementsOf(draft, target)).bytes;
    expect(encode()).toEqual(encode());
  });

  it('needs hardly more bytes for a thousand elements than for ten', () => {
    expect(encodedBytes(1000, 5) - encodedBytes(10, 5)).toBeLessThan(200);
  });

  it('needs bytes in proportion to the statements', () => {
    const one = encodedBytes(10, 20) - encodedBytes(10, 10);
    const other = encodedBytes(10, 40) - encodedBytes(10, 20);
    expect(other / one).toBeGreaterThan(1.8);
    expect(other / one).toBeLessThan(2.2);
  });
});
