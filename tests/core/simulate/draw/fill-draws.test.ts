import { expect, it } from 'vitest';
import { prepareNoise } from '../../../../src/core/simulate/draw/fill-draws.ts';

const YEARS = 3;
const SLICE = { from: 5, to: 9 };
const SIZE = YEARS * 4;

it('noise is drawn for every year but the base year, and not beyond its place', () => {
  const noises = (['normal', 'uniform', 'none'] as const).map((kind) => ({
    ...{ kind, key: 'n', element: 'e', array: 0, index: 0 },
  }));
  const out = new Float64Array(4 * SIZE).fill(-9);
  prepareNoise('seed', noises, 2023, YEARS)(SLICE, out);
  const [normal = [], uniform = [], none = [], beyond = []] = [0, 1, 2, 3].map((i) => [
    ...out.subarray(i * SIZE, (i + 1) * SIZE),
  ]);
  expect(normal.slice(0, 4)).toEqual([0, 0, 0, 0]);
  expect(uniform.slice(0, 4)).toEqual([1, 1, 1, 1]);
  expect(new Set(normal.slice(4)).size).toBe(8);
  expect(new Set(uniform.slice(4)).size).toBe(8);
  expect(uniform.slice(4).every((value) => value > 0 && value < 1)).toBe(true);
  expect(none).toEqual(Array(SIZE).fill(0));
  expect(beyond).toEqual(Array(SIZE).fill(-9));
});

it('the last noise stays in its place, too', () => {
  const out = new Float64Array(2 * SIZE).fill(-9);
  const noises = [{ kind: 'normal', key: 'n', element: 'e', array: 0, index: 0 } as const];
  prepareNoise('seed', noises, 2023, YEARS)(SLICE, out);
  expect([...out.subarray(SIZE)]).toEqual(Array(SIZE).fill(-9));
});
