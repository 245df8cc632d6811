import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawStream } from '../../../../src/core/simulate/draw/draw-stream.ts';
import type { StreamKind } from '../../../../src/core/simulate/draw/draw-stream.ts';
import type { DrawKey } from '../../../../src/core/simulate/draw/key.ts';
import { normalQuantile } from '../../../../src/core/simulate/draw/normal-quantile.ts';
import { uniform } from '../../../../src/core/simulate/draw/uniform.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });
const key: fc.Arbitrary<DrawKey> = fc.tuple(word, word);
const MOST_MEMBERS = 2 ** 33;

function drawn(key: DrawKey, kind: StreamKind, from: number, to: number): readonly number[] {
  const out = new Float64Array(to - from + 2).fill(-7);
  drawStream()(key, kind, { from, to }, { out, offset: 1 });
  expect([out[0], out.at(-1)]).toEqual([-7, -7]);
  return [...out.subarray(1, -1)];
}

function membersOf(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

describe('drawStream', () => {
  it('gives the uniform draws of each member alone, whichever slice is asked for', () => {
    fc.assert(
      fc.property(
        key,
        fc.integer({ min: 0, max: MOST_MEMBERS - 70 }),
        fc.integer({ min: 0, max: 69 }),
        (key, from, count) => {
          const expected = membersOf(from, from + count).map((member) => uniform(key, member));
          expect(drawn(key, 'uniform', from, from + count)).toEqual(expected);
        },
      ),
    );
  });

  it('gives the normal quantiles of the same draws, to the bit, in the centre and in the tails', () => {
    const members = membersOf(0, 200_000);
    const expected = members.map((member) => normalQuantile(uniform([1, 2], member)));
    const found = drawn([1, 2], 'normal', 0, members.length);
    expect(found.every((value, m) => Object.is(value, expected[m]))).toBe(true);
    expect(Math.max(...found.slice(0, 100_000))).toBeGreaterThan(4);
  });

  it('takes more members than its memory first had room for', () => {
    const from = 30_001;
    const found = drawn([7, 8], 'normal', from, from + 50_001);
    expect(found.at(-1)).toBe(normalQuantile(uniform([7, 8], from + 50_000)));
  });
});
