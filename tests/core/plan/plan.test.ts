import { expect, it } from 'vitest';
import { cell } from '../../../src/core/plan/plan.ts';

it('gives all members of one element and year, without copying', () => {
  const values = Float64Array.from({ length: 2 * 3 * 4 }, (_, i) => i);
  const ensemble = { members: 4, years: 3, values };
  expect([...cell(ensemble, 1, 2)]).toEqual([20, 21, 22, 23]);
  expect(cell(ensemble, 0, 1).buffer).toBe(values.buffer);
});
