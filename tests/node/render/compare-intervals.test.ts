import { expect, it } from 'vitest';
import { intervalWords, percentWords } from '../../../src/node/render/compare-intervals.ts';

it.each([
  [{ median: 5, low: 4, high: 7 }, 1, '5.00 (4.00 to 7.00)'],
  [{ median: 5_000_000, low: 4_000_000, high: 7_000_000 }, 1e6, '5.00 (4.00 to 7.00)'],
  [{ median: 5, low: 5, high: 5 }, 1, '5.00'],
  [{ median: 0, low: 0, high: 0 }, 1, '0'],
  [{ median: 0, low: -1, high: 0 }, 1, '0 (−1.00 to 0)'],
])('%j divided by %d reads "%s"', (interval, scale, words) => {
  expect(intervalWords(interval, scale)).toBe(words);
});

it.each([
  [{ median: -0.21, low: -0.28, high: 0.02 }, '−21% (−28% to +2%)'],
  [{ median: 0.001, low: 0.001, high: 0.002 }, '0%'],
])('the change %j reads "%s"', (share, words) => {
  expect(percentWords(share)).toBe(words);
});
