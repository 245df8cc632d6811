import { describe, expect, it } from 'vitest';
import { DESIGNS } from '../../../../src/core/sweep/design/designs.ts';
import type { DesignName } from '../../../../src/core/sweep/design/designs.ts';

const open = (...names: readonly string[]) => names.map((name) => ({ name, levels: undefined }));
const request = { axes: open('a', 'b', 'c'), variants: 64, seed: 'seed' };
const all = Array.from({ length: 64 }, (_, i) => i);
const SCATTERED = ['lhs', 'sobol', 'random'] as const satisfies readonly DesignName[];

describe('the designs', () => {
  it('of a grid take every combination, the last axis moving fastest', () => {
    const axes = [
      { name: 'a', levels: 2 },
      { name: 'b', levels: 3 },
    ];
    const points = DESIGNS.grid({ axes, variants: 6, seed: '' });
    const levels = Array.from({ length: 6 }, (_, i) =>
      points(i).map((share, axis) => Math.floor(share * (axes[axis]?.levels ?? 0))),
    );
    expect(levels).toEqual([
      ...[
        [0, 0],
        [0, 1],
        [0, 2],
      ],
      ...[
        [1, 0],
        [1, 1],
        [1, 2],
      ],
    ]);
  });

  it.each(SCATTERED)('called %s stay from 0 up to but not including 1', (name) => {
    const shares = all.flatMap((i) => [...DESIGNS[name](request)(i)]);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThan(1);
  });

  it.each(SCATTERED)('called %s give each variant alone as they do in order', (name) => {
    const ordered = DESIGNS[name](request);
    const inOrder = all.map((i) => ordered(i));
    expect(all.toReversed().map((i) => DESIGNS[name](request)(i))).toEqual(inOrder.toReversed());
  });

  it.each(SCATTERED)('called %s hang on the seed', (name) => {
    expect(DESIGNS[name]({ ...request, seed: 'other' })(5)).not.toEqual(DESIGNS[name](request)(5));
  });

  it.each(SCATTERED)('called %s move no axis when another is added behind', (name) => {
    const more = DESIGNS[name]({ ...request, axes: open('a', 'b', 'c', 'd') });
    expect(all.map((i) => more(i).slice(0, 3))).toEqual(all.map((i) => DESIGNS[name](request)(i)));
  });

  it.each(['lhs', 'sobol'] as const)('called %s use each of as many strips once', (name) => {
    const points = all.map((i) => DESIGNS[name](request)(i));
    for (const axis of [0, 1, 2]) {
      const strips = new Set(points.map((point) => Math.floor((point[axis] ?? 0) * 64)));
      expect(strips.size).toBe(64);
    }
  });

  it('called lhs pair the axes at random', () => {
    const points = all.map((i) => DESIGNS.lhs(request)(i));
    const products = points.map(([a = 0, b = 0]) => (a - 0.5) * (b - 0.5));
    const correlation = (12 * products.reduce((x, y) => x + y, 0)) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(0.35);
  });

  it('give what they gave before', () => {
    const first = (name: DesignName) => DESIGNS[name](request)(3).map((share) => share.toFixed(6));
    expect(SCATTERED.map(first)).toMatchInlineSnapshot(`
      [
        [
          "0.713387",
          "0.288598",
          "0.648605",
        ],
        [
          "0.042652",
          "0.478000",
          "0.199973",
        ],
        [
          "0.656759",
          "0.470245",
          "0.510697",
        ],
      ]
    `);
  });
});
