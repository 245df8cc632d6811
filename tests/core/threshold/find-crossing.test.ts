import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarseGrid, findCrossing } from '../../../src/core/threshold/find-crossing.ts';

describe('the coarse grid', () => {
  it('has nine points, both ends among them', () => {
    expect(coarseGrid(1024)).toEqual([0, 128, 256, 384, 512, 640, 768, 896, 1024]);
    expect(coarseGrid(23)).toEqual([0, 3, 6, 9, 12, 14, 17, 20, 23]);
  });

  it('has each point once where there are fewer', () => {
    expect(coarseGrid(3)).toEqual([0, 1, 2, 3]);
    expect(coarseGrid(1)).toEqual([0, 1]);
  });
});

describe('the crossing', () => {
  it('is the smallest step of all that crosses, where it crosses once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(3200), (steps, edge) => {
        const crosses = (step: number): boolean => step >= edge;
        const fine = Array.from({ length: steps + 1 }, (_, step) => step).find(crosses);
        const found = findCrossing(crosses, coarseGrid(steps));
        if (fine === undefined) expect(found).toEqual({ kind: 'never' });
        else if (fine === 0) expect(found).toEqual({ kind: 'already' });
        else expect(found).toEqual({ kind: 'crosses', at: fine });
      }),
    );
  });

  it('is always a step that crosses after one that does not', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 300 }), (truth) => {
        const found = findCrossing((step) => truth[step] ?? false, coarseGrid(truth.length - 1));
        if (found.kind !== 'crosses') return;
        expect([truth[found.at - 1], truth[found.at]]).toEqual([false, true]);
      }),
    );
  });

  it('is the first of several that the grid sees', () => {
    const crosses = (step: number): boolean => (step >= 300 && step < 600) || step >= 900;
    expect(findCrossing(crosses, coarseGrid(1024))).toEqual({ kind: 'crosses', at: 300 });
  });

  it('asks for few steps', () => {
    const asked = new Set<number>();
    findCrossing((step) => {
      asked.add(step);
      return step >= 777;
    }, coarseGrid(1024));
    expect(asked.size).toBeLessThanOrEqual(9 + 7);
  });
});
