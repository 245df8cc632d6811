import { describe, expect, it } from 'vitest';
import { divideRun } from '../../src/core/divide-run.ts';
import type { CompiledClaim } from '../../src/core/label/types.ts';

function claimOn(...series: readonly number[]): CompiledClaim {
  return {
    ...{ kind: 'tested', id: series.join(), chapter: 'A', section: '1', horizons: [] },
    labels: { holds: '', contested: '', overturned: '' },
    ...{ trueByConstruction: false, series, levers: [] },
    test: { op: 'gt', a: { op: 'number', value: 1 }, b: { op: 'number', value: 0 } },
  };
}

describe('divideRun', () => {
  it('leaves whole what there is room for, counting an output once', () => {
    const claims = [claimOn(0, 1), claimOn(2)];
    expect(divideRun([0, 1, 2], claims, 3)).toEqual([{ kept: [0, 1, 2], claims }]);
    expect(divideRun([0, 1, 2], claims, Infinity)).toHaveLength(1);
  });

  it('divides outputs and claims in their order, each in one share', () => {
    const claims = [claimOn(0, 1), claimOn(1), claimOn(2, 3), claimOn(0, 1, 2)];
    const shares = divideRun([0, 1, 2, 3, 4], claims, 4);
    expect(shares.flatMap(({ kept }) => kept)).toEqual([0, 1, 2, 3, 4]);
    expect(shares.flatMap((share) => share.claims)).toEqual(claims);
    expect(shares.map(({ kept, claims }) => [kept.length, claims.length])).toEqual([
      [4, 0],
      [1, 0],
      [0, 2],
      [0, 1],
      [0, 1],
    ]);
  });

  it('gives what is larger than the room a share for itself', () => {
    expect(divideRun([0, 1], [], 0.2)).toHaveLength(2);
  });
});
