import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  owenScrambled,
  SOBOL_DIMENSIONS,
  sobolCoordinate,
} from '../../../../src/core/sweep/design/sobol.ts';

const WHOLE = 2 ** 32;

/** The number, in the plain order, of what is point i in the order of the Gray code. */
function gray(i: number): number {
  return i ^ (i >>> 1);
}

const dimensions = Array.from({ length: SOBOL_DIMENSIONS }, (_, d) => d);

describe('sobolCoordinate', () => {
  // scipy 1.17.1: qmc.Sobol(d=6, scramble=False).random(8)
  it.each([
    [0, [0, 0, 0, 0, 0, 0]],
    [1, [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]],
    [2, [0.75, 0.25, 0.25, 0.25, 0.75, 0.75]],
    [3, [0.25, 0.75, 0.75, 0.75, 0.25, 0.25]],
    [4, [0.375, 0.375, 0.625, 0.875, 0.375, 0.125]],
    [5, [0.875, 0.875, 0.125, 0.375, 0.875, 0.625]],
    [6, [0.625, 0.125, 0.875, 0.625, 0.625, 0.875]],
    [7, [0.125, 0.625, 0.375, 0.125, 0.125, 0.375]],
  ])('gives point %i of scipy in six dimensions', (i, expected) => {
    expect(expected.map((_, d) => sobolCoordinate(d)(gray(i)) / WHOLE)).toEqual(expected);
  });

  // scipy 1.17.1: qmc.Sobol(d=40, scramble=False).random(16)[13]
  it('gives the point of scipy in forty dimensions', () => {
    const sixteenths = [
      ...[13, 11, 13, 1, 7, 15, 9, 9, 9, 7, 13, 15, 1, 13, 3, 9, 3, 11, 9, 15],
      ...[9, 1, 13, 9, 1, 7, 7, 1, 1, 5, 9, 7, 7, 9, 11, 5, 1, 11, 11, 15],
    ];
    expect(dimensions.map((d) => (16 * sobolCoordinate(d)(gray(13))) / WHOLE)).toEqual(sixteenths);
  });

  it.each(dimensions)('puts one of 1,024 points into each strip of dimension %i', (d) => {
    const coordinate = sobolCoordinate(d);
    const strips = new Set(Array.from({ length: 1024 }, (_, i) => coordinate(i) >>> 22));
    expect(strips.size).toBe(1024);
  });

  it('has no dimension beyond the last', () => {
    expect(() => sobolCoordinate(SOBOL_DIMENSIONS)).toThrow('no dimension 40 of 40');
  });
});

describe('owenScrambled', () => {
  const word = fc.integer({ min: 0, max: WHOLE - 1 });

  it('keeps what two coordinates have in common at the top, whatever the seed', () => {
    fc.assert(
      fc.property(word, word, word, fc.integer({ min: 0, max: 31 }), (a, b, seed, bits) => {
        const alike = (x: number, y: number): boolean =>
          bits === 0 || x >>> (32 - bits) === y >>> (32 - bits);
        expect(alike(owenScrambled(a, seed), owenScrambled(b, seed))).toBe(alike(a, b));
      }),
    );
  });

  it.each([0, 1, 0x9e3779b9, 0xffffffff])(
    'leaves one point in each box of a (0, 8, 2) net, with seed %i',
    (seed) => {
      const points = Array.from({ length: 256 }, (_, i) => [
        owenScrambled(sobolCoordinate(0)(i), seed),
        owenScrambled(sobolCoordinate(1)(i), seed ^ 0x5bd1e995),
      ]);
      for (let bits = 0; bits <= 8; bits += 1) {
        const boxes = points.map(([x = 0, y = 0]) => {
          const column = bits === 0 ? 0 : x >>> (32 - bits);
          return `${column} ${bits === 8 ? 0 : y >>> (24 + bits)}`;
        });
        expect(new Set(boxes).size).toBe(256);
      }
    },
  );

  it('moves points differently with other seeds', () => {
    const scrambles = Array.from({ length: 100 }, (_, seed) => owenScrambled(12345, seed * 7919));
    expect(new Set(scrambles).size).toBeGreaterThan(95);
  });
});
