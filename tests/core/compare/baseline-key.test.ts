import { describe, expect, it } from 'vitest';
import { baselineKey } from '../../../src/core/compare/baseline-key.ts';
import { assumption, model, scenarioOf, shocksOf } from '../plan/tiny-run.ts';

const key = (assumptions: readonly ReturnType<typeof assumption>[]) =>
  baselineKey(model, scenarioOf(shocksOf({ type: 'cut' }), { assumptions }));

describe('baselineKey', () => {
  it('is the same for other shocks', () => {
    expect(baselineKey(model, scenarioOf([]))).toBe(key([]));
  });

  it('is the same for the same assumptions in another order', () => {
    const [a, b] = [assumption('start', 90), assumption('growth', 0.2)];
    expect(key([a, b])).toBe(key([b, a]));
  });

  it('is another for other assumptions, and for one of an element', () => {
    const keys = [
      ...[key([]), key([assumption('growth', 0.2)]), key([assumption('growth', 0.3)])],
      ...[key([assumption('each', 1)]), key([assumption('each[A1]', 1)])],
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('ignores what is assumed of shocks, which moves no baseline', () => {
    expect(key([assumption('part.part', 0.5)])).toBe(key([]));
  });
});
