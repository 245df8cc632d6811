import { describe, expect, it } from 'vitest';
import { spreadWords } from '../../../src/node/docs/spread-words.ts';

describe('spreadWords says', () => {
  it.each([
    [0.8, '0.8'],
    [261_400_000_000, '261,400,000,000'],
    [{ triangular: { low: 0.5, mode: 0.8, high: 1.1 } }, '0.5 to 1.1, most likely 0.8'],
    [{ uniform: { low: -0.02, high: 0 } }, '−0.02 to 0, all equally likely'],
    [{ normal: { mean: 0.05, sd: 0.02 } }, 'around 0.05, two times in three within 0.02 of it'],
    [
      { lognormal: { p5: 600, p95: 850 } },
      'nine times in ten from 600 to 850, with a long tail upwards',
    ],
    [{ beta: { mean: 0.3, sd: 0.1 } }, 'from 0 to 1, around 0.3, standard deviation 0.1'],
  ])('%j as "%s"', (quantity, words) => {
    expect(spreadWords(quantity)).toBe(words);
  });
});
