import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawStroke, predictScale, roundStep } from '../../../src/web/ui/predict-scale.ts';

describe('the scale of the drawing', () => {
  it.each([
    [0.7, 1],
    [1, 1],
    [1.1, 2],
    [23, 50],
    [900, 1000],
    [0.0021, 0.005],
    [0, 1],
  ])('rounds a step of %d up to %d', (number, step) => {
    expect(roundStep(number)).toBeCloseTo(step, 12);
  });

  it('finds back the year and the value that it placed', () => {
    const years = Array.from({ length: 18 }, (_, i) => 2023 + i);
    fc.assert(
      fc.property(
        fc.integer({ min: 2023, max: 2040 }),
        fc.double({ min: 0.01, max: 1e11, noNaN: true }),
        (year, highest) => {
          const { x, y, yearAt, valueAt, top } = predictScale(years, highest);
          expect(yearAt(x(year))).toBe(year);
          expect(top).toBeGreaterThanOrEqual(highest);
          expect(valueAt(y(highest)) / highest).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('keeps what lies outside within the frame', () => {
    const { yearAt, valueAt, top } = predictScale([2023, 2024, 2025], 10);
    expect([yearAt(-100), yearAt(9999)]).toEqual([2023, 2025]);
    expect([valueAt(-100), valueAt(9999)]).toEqual([top, 0]);
  });
});

describe('a stroke', () => {
  const flat = [5, 5, 5, 5, 5];

  it('puts the years between on the line', () => {
    expect(drawStroke(flat, { at: 1, value: 1 }, { at: 4, value: 4 })).toEqual([5, 1, 2, 3, 4]);
    expect(drawStroke(flat, { at: 3, value: 3 }, { at: 1, value: 1 })).toEqual([5, 1, 2, 3, 5]);
  });

  it('never moves the base year', () => {
    expect(drawStroke(flat, { at: 0, value: 9 }, { at: 1, value: 9 })).toEqual([5, 9, 5, 5, 5]);
  });
});
