import { describe, expect, it } from 'vitest';
import { explainedBy, tornado } from '../../../src/core/sensitivity/tornado.ts';
import type { Measured } from '../../../src/core/sensitivity/measure.ts';
import { drawKey } from '../../../src/core/simulate/draw/key.ts';
import { fillUniforms } from '../../../src/core/simulate/draw/uniform.ts';

const MEMBERS = 2000;

function uniforms(name: string): Float64Array {
  const out = new Float64Array(MEMBERS);
  fillUniforms(drawKey('tornado', name, undefined, undefined), 0, MEMBERS, out, 0);
  return out;
}

function measured(values: Float64Array, more: Partial<Measured> = {}): Measured {
  return { values, margin: values, members: undefined, ...more };
}

const [x, y, z] = [uniforms('x'), uniforms('y'), uniforms('z')];
const sum = x.map((value, m) => value - 3 * (y[m] ?? 0));

describe('the tornado', () => {
  it('puts the largest correlation first, whatever its sign', () => {
    const { influences, members } = tornado([z, x, y], measured(sum));
    expect(influences.map(({ input }) => input)).toEqual([2, 1, 0]);
    expect(influences[0]?.correlation).toBeLessThan(-0.9);
    expect(influences[1]?.correlation).toBeGreaterThan(0.2);
    expect(members).toBe(MEMBERS);
  });

  it('gives the mean outcome and the mean draw in the lowest and the highest fifth', () => {
    const [found] = tornado([y], measured(sum)).influences;
    expect(found?.draws[0]).toBeCloseTo(0.1, 1);
    expect(found?.draws[1]).toBeCloseTo(0.9, 1);
    expect(found?.outcomes[0]).toBeCloseTo(0.5 - 0.3, 1);
    expect(found?.outcomes[1]).toBeCloseTo(0.5 - 2.7, 1);
  });

  it('is 1 for the outcome itself, and for anything that rises with it', () => {
    const cubed = sum.map((value) => value * value * value);
    for (const { correlation } of tornado([sum, cubed], measured(sum)).influences) {
      expect(correlation).toBeCloseTo(1, 12);
    }
  });

  it('ranks by the margin and averages the values', () => {
    const truth = sum.map((value) => (value > 100 ? 1 : 0));
    const [found] = tornado([x], measured(truth, { margin: sum })).influences;
    expect(found?.correlation).toBeGreaterThan(0.2);
    expect(found?.outcomes).toEqual([0, 0]);
  });

  it('counts only the members under a condition', () => {
    const members = Uint32Array.from(x.keys()).filter((m) => (z[m] ?? 0) < 0.5);
    const pick = (values: Float64Array): Float64Array =>
      Float64Array.from(members, (m) => values[m] ?? NaN);
    const found = tornado([x, y], measured(sum, { members }));
    expect(found).toEqual(tornado([pick(x), pick(y)], measured(pick(sum))));
    expect(found.members).toBe(members.length);
  });

  it('gives no correlation with what does not vary', () => {
    const same = new Float64Array(MEMBERS).fill(2);
    expect(tornado([same], measured(sum)).influences[0]?.correlation).toBe(0);
    expect(tornado([x], measured(same)).influences[0]?.correlation).toBe(0);
  });

  it('leaves its inputs as they are', () => {
    const [before, outcome] = [x.slice(), sum.slice()];
    tornado([x], measured(sum));
    expect([x, sum]).toEqual([before, outcome]);
  });
});

describe('what is explained', () => {
  it('is nearly all for the parts of a sum, and nothing for what has no part in it', () => {
    const { influences } = tornado([x, y, z], measured(sum));
    expect(explainedBy(influences, MEMBERS)).toBeGreaterThan(0.9);
    const others = Array.from({ length: 50 }, (_, i) => uniforms(`other ${i}`));
    expect(explainedBy(tornado(others, measured(sum)).influences, MEMBERS)).toBeLessThan(0.02);
  });

  it('stays within 0 and 1', () => {
    expect(explainedBy([{ correlation: 0 }], 100)).toBe(0);
    expect(explainedBy([{ correlation: 1 }, { correlation: 1 }], 100)).toBe(1);
  });
});
