import { describe, expect, it } from 'vitest';
import { pushName, pushSigned, pushUnsigned } from '../../../../src/core/simulate/wasm/bytes.ts';
import type { Bytes } from '../../../../src/core/simulate/wasm/bytes.ts';

function written(push: (out: Bytes) => void): Bytes {
  const out: Bytes = [];
  push(out);
  return out;
}

// 624485 and -123456 are the examples of the DWARF 4 specification and of Wikipedia's "LEB128".
describe('LEB128 numbers', () => {
  it.each([
    [0, [0x00]],
    [127, [0x7f]],
    [128, [0x80, 0x01]],
    [624485, [0xe5, 0x8e, 0x26]],
    [2 ** 32 - 1, [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('write %d without a sign as %j', (value, bytes) => {
    expect(written((out) => pushUnsigned(out, value))).toEqual(bytes);
  });

  it.each([
    [0, [0x00]],
    [63, [0x3f]],
    [64, [0xc0, 0x00]],
    [-1, [0x7f]],
    [-64, [0x40]],
    [-65, [0xbf, 0x7f]],
    [-123456, [0xc0, 0xbb, 0x78]],
    [2 ** 31 - 1, [0xff, 0xff, 0xff, 0xff, 0x07]],
    [-(2 ** 31), [0x80, 0x80, 0x80, 0x80, 0x78]],
  ])('write %d with a sign as %j', (value, bytes) => {
    expect(written((out) => pushSigned(out, value))).toEqual(bytes);
  });
});

describe('names', () => {
  it('are written after their length', () => {
    expect(written((out) => pushName(out, 'run'))).toEqual([3, 0x72, 0x75, 0x6e]);
  });
});
