import type { Cases } from '../../../src/core/discover/types.ts';
import { DESIGNS } from '../../../src/core/sweep/design/designs.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];

/**
 * Cases in five dimensions, of interest where a > 0.6 and b < 0.4, turned round in a share of the
 * cases.
 */
export function plantedCases(count: number, wrong = 0): Cases {
  const axes = NAMES.map((name) => ({ name, levels: undefined }));
  const points = DESIGNS.sobol({ axes, variants: count, seed: 'planted' });
  const luck = DESIGNS.random({
    axes: [{ name: 'luck', levels: undefined }],
    ...{ variants: count, seed: 'planted' },
  });
  const all = Array.from({ length: count }, (_, i) => points(i));
  return {
    features: NAMES.map((name, f) => ({
      ...{ name, scale: 'number' },
      values: Float64Array.from(all, (point) => point[f] ?? NaN),
    })),
    interest: Uint8Array.from(all, ([a = 0, b = 0], i) => {
      const isPlanted = a > 0.6 && b < 0.4;
      const isWrong = (luck(i)[0] ?? 1) < wrong;
      return isPlanted !== isWrong ? 1 : 0;
    }),
  };
}

/** Cases with one feature for each list of values. */
export function casesOf(
  interest: readonly number[],
  ...lists: readonly (readonly number[])[]
): Cases {
  return {
    features: lists.map((values, f) => ({
      ...{ name: NAMES[f] ?? '', scale: 'number' },
      values: Float64Array.from(values),
    })),
    interest: Uint8Array.from(interest),
  };
}
