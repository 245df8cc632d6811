import { describe, expect, it } from 'vitest';
import { compileQuantity } from '../../../../src/core/simulate/draw/quantity.ts';

describe('compileQuantity', () => {
  it('gives a number for itself, whatever the draw', () => {
    const value = compileQuantity(0.4);
    expect([value(0.01), value(0.99)]).toEqual([0.4, 0.4]);
  });

  it('gives the quantile of a distribution', () => {
    expect(compileQuantity({ uniform: { low: 10, high: 20 } })(0.25)).toBe(12.5);
  });
});
