import { describe, expect, it } from 'vitest';
import {
  apply1,
  apply2,
  choose,
  joinMasks,
  notMask,
  stretch,
  whereAbove,
} from '../../../src/core/label/columns.ts';
import { pow } from '../../../src/core/simulate/exp-log.ts';
import { createScratch } from '../../../src/core/label/scratch.ts';

const scratch = createScratch();
const column = (...values: number[]) => Float64Array.from(values);
const mask = (...values: number[]) => Uint8Array.from(values);

describe('columns', () => {
  it.each([
    ['neg', 4, -4],
    ['abs', -3, 3],
    ['sqrt', 9, 3],
    ['exp', 0, 1],
    ['log', 1, 0],
    ['log', 0, -Infinity],
  ] as const)('%s of %d is %d, alone and in a column', (op, value, expected) => {
    expect(apply1(op, value, scratch)).toBe(expected);
    expect(apply1(op, column(value, value), scratch)).toEqual(column(expected, expected));
  });

  it.each([
    ['add', 7, 2, 9],
    ['sub', 7, 2, 5],
    ['mul', 7, 2, 14],
    ['div', 7, 2, 3.5],
    ['pow', 7, 2.5, pow(7, 2.5)],
    ['min', 7, 2, 2],
    ['max', 7, 2, 7],
    ['ratio', 7, 2, 3.5],
    ['ratio', 0, 0, 1],
    ['ratio', 0, 2, 0],
  ] as const)('%s of %d and %d is %d, alone and in columns', (op, a, b, expected) => {
    expect(apply2(op, [a, b], scratch)).toBe(expected);
    expect(apply2(op, [column(a, a), column(b, b)], scratch)).toEqual(column(expected, expected));
    expect(apply2(op, [column(a, a), b], scratch)).toEqual(column(expected, expected));
    expect(apply2(op, [a, column(b, b)], scratch)).toEqual(column(expected, expected));
  });

  it('are squared exactly', () => {
    expect(apply2('pow', [7, 2], scratch)).toBe(49);
    expect(apply2('pow', [column(7, -3), 2], scratch)).toEqual(column(49, 9));
  });

  it('let a shorter one serve every year', () => {
    const sums = apply2('sub', [column(1, 2, 3, 4), column(10, 20)], scratch);
    expect(sums).toEqual(column(-9, -18, -7, -16));
    expect(apply2('sub', [column(10, 20), column(1, 2, 3, 4)], scratch)).toEqual(
      column(9, 18, 7, 16),
    );
    expect(stretch(column(1, 2), 6, scratch)).toEqual(column(1, 2, 1, 2, 1, 2));
    expect(stretch(5, 2, scratch)).toEqual(column(5, 5));
  });
});

describe('masks', () => {
  it.each([
    [true, [1, 0, 0, 0]],
    [false, [1, 1, 0, 0]],
  ])('tell where a column is above nil, strictly: %s', (strictly, expected) => {
    const values = [2, 0, -1, NaN];
    expect(whereAbove(column(...values), strictly)).toEqual(mask(...expected));
    expect(values.map((value) => whereAbove(value, strictly))).toEqual(
      expected.map((x) => x === 1),
    );
  });

  it('are negated', () => {
    expect([true, false].map(notMask)).toEqual([false, true]);
    expect(notMask(mask(1, 0))).toEqual(mask(0, 1));
  });

  it.each([
    ['and', mask(0, 0, 0, 1)],
    ['or', mask(0, 1, 1, 1)],
  ] as const)('are joined by %s, place by place', (op, expected) => {
    expect(joinMasks(op, mask(0, 0, 1, 1), mask(0, 1, 0, 1))).toEqual(expected);
  });

  it.each([
    ['and', true, true],
    ['and', false, false],
    ['or', true, true],
    ['or', false, false],
  ] as const)('are joined by %s with %s on either side', (op, all, absorbs) => {
    const some = mask(0, 1);
    const keeps = (op === 'and') === all;
    const expected = keeps ? some : absorbs;
    expect(joinMasks(op, all, some)).toEqual(expected);
    expect(joinMasks(op, some, all)).toEqual(expected);
    expect(joinMasks(op, all, !all)).toBe(op === 'or');
  });

  it('let a shorter one serve every year, on either side', () => {
    const [long, short] = [mask(1, 1, 0, 0), mask(1, 0)];
    expect(joinMasks('and', long, short)).toEqual(mask(1, 0, 0, 0));
    expect(joinMasks('or', short, long)).toEqual(mask(1, 1, 1, 0));
  });

  it('choose between columns and numbers', () => {
    expect(choose(true, [1, 2], scratch)).toBe(1);
    expect(choose(false, [1, 2], scratch)).toBe(2);
    expect(choose(mask(1, 0), [column(1, 2), 9], scratch)).toEqual(column(1, 9));
    expect(choose(mask(1, 0), [column(1, 2, 3, 4), 9], scratch)).toEqual(column(1, 9, 3, 9));
    expect(choose(mask(1, 0, 0, 1), [5, column(7, 8)], scratch)).toEqual(column(5, 8, 7, 5));
  });
});
