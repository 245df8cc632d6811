import { describe, expect, it } from 'vitest';
import { distributions, lawOf } from '../../../../src/core/simulate/draw/distributions.ts';
import { drawKey } from '../../../../src/core/simulate/draw/key.ts';
import { fillUniforms } from '../../../../src/core/simulate/draw/uniform.ts';
import type { Distribution } from '../../../../src/core/spec/generated/common.ts';
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts';

type Row = {
  readonly distribution: Distribution;
  /** At 0.001, 0.05, 0.3, 0.5, 0.8, 0.95 and 0.9999. */
  readonly quantiles: readonly number[];
  readonly mean: number;
  readonly sd: number;
};

const SHARES = [0.001, 0.05, 0.3, 0.5, 0.8, 0.95, 0.9999];

// SciPy 1.17.1, `[d.ppf(u) for u in SHARES], d.mean(), d.std()` with d as in the comment.
const ROWS: readonly Row[] = [
  {
    // stats.norm(10, 2.5)
    distribution: { normal: { mean: 10, sd: 2.5 } },
    quantiles: [
      2.274419234580467, 5.887865932621318, 8.688998718229898, 10, 12.104053083932286,
      14.11213406737868, 19.29754121363927,
    ],
    mean: 10,
    sd: 2.5,
  },
  {
    // stats.lognorm((log(9) - log(1.5)) / (2 * stats.norm.ppf(0.95)), scale=sqrt(1.5 * 9))
    distribution: { lognormal: { p5: 1.5, p95: 9 } },
    quantiles: [
      0.6826524830874784, 1.5, 2.7613697682204985, 3.674234614174767, 5.810920953202205, 9,
      27.852709449543323,
    ],
    mean: 4.261708062971188,
    sd: 2.504437480390691,
  },
  {
    // stats.triang(0.6, 0.5, 0.5)
    distribution: { triangular: { low: 0.5, mode: 0.8, high: 1 } },
    quantiles: [
      0.5122474487139159, 0.5866025403784438, 0.7121320343559643, 0.773861278752583,
      0.8585786437626906, 0.9292893218813452, 0.9968377223398318,
    ],
    mean: 0.7666666666666666,
    sd: 0.10274023338281628,
  },
  {
    // stats.triang(0, 2, 3)
    distribution: { triangular: { low: 2, mode: 2, high: 5 } },
    quantiles: [
      2.001500375187617, 2.075961696557311, 2.4900199203977733, 2.878679656440357,
      3.6583592135001264, 4.329179606750063, 4.97,
    ],
    mean: 3,
    sd: 0.7071067811865476,
  },
  {
    // stats.triang(1, 2, 3)
    distribution: { triangular: { low: 2, mode: 5, high: 5 } },
    quantiles: [
      2.094868329805051, 2.670820393249937, 3.6431676725154984, 4.121320343559643,
      4.683281572999748, 4.924038303442689, 4.999849996249813,
    ],
    mean: 4,
    sd: 0.7071067811865476,
  },
  {
    // stats.uniform(-1, 4)
    distribution: { uniform: { low: -1, high: 3 } },
    quantiles: [-0.996, -0.8, 0.2, 1, 2.2, 2.8, 2.9996],
    mean: 1,
    sd: 1.1547005383792515,
  },
  {
    // stats.beta(0.3 * k, 0.7 * k) with k = 0.3 * 0.7 / 0.1 ** 2 - 1
    distribution: { beta: { mean: 0.3, sd: 0.1 } },
    quantiles: [
      0.0652899963922198, 0.14746956555924104, 0.24135258879988233, 0.29322017994366467,
      0.38413216657932076, 0.4757971104214103, 0.7019893880828572,
    ],
    mean: 0.3,
    sd: 0.1,
  },
  {
    // stats.beta(0.5 * k, 0.5 * k) with k = 0.5 * 0.5 / 0.4 ** 2 - 1
    distribution: { beta: { mean: 0.5, sd: 0.4 } },
    quantiles: [
      1.8206138992467857e-10, 0.000199963795199545, 0.1095962734896838, 0.5, 0.9727760452838065,
      0.9998000362048004, 0.9999999999999494,
    ],
    mean: 0.5,
    sd: 0.4,
  },
  {
    // stats.beta(0.98 * k, 0.02 * k) with k = 0.98 * 0.02 / 0.01 ** 2 - 1
    distribution: { beta: { mean: 0.98, sd: 0.01 } },
    quantiles: [
      0.9352727580027691, 0.9612427075220763, 0.9761464649204057, 0.9816184067121122,
      0.9885415983852738, 0.993226654280636, 0.998888948056112,
    ],
    mean: 0.98,
    sd: 0.01,
  },
];

const CASES = ROWS.map((row) => ({ ...row, title: JSON.stringify(row.distribution) }));

const MEMBERS = 20_000;

function sample(distribution: Distribution): Float64Array {
  const draws = new Float64Array(MEMBERS);
  fillUniforms(drawKey('2023', 'sample', undefined, undefined), 0, MEMBERS, draws, 0);
  return draws.map(lawOf(distribution).quantile);
}

