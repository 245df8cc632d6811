import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawKey } from '../../../../src/core/simulate/draw/key.ts';
import { philox } from '../../../../src/core/simulate/draw/philox.ts';
import { fillUniforms, uniform } from '../../../../src/core/simulate/draw/uniform.ts';
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts';

const key = drawKey('2023', 'elasticity', undefined, undefined);

function draws(from: number, to: number, of = key): Float64Array {
  const out = new Float64Array(to - from);
  fillUniforms(of, from, to, out, 0);
  return out;
}

/** Correlation of two samples of one size. */
function correlation(x: Float64Array, y: Float64Array): number {
  const mean = (v: Float64Array): number => v.reduce((sum, a) => sum + a, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  const product = (v: Float64Array, mv: number, w: Float64Array, mw: number): number =>
    v.reduce((sum, a, i) => sum + (a - mv) * ((w[i] ?? 0) - mw), 0);
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
}

describe('uniform', () => {
  // Golden values: a change of any moves every draw of every run, and belongs in the changelog.
  // They were computed by a second implementation, in Python from the description of uniform.
  it.each([
    [0, 0.8622390581265124],
    [1, 0.17664890252022059],
    [2, 0.6946673569417435],
    [9999, 0.22202942485482435],
    [2 ** 33 - 1, 0.8045569092260793],
  ])('gives member %d the same draw as ever', (member, draw) => {
    expect(uniform(key, member)).toBe(draw);
  });

  it('makes 52 bits of two words of the block that two members share', () => {
    const block = new Uint32Array(4);
    philox(7, 0, 0, 0, key[0], key[1], block);
    const bits = [...block].map((word) => word.toString(2).padStart(32, '0').slice(0, 26));
    const expected = (first: number): number =>
      Number(BigInt(`0b${bits[first] ?? ''}${bits[first + 1] ?? ''}1`)) / 2 ** 53;
    expect(uniform(key, 14)).toBe(expected(0));
    expect(uniform(key, 15)).toBe(expected(2));
  });

  it('stays inside 0 and 1, as odd multiples of 2^-53 do', () => {
    const parities = new Set([...draws(0, 10_000)].map((draw) => (draw * 2 ** 53) % 2));
    expect([...parities]).toEqual([1]);
  });

  it('is uniform by the test of Kolmogorov and Smirnov', () => {
    const { distance, critical } = kolmogorovSmirnov(draws(0, 20_000), (x) => x);
    expect(distance).toBeLessThan(critical);
  });

  it('has the moments of the uniform distribution', () => {
    const all = draws(0, 100_000);
    const moment = (power: number): number =>
      all.reduce((sum, x) => sum + x ** power, 0) / all.length;
    // Five standard errors.
    expect(Math.abs(moment(1) - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / 100_000));
    expect(Math.abs(moment(2) - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / 100_000));
  });

  it.each([
    ['neighbouring members', draws(1, 20_001)],
    ['members a pair apart', draws(2, 20_002)],
    ['another year', draws(0, 20_000, drawKey('2023', 'elasticity', undefined, 2024))],
    ['another seed', draws(0, 20_000, drawKey('2024', 'elasticity', undefined, undefined))],
  ])('does not correlate with %s', (_, others) => {
    expect(Math.abs(correlation(draws(0, 20_000), others))).toBeLessThan(5 / Math.sqrt(20_000));
  });
});

describe('fillUniforms', () => {
  it('gives each member what it gets alone, and touches nothing else', () => {
    const member = fc.integer({ min: 0, max: 1_000_000 });
    const few = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(member, few, few, (from, count, offset) => {
        const out = new Float64Array(offset + count + 3).fill(-1);
        fillUniforms(key, from, from + count, out, offset);
        const alone = Array.from({ length: count }, (_, i) => uniform(key, from + i));
        expect([...out]).toEqual([...Array<number>(offset).fill(-1), ...alone, -1, -1, -1]);
      }),
    );
  });
});
