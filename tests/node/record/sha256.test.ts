import { describe, expect, it } from 'vitest';
import { sha256, sums } from '../../../src/node/record/sha256.ts';

// FIPS 180-2, appendix B.1: the message "abc".
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('sha256', () => {
  it.each([
    ['a text', 'abc'],
    ['bytes', Uint8Array.of(97, 98, 99)],
  ])('of %s is that of its bytes', (_, content) => {
    expect(sha256(content)).toBe(ABC);
  });

  it('of several contents stands under their names', () => {
    expect(sums([['x', 'abc']])).toEqual({ x: ABC });
  });
});
