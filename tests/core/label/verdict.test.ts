import { expect, it } from 'vitest';
import { verdictOf } from '../../../src/core/label/verdict.ts';

it.each([
  [1, 'holds'],
  [0.66, 'holds'],
  [0.6599, 'contested'],
  [0.33, 'contested'],
  [0.3299, 'overturned'],
  [0, 'overturned'],
])('a claim with probability %d is said to be: %s', (probability, verdict) => {
  expect(verdictOf(probability)).toBe(verdict);
});
