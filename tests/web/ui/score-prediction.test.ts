import { describe, expect, it } from 'vitest';
import { scorePrediction } from '../../../src/web/ui/score-prediction.ts';

const quantiles = {
  '0.05': [100, 50, 50, 50],
  '0.25': [100, 80, 80, 80],
  '0.5': [100, 100, 100, 100],
  '0.75': [100, 120, 120, 120],
  '0.95': [100, 150, 150, 150],
};

describe('the score of a drawn path', () => {
  it('counts the years inside each band and leaves the base year out', () => {
    expect(scorePrediction([0, 100, 130, 200], { quantiles })).toEqual({
      years: 3,
      inHalf: 1,
      inNinety: 2,
      distance: (0 + 0.3 + 1) / 3,
    });
  });

  it('counts the ends of a band as inside', () => {
    expect(scorePrediction([100, 80, 120, 150], { quantiles })).toMatchObject({
      inHalf: 2,
      inNinety: 3,
    });
  });

  it('has no distance where the median is nil', () => {
    const nil = [0, 0];
    const flat = { '0.05': nil, '0.25': nil, '0.5': nil, '0.75': nil, '0.95': nil };
    expect(scorePrediction([0, 1], { quantiles: flat }).distance).toBeUndefined();
  });
});
