import { describe, expect, it } from 'vitest';
import { createScore } from '../../../src/core/threshold/score.ts';

const verdict = { kind: 'verdict', to: undefined } as const;
const measured = (values: readonly number[], members?: readonly number[]) => {
  const all = Float64Array.from(values);
  return { values: all, margin: all, members: members && Uint32Array.from(members) };
};
const hundred = Array.from({ length: 100 }, (_, m) => (m < 30 ? 1 : 0));

describe('the score', () => {
  it('of a claim is the share of members in which it comes true', () => {
    expect(createScore(measured(hundred), verdict)()).toBe(0.3);
  });

  it('counts members under its condition only', () => {
    const members = Array.from({ length: 60 }, (_, m) => m);
    const score = createScore(measured(hundred, members), verdict);
    expect(score()).toBe(0.5);
    expect(score(Uint32Array.of(0, 0, 0, 59, 99, 99))).toBe(0.75);
  });

  it('is no number where fewer than 50 meet the condition', () => {
    const members = Array.from({ length: 49 }, (_, m) => m);
    expect(createScore(measured(hundred, members), verdict)()).toBeNaN();
  });

  it('of an indicator is the quantile, of all members or of a sample', () => {
    const score = createScore(measured([5, 1, 3]), { kind: 'below', value: 0, quantile: 0.5 });
    expect(score()).toBe(3);
    expect(score(Uint32Array.of(0, 0, 1))).toBe(5);
  });
});