/** Whether two numbers are equal to a few units in the last place. */
const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-13 * (1 + Math.abs(b));

/** Invert a rising function by halving. */
function inverse(rising: (share: number) => number, value: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return high;
}

/** The distribution function where it has a simple form, else through the quantiles. */
function shareBelow(distribution: Distribution): (x: number) => number {
  const { uniform, triangular } = distribution;
  if (uniform) return (x) => (x - uniform.low) / (uniform.high - uniform.low);
  if (triangular) {
    const { low, mode, high } = triangular;
    return (x) =>
      x < mode
        ? (x - low) ** 2 / ((high - low) * (mode - low))
        : 1 - (high - x) ** 2 / ((high - low) * (high - mode));
  }
  const { quantile } = lawOf(distribution);
  return (x) => inverse(quantile, x);
}

describe('distributions', () => {
  it('has a row for every kind, and every kind is tested below', () => {
    const tested = new Set(ROWS.flatMap((row) => Object.keys(row.distribution)));
    expect(Object.keys(distributions)).toEqual([
      'normal',
      'lognormal',
      'triangular',
      'uniform',
      'beta',
    ]);
    expect([...tested].sort()).toEqual(Object.keys(distributions).sort());
  });

  it.each(CASES)('$title has the quantiles and the mean that SciPy gives', (row) => {
    const law = lawOf(row.distribution);
    const found = SHARES.map(law.quantile);
    const wrong = found.filter((quantile, i) => !close(quantile, row.quantiles[i] ?? NaN));
    expect(wrong).toEqual([]);
    expect(close(law.mean, row.mean)).toBe(true);
    expect([law.kind]).toEqual(Object.keys(row.distribution));
  });

  it.each(CASES)('$title rises with the share, from end to end of its support', (row) => {
    const { quantile, low, high } = lawOf(row.distribution);
    const ends = [2 ** -53, ...SHARES, 1 - 2 ** -53].map(quantile);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(ends.at(0)).toBeGreaterThanOrEqual(low);
    expect(ends.at(-1)).toBeLessThanOrEqual(high);
    expect(ends.every(Number.isFinite)).toBe(true);
  });

  it.each(CASES)('draws of $title have its moments', ({ distribution, mean, sd }) => {
    const values = sample(distribution);
    const average = values.reduce((sum, x) => sum + x, 0) / MEMBERS;
    const squares = values.map((x) => (x - mean) ** 2);
    const variance = squares.reduce((sum, x) => sum + x, 0) / MEMBERS;
    const fourth = squares.reduce((sum, x) => sum + x ** 2, 0) / MEMBERS;
    // Five standard errors.
    expect(Math.abs(average - mean)).toBeLessThan((5 * sd) / Math.sqrt(MEMBERS));
    const errorOfVariance = Math.sqrt((fourth - variance ** 2) / MEMBERS);
    expect(Math.abs(variance - sd ** 2)).toBeLessThan(5 * errorOfVariance);
  });

  it.each(CASES)('draws of $title pass the test of Kolmogorov and Smirnov', (row) => {
    const { distance, critical } = kolmogorovSmirnov(
      sample(row.distribution),
      shareBelow(row.distribution),
    );
    expect(distance).toBeLessThan(critical);
  });

  it.each<[Distribution, number]>([
    [{ normal: { mean: 0.1, sd: 0 } }, 0.1],
    [{ lognormal: { p5: 0.3, p95: 0.3 } }, 0.3],
    [{ triangular: { low: 0.7, mode: 0.7, high: 0.7 } }, 0.7],
    [{ uniform: { low: 0.1, high: 0.1 } }, 0.1],
    [{ beta: { mean: 0.3, sd: 0 } }, 0.3],
  ])('%j is one number exactly', (distribution, value) => {
    const { quantile, mean } = lawOf(distribution);
    expect([mean, ...SHARES.map(quantile)]).toEqual(Array(SHARES.length + 1).fill(value));
  });

  it.each<[Distribution, string]>([
    [{ normal: { mean: 0, sd: -1 } }, 'a normal distribution with sd -1'],
    [{ lognormal: { p5: 0, p95: 1 } }, 'a lognormal distribution from 0 to 1'],
    [{ lognormal: { p5: 2, p95: 1 } }, 'a lognormal distribution from 2 to 1'],
    [{ uniform: { low: 2, high: 1 } }, 'a uniform distribution from 2 to 1'],
    [{ triangular: { low: 0, mode: 3, high: 2 } }, 'a triangular distribution from 0 by 3 to 2'],
    [{ beta: { mean: 0.5, sd: 0.5 } }, 'a beta distribution with mean 0.5 and sd 0.5'],
    [{ beta: { mean: 1, sd: 0.1 } }, 'a beta distribution with mean 1 and sd 0.1'],
  ])('refuses %j', (distribution, subject) => {
    expect(() => lawOf(distribution)).toThrow(`expected numbers that make sense, found ${subject}`);
  });

  it('refuses an object without a kind', () => {
    expect(() => lawOf({})).toThrow('expected one kind of distribution, found none');
  });
});
