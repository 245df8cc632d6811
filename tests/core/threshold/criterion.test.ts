import { describe, expect, it } from 'vitest';
import { chooseCriterion, crossingTest } from '../../../src/core/threshold/criterion.ts';
import type { CriterionRequest } from '../../../src/core/threshold/criterion.ts';
import type { Verdict } from '../../../src/core/label/types.ts';
import { targetOf } from '../sensitivity/tiny-knowledge.ts';

const claim = targetOf({ claim: 'grows', horizon: 'short' });
const indicator = targetOf({ indicator: 'people', year: 2025 });
const NONE = { verdict: undefined, below: undefined, above: undefined, quantile: undefined };

describe('the criterion', () => {
  it('of a claim is its verdict', () => {
    expect(chooseCriterion({ ...NONE, verdict: 'overturned' }, claim)).toEqual({
      ...{ ok: true, value: { kind: 'verdict', to: 'overturned' } },
    });
    expect(chooseCriterion(NONE, claim)).toEqual({
      ...{ ok: true, value: { kind: 'verdict', to: undefined } },
    });
  });

  it('of an indicator is a value, for the median unless another quantile is named', () => {
    expect(chooseCriterion({ ...NONE, below: 3 }, indicator)).toEqual({
      ...{ ok: true, value: { kind: 'below', value: 3, quantile: 0.5 } },
    });
    expect(chooseCriterion({ ...NONE, above: -1, quantile: 0.95 }, indicator)).toEqual({
      ...{ ok: true, value: { kind: 'above', value: -1, quantile: 0.95 } },
    });
  });

  it.each<[Partial<CriterionRequest>, typeof claim, string]>([
    [{ below: 1 }, claim, '--claim takes --verdict, not --below'],
    [{ quantile: 0.5 }, claim, '--claim takes --verdict'],
    [{}, indicator, 'an indicator takes either --below or --above'],
    [{ below: 1, above: 2 }, indicator, 'an indicator takes either'],
    [{ below: 1, verdict: 'holds' }, indicator, 'an indicator takes either'],
    [{ below: 1, quantile: 1.5 }, indicator, '--quantile takes a number from 0 to 1, not 1.5'],
  ])('%j is refused', (some, target, message) => {
    expect(chooseCriterion({ ...NONE, ...some }, target)).toMatchObject({
      ...{ ok: false, message: expect.stringContaining(message) },
    });
  });
});

describe('a score', () => {
  it.each([
    ['below', 2.9, true],
    ['below', 3, false],
    ['above', 3.1, true],
    ['above', 3, false],
    ['below', NaN, false],
    ['above', NaN, false],
  ] as const)('crosses %s 3 with %s: %s', (kind, score, crosses) => {
    expect(crossingTest({ kind, value: 3, quantile: 0.5 }, undefined)(score)).toBe(crosses);
  });

  // The edges of the verdicts are 0.33 and 0.66.
  it.each<[Verdict, Verdict | undefined, readonly number[], readonly number[]]>([
    ['holds', undefined, [0.65, 0.1], [0.66, 1]],
    ['contested', undefined, [0.66, 0.32], [0.33, 0.65]],
    ['overturned', undefined, [0.33, 0.9], [0.32, 0]],
    ['holds', 'contested', [0.65, 0.1], [0.66, 1]],
    ['holds', 'overturned', [0.32, 0], [0.33, 0.5, 0.8]],
    ['overturned', 'contested', [0.33, 0.9], [0.32, 0]],
    ['overturned', 'holds', [0.66, 1], [0.65, 0]],
    ['contested', 'holds', [0.66], [0.65, 0.1]],
    ['contested', 'overturned', [0.32], [0.33, 0.9]],
    ['holds', 'holds', [0.7], []],
  ])('crosses from "%s" to %s at %j, not at %j', (from, to, crossed, not) => {
    const test = crossingTest({ kind: 'verdict', to }, from);
    expect(crossed.map(test)).toEqual(crossed.map(() => true));
    expect([...not, NaN].map(test)).toEqual([...not, NaN].map(() => false));
  });
});
