import { describe, expect, it } from 'vitest';
import { coverage } from '../../src/core/hindcast/coverage.ts';

describe('a coverage', () => {
  // Exact intervals of SciPy 1.17.1: binomtest(hits, of).proportion_ci(confidence, 'exact').
  it.each([
    { hits: 6, of: 30, confidence: 0.9, low: 0.09087405970502013, high: 0.35700911456165324 },
    { hits: 42, of: 44, confidence: 0.9, low: 0.863741464411162, high: 0.9918634486231463 },
    { hits: 2, of: 29, confidence: 0.9, low: 0.012393531326316943, high: 0.20156058792161702 },
    { hits: 0, of: 10, confidence: 0.9, low: 0, high: 0.25886555089334723 },
    { hits: 10, of: 10, confidence: 0.9, low: 0.7411344491066528, high: 1 },
    { hits: 7, of: 20, confidence: 0.95, low: 0.1539092047845412, high: 0.5921885345328283 },
  ])('of $hits in $of has exact bounds', ({ hits, of, confidence, low, high }) => {
    const held = Array.from({ length: of }, (_, i) => i < hits);
    const found = coverage(held, confidence);
    expect(found).toMatchObject({ hits, of, share: hits / of });
    expect(found.low).toBeCloseTo(low, 10);
    expect(found.high).toBeCloseTo(high, 10);
  });

  it('needs a case', () => {
    expect(() => coverage([])).toThrow('expected at least 1 case, found none');
  });
});
