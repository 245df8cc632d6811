import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShard, shardRange } from '../../../src/core/sweep/shard.ts';

describe('parseShard', () => {
  it.each([
    ['1/1', { number: 1, of: 1 }],
    ['3/16', { number: 3, of: 16 }],
  ])('reads %s', (text, shard) => {
    expect(parseShard(text)).toEqual(shard);
  });

  it.each(['0/4', '5/4', '1/0', '1', '1/2/3', 'a/b', '-1/2', '1.5/2', ''])(
    'refuses "%s"',
    (text) => {
      expect(parseShard(text)).toBeUndefined();
    },
  );
});

describe('shardRange', () => {
  it('covers all variants, each once and in order, in parts that differ by at most one', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: 1, max: 200 }), (variants, of) => {
        const ranges = Array.from({ length: of }, (_, i) =>
          shardRange({ number: i + 1, of }, variants),
        );
        const all = ranges.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        );
        expect(all).toEqual(Array.from({ length: variants }, (_, i) => i));
        const sizes = ranges.map(({ from, to }) => to - from);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
