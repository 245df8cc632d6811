import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { philox } from '../../../../src/core/simulate/draw/philox.ts';

type Words = readonly [number, number, number, number];

function enciphered(counter: Words, key: readonly [number, number]): number[] {
  const out = new Uint32Array(4);
  philox(...counter, ...key, out);
  return [...out];
}

/** The definition, word for word, in whole numbers of any length. */
function byDefinition(counter: Words, key: readonly [number, number]): number[] {
  const mask = 0xffffffffn;
  let [a, b, c, d] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < 10; round += 1) {
    const first = 0xd2511f53n * a;
    const second = 0xcd9e8d57n * c;
    [a, b, c, d] = [(second >> 32n) ^ b ^ k0, second & mask, (first >> 32n) ^ d ^ k1, first & mask];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [a, b, c, d].map(Number);
}

describe('philox', () => {
  // Random123 1.14, tests/kat_vectors, the lines "philox4x32 10".
  it.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ] as const)('gives the known answer for counter %j and key %j', (counter, key, answer) => {
    expect(enciphered(counter, key)).toEqual(answer);
  });

  it('equals its definition in whole numbers of any length', () => {
    const word = fc.integer({ min: 0, max: 0xffffffff });
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
        expect(enciphered(counter, key)).toEqual(byDefinition(counter, key));
      }),
      { numRuns: 500 },
    );
  });

  it('takes signed words for the unsigned ones of the same bits', () => {
    expect(enciphered([-1, -2, -3, -4], [-5, -6])).toEqual(
      enciphered([0xffffffff, 0xfffffffe, 0xfffffffd, 0xfffffffc], [0xfffffffb, 0xfffffffa]),
    );
  });
});
