import { describe, expect, it } from 'vitest';
import { joinCopies } from '../../../../src/core/simulate/wasm/encode-copies.ts';

describe('joinCopies', () => {
  it('makes one of copies that continue each other on both sides', () => {
    const copies = [
      { from: 0, to: 320, length: 3 },
      { from: 48, to: 368, length: 2 },
      { from: 96, to: 400, length: 1 },
    ];
    expect(joinCopies(copies)).toEqual([
      { from: 0, to: 320, length: 5 },
      { from: 96, to: 400, length: 1 },
    ]);
  });
});
