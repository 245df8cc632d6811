import { describe, expect, it } from 'vitest';
import type { Mask } from '../../../src/core/label/columns.ts';
import { rankDraws } from '../../../src/core/label/influence.ts';
import { probabilityRange } from '../../../src/core/label/probability-range.ts';
import { drawOf } from './hand-made.ts';

type Judged = {
  /** The members' draws. */
  readonly values: readonly number[];
  readonly correlation: number;
  readonly judgement?: boolean;
};

const ASCENDING = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A parameter whose lowest fifth is two members, and the highest two others. */
function withEnds(low: readonly [number, number], high: readonly [number, number]): number[] {
  const values = ASCENDING.map(() => 5);
  for (const member of low) values[member] = 0;
  for (const member of high) values[member] = 9;
  return values;
}

function rangeOf(test: Mask, judged: readonly Judged[], members?: Uint32Array) {
  const draws = judged.map(({ values, judgement = true }, i) => ({
    ...drawOf(`p${i}`, values),
    judgement,
  }));
  const correlations = Float64Array.from(judged, ({ correlation }) => correlation);
  const ranked = rankDraws(draws, ASCENDING.length).draws;
  return probabilityRange(test, { draws: ranked, correlations }, members);
}

/** True in the members 5 to 9. */
const UPPER = Uint8Array.from(ASCENDING, (m) => (m >= 5 ? 1 : 0));

describe('the range of a probability', () => {
  it('goes from the lowest to the highest fifth of what it hangs on', () => {
    expect(rangeOf(UPPER, [{ values: ASCENDING, correlation: 0.9 }])).toEqual([0, 1]);
    const reversed = ASCENDING.toReversed();
    expect(rangeOf(UPPER, [{ values: reversed, correlation: 0.9 }])).toEqual([0, 1]);
  });

  it('has the probability inside where both ends pull the same way', () => {
    expect(rangeOf(UPPER, [{ values: withEnds([0, 1], [2, 3]), correlation: 0.9 }])).toEqual([
      0, 0.5,
    ]);
    expect(rangeOf(UPPER, [{ values: withEnds([6, 7], [8, 9]), correlation: 0.9 }])).toEqual([
      0.5, 1,
    ]);
  });

  it.each([
    ['without any influence', { values: ASCENDING, correlation: 0 }],
    ['that is no judgement', { values: ASCENDING, correlation: 0.9, judgement: false }],
  ])('leaves out a parameter %s', (_, judged) => {
    expect(rangeOf(UPPER, [judged])).toEqual([0.5, 0.5]);
  });

  it('looks at the five most influential judgements alone, wherever they stand', () => {
    const mixed = withEnds([0, 9], [1, 8]);
    const weak = { values: ASCENDING, correlation: 0.1 };
    const strong = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ values: mixed, correlation: 0.9 - i / 10 }));
    expect(rangeOf(UPPER, [weak, ...strong(5)])).toEqual([0.5, 0.5]);
    expect(rangeOf(UPPER, [...strong(5), weak])).toEqual([0.5, 0.5]);
    expect(rangeOf(UPPER, [weak, ...strong(4)])).toEqual([0, 1]);
    expect(rangeOf(UPPER, [...strong(5).toReversed(), weak])).toEqual([0.5, 0.5]);
  });

  it('keeps the order of parameters that are equally influential', () => {
    const same = Array.from({ length: 5 }, () => ({
      values: withEnds([0, 9], [1, 8]),
      correlation: 0.3,
    }));
    const last = { values: ASCENDING, correlation: 0.3 };
    expect(rangeOf(UPPER, [...same, last])).toEqual([0.5, 0.5]);
    expect(rangeOf(UPPER, [last, ...same])).toEqual([0, 1]);
  });

  it('takes the fifths of the members of a condition', () => {
    // Of 0, 2, 4, 6 and 8, a fifth is one member.
    const even = Uint32Array.from([0, 2, 4, 6, 8]);
    const test = Uint8Array.from(ASCENDING, (m) => (m === 0 || m === 9 ? 1 : 0));
    expect(rangeOf(test, [{ values: ASCENDING, correlation: 0.9 }], even)).toEqual([0, 1]);
    const last = Uint8Array.from(ASCENDING, (m) => (m === 9 ? 1 : 0));
    expect(rangeOf(last, [{ values: ASCENDING, correlation: 0.9 }], even)).toEqual([0, 0]);
  });

  it('takes one member where a fifth is less than that', () => {
    const few = Uint32Array.from([3, 7]);
    expect(rangeOf(UPPER, [{ values: ASCENDING, correlation: 0.9 }], few)).toEqual([0, 1]);
  });

  it.each([
    [true, [1, 1]],
    [false, [0, 0]],
  ])('of a test that is %s for the whole ensemble is that alone', (test, range) => {
    expect(rangeOf(test, [{ values: ASCENDING, correlation: 0.9 }])).toEqual(range);
  });
});
