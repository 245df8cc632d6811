import { describe, expect, it } from 'vitest';
import { createSharedRoom } from '../../../src/node/simulate/shared-room.ts';

describe('createSharedRoom', () => {
  it('gives a place of the length that is asked for, in memory that threads share', () => {
    const numbers = createSharedRoom().take(10);
    expect(numbers).toHaveLength(10);
    expect(numbers.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('uses a place again only once it was given back, also for a little more', () => {
    const room = createSharedRoom();
    const first = room.take(100);
    expect(room.take(100).buffer).not.toBe(first.buffer);
    room.give(first);
    const again = room.take(120);
    expect(again).toHaveLength(120);
    expect(again.buffer).toBe(first.buffer);
    expect(room.take(100).buffer).not.toBe(first.buffer);
  });

  it('does not waste a large place on a few numbers', () => {
    const room = createSharedRoom();
    const large = room.take(1000);
    room.give(large);
    expect(room.take(10).buffer).not.toBe(large.buffer);
    expect(room.take(1000).buffer).toBe(large.buffer);
  });
});
