import { describe, expect, it } from 'vitest';
import { compileQuantity } from '../../../../src/core/simulate/draw/quantity.ts';

describe('compileQuantity', () => {
  it('gives a number for itself, whatever the draw', () => {
    const { transform } = compileQuantity(0.4);
    expect([transform(0.01), transform(0.99)]).toEqual([0.4, 0.4]);
  });

  it('gives the quantile of a distribution', () => {
    const { stream, transform } = compileQuantity({ uniform: { low: 10, high: 20 } });
    expect(stream).toBe('uniform');
    expect(transform(0.25)).toBe(12.5);
  });

  it('makes what is normal at heart of normal draws', () => {
    const { stream, transform } = compileQuantity({ normal: { mean: 10, sd: 2 } });
    expect(stream).toBe('normal');
    expect(transform(-1.5)).toBe(7);
  });
});
