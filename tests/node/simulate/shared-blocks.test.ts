import { describe, expect, it } from 'vitest';
import { BLOCK } from '../../../src/core/simulate/blocks.ts';
import { createCounter, takeBlocks } from '../../../src/node/simulate/shared-blocks.ts';

describe('takeBlocks', () => {
  it('gives every block once to those who share a counter', () => {
    const members = 5 * BLOCK + 3;
    const taken = createCounter();
    const takers = [takeBlocks(members, taken), takeBlocks(members, taken)].map((blocks) =>
      blocks[Symbol.iterator](),
    );
    const found = Array.from({ length: 6 }, (_, i) => takers[i % 2]?.next().value);
    expect(found).toEqual(
      Array.from({ length: 6 }, (_, i) => ({
        from: i * BLOCK,
        to: Math.min((i + 1) * BLOCK, members),
      })),
    );
    expect(takers.map((taker) => taker.next().done)).toEqual([true, true]);
  });

  it('counts in memory that threads can share', () => {
    expect(createCounter().buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});
