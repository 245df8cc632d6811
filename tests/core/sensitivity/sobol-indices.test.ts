import { describe, expect, it } from 'vitest';
import { estimateSobol, sobolIndices } from '../../../src/core/sensitivity/sobol-indices.ts';
import type { DesignOutcomes } from '../../../src/core/sensitivity/sobol-indices.ts';
import { drawKey } from '../../../src/core/simulate/draw/key.ts';
import { fillUniforms } from '../../../src/core/simulate/draw/uniform.ts';

type Model = (inputs: readonly number[]) => number;

/** Run Saltelli's design on a function of uniform inputs, each a group. */
function designOf(model: Model, inputs: number, rows: number): DesignOutcomes {
  const uniforms = Array.from({ length: inputs }, (_, i) => {
    const out = new Float64Array(2 * rows);
    fillUniforms(drawKey('sobol', `x${i}`, undefined, undefined), 0, 2 * rows, out, 0);
    return out;
  });
  const outcomes = (from: (input: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, j) =>
      model(uniforms.map((values, i) => values[j + from(i)] ?? NaN)),
    );
  return {
    a: outcomes(() => 0),
    b: outcomes(() => rows),
    mixed: uniforms.map((_, group) => outcomes((i) => (i === group ? rows : 0))),
  };
}

/** Ishigami and Homma (1990), with the usual a = 7 and b = 0.1, on (-pi, pi). */
const ishigami: Model = (uniforms) => {
  const [x = 0, y = 0, z = 0] = uniforms.map((u) => Math.PI * (2 * u - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};

const A = [0, 1, 4.5, 9, 99, 99, 99, 99];

/** Sobol's g with the coefficients of Saltelli and Sobol (1995). */
const g: Model = (uniforms) =>
  uniforms.reduce((product, u, i) => {
    const a = A[i] ?? 0;
    return (product * (Math.abs(4 * u - 2) + a)) / (1 + a);
  }, 1);

// Their variances are known: V_i = 1 / (3 (1 + a_i)^2), V = prod(1 + V_i) - 1.
const parts = A.map((a) => 1 / (3 * (1 + a) ** 2));
const whole = parts.reduce((product, part) => product * (1 + part), 1);
const G_FIRST = parts.map((part) => part / (whole - 1));
const G_TOTAL = parts.map((part) => ((part / (1 + part)) * whole) / (whole - 1));

// Known as well, by integration: V_1 = (1 + b pi^4 / 5)^2 / 2, V_2 = a^2 / 8, V_13 = 8 b^2 pi^8 / 225.
const [V1, V2, V13] = [
  (1 + (0.1 * Math.PI ** 4) / 5) ** 2 / 2,
  7 ** 2 / 8,
  (8 * 0.1 ** 2 * Math.PI ** 8) / 225,
];
const ISHIGAMI_FIRST = [V1, V2, 0].map((part) => part / (V1 + V2 + V13));
const ISHIGAMI_TOTAL = [V1 + V13, V2, V13].map((part) => part / (V1 + V2 + V13));

describe("the estimates of Sobol's indices", () => {
  it('are held against the values that everybody gives for Ishigami', () => {
    const rounded = (values: readonly number[]): number[] =>
      values.map((v) => Number(v.toFixed(4)));
    expect(rounded(ISHIGAMI_FIRST)).toEqual([0.3139, 0.4424, 0]);
    expect(rounded(ISHIGAMI_TOTAL)).toEqual([0.5576, 0.4424, 0.2437]);
  });

  it.each([
    ['Ishigami', ishigami, ISHIGAMI_FIRST, ISHIGAMI_TOTAL],
    ["Sobol's g", g, G_FIRST, G_TOTAL],
  ] as const)('are within 0.02 of the known values of %s', (_name, model, first, total) => {
    const found = sobolIndices(designOf(model, first.length, 1 << 16));
    found.forEach((index, i) => {
      expect(Math.abs(index.first - (first[i] ?? NaN))).toBeLessThan(0.02);
      expect(Math.abs(index.total - (total[i] ?? NaN))).toBeLessThan(0.02);
    });
  });

  it('do not move with the mean and the scale of the outcome', () => {
    const design = designOf(ishigami, 3, 512);
    const moved = (values: Float64Array): Float64Array => values.map((value) => 1e6 + 50 * value);
    const other = {
      ...{ a: moved(design.a), b: moved(design.b), mixed: design.mixed.map(moved) },
    };
    const [found, again] = [sobolIndices(design), sobolIndices(other)];
    found.forEach(({ first, total }, i) => {
      expect(again[i]?.first).toBeCloseTo(first, 8);
      expect(again[i]?.total).toBeCloseTo(total, 8);
    });
  });

  it('give all to the one input of a function', () => {
    const [found] = sobolIndices(designOf(([u = 0]) => u, 1, 20_000));
    expect(found?.first).toBeCloseTo(1, 1);
    expect(found?.total).toBeCloseTo(1, 1);
  });

  it('are 0 where nothing varies', () => {
    const same = new Float64Array(10).fill(3);
    expect(sobolIndices({ a: same, b: same, mixed: [same] })).toEqual([{ first: 0, total: 0 }]);
  });

  it('count the given rows only', () => {
    const design = designOf(ishigami, 3, 64);
    const rows = Uint32Array.from({ length: 32 }, (_, j) => j);
    const half = (values: Float64Array): Float64Array => values.slice(0, 32);
    expect(sobolIndices(design, rows)).toEqual(
      sobolIndices({ a: half(design.a), b: half(design.b), mixed: design.mixed.map(half) }),
    );
  });
});

describe('their intervals', () => {
  const design = designOf(ishigami, 3, 2048);
  const found = estimateSobol(design, 'seed');

  it('hold the known values, and the estimate', () => {
    found.forEach(({ first, total, firstInterval, totalInterval }, i) => {
      // Five of a hundred intervals miss on either side; a margin of half their width holds here.
      const margin = (firstInterval[1] - firstInterval[0]) / 2;
      expect(firstInterval[0] - margin).toBeLessThan(ISHIGAMI_FIRST[i] ?? NaN);
      expect(firstInterval[1] + margin).toBeGreaterThan(ISHIGAMI_FIRST[i] ?? NaN);
      expect(first).toBeGreaterThan(firstInterval[0]);
      expect(first).toBeLessThan(firstInterval[1]);
      expect(total).toBeGreaterThan(totalInterval[0]);
      expect(total).toBeLessThan(totalInterval[1]);
    });
  });

  it('are the same for the same seed, and others for another', () => {
    expect(estimateSobol(design, 'seed')).toEqual(found);
    expect(estimateSobol(design, 'other')[0]?.firstInterval).not.toEqual(found[0]?.firstInterval);
  });

  it('are about half as wide with four times the rows', () => {
    const width = ([low, high]: readonly [number, number]): number => high - low;
    const wide = width(estimateSobol(designOf(ishigami, 3, 1024), 's')[0]?.firstInterval ?? [0, 0]);
    const slim = width(estimateSobol(designOf(ishigami, 3, 4096), 's')[0]?.firstInterval ?? [0, 0]);
    expect(wide / slim).toBeGreaterThan(1.5);
    expect(wide / slim).toBeLessThan(2.7);
  });
});
