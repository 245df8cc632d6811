import { describe, expect, it } from 'vitest';
import { drawKey, type DrawKey } from '../../../../src/core/simulate/draw/key.ts';

type Parts = Parameters<typeof drawKey>;

const text = ([a, b]: DrawKey): string => `${String(a)},${String(b)}`;

/** How many bits of two keys differ, of 64. */
function flipped([a, b]: DrawKey, [c, d]: DrawKey): number {
  const ones = (word: number): number => (word >>> 0).toString(2).replaceAll('0', '').length;
  return ones(a ^ c) + ones(b ^ d);
}

describe('drawKey', () => {
  // Golden values: a change of any moves every draw of every run, and belongs in the changelog.
  // They were computed by a second implementation, in Python from the description of drawKey.
  it.each<[Parts, DrawKey]>([
    [
      ['', '', undefined, undefined],
      [3647293154, 1990257458],
    ],
    [
      ['2023', 'elasticity', undefined, undefined],
      [1807223089, 3031548267],
    ],
    [
      ['2023', 'noise', 'AAA,BBB', 2031],
      [710930482, 1584123740],
    ],
    [
      ['α😀', 'share', 'Ж', -1],
      [3595105140, 2719106337],
    ],
  ])('gives for %j the same key as ever', (parts, key) => {
    expect(drawKey(...parts)).toEqual(key);
  });

  it.each<[string, Parts, Parts]>([
    ['where seed and name meet', ['ab', 'c', undefined, 1], ['a', 'bc', undefined, 1]],
    ['where name and element meet', ['s', 'ab', 'c', 1], ['s', 'a', 'bc', 1]],
    ['no element from an empty one', ['s', 'a', undefined, 1], ['s', 'a', '', 1]],
    ['no year from year 0', ['s', 'a', 'b', undefined], ['s', 'a', 'b', 0]],
    ['a text from one that zeros extend', ['s', 'a', 'b', 1], ['s', 'a', 'b\0', 1]],
    ['two characters that exchange places', ['s', 'ab', 'b', 1], ['s', 'ba', 'b', 1]],
    ['characters that share their lower byte', ['s', 'a', 'b', 1], ['s', '\u0161', 'b', 1]],
  ])('tells %s', (_, one, other) => {
    expect(drawKey(...one)).not.toEqual(drawKey(...other));
  });

  it('gives 100,000 likely streams as many keys', () => {
    const codes = Array.from({ length: 20 }, (_, i) => `C${String(i).padStart(2, '0')}`);
    const keys = new Set<string>();
    let streams = 0;
    for (const seed of ['2023', '2024']) {
      for (const name of ['arrivals_noise', 'returns_noise', 'rate_noise', 'rate_noise2']) {
        for (const from of codes) {
          for (const to of codes) {
            for (let year = 2008; year < 2040; year += 1) {
              keys.add(text(drawKey(seed, name, `${from},${to}`, year)));
              streams += 1;
            }
          }
        }
      }
    }
    expect(streams).toBeGreaterThan(100_000);
    expect(keys.size).toBe(streams);
  });

  it('flips half of the bits when one character or the year changes by one', () => {
    const counts: number[] = [];
    for (let i = 0; i < 1000; i += 1) {
      const name = `elasticity_${String(i)}`;
      const at = i % name.length;
      const next = String.fromCharCode(name.charCodeAt(at) + 1);
      const changed = name.slice(0, at) + next + name.slice(at + 1);
      const key = drawKey('2023', name, 'AAA', 2030);
      counts.push(flipped(key, drawKey('2023', changed, 'AAA', 2030)));
      counts.push(flipped(key, drawKey('2023', name, 'AAA', 2031)));
    }
    // Of 64 fair bits, 32 with sd 4 flip; the mean of 2,000 has sd 0.09.
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(Math.abs(mean - 32)).toBeLessThan(0.5);
    expect(Math.min(...counts)).toBeGreaterThan(8);
    expect(Math.max(...counts)).toBeLessThan(56);
  });
});
