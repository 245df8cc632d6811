import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/core/observe/read-figures.ts';
import { crps } from '../../../src/core/score/crps.ts';
import { scoreFigures } from '../../../src/core/score/score-figures.ts';
import { RUN } from './frozen.ts';

const place = { file: 'f.csv', line: 1, column: 1 };
const figure = (series: number, year: number, value: number): Figure => ({
  ...{ series, year, value, place, yearPlace: place, valuePlace: place },
});
const score = (actuals: readonly Figure[], given: readonly Figure[] = []) =>
  scoreFigures(RUN, actuals, { spread: 0.2, given });

describe('scoreFigures', () => {
  it.each([
    ['the median', 200, 0, 0, true, true],
    ['an edge of the half', 180, 20, 1 / 9, true, true],
    ['within nine tenths', 230, -30, 3 / 23, false, true],
    ['beyond', 125, 75, 0.6, false, false],
  ])('marks a figure at %s', (_, actual, error, percentageError, inside50, inside90) => {
    const [one] = score([figure(0, 2024, actual)]).figures;
    expect(one?.model).toMatchObject({ median: 200, error, inside50, inside90 });
    expect(one?.model.percentageError).toBeCloseTo(percentageError, 12);
    const quantiles = [150, 180, 200, 220, 250].map((value, i) => ({
      ...{ probability: [0.05, 0.25, 0.5, 0.75, 0.95][i] ?? NaN, value },
    }));
    expect(one?.model.crps).toBe(crps(quantiles, actual));
    // Relative to the base year's 100.
    expect(one?.model.scaledCrps).toBe(crps(quantiles, actual) / 100);
  });

  it('holds "no change" from the base year beside it', () => {
    const [one] = score([figure(0, 2024, 110)]).figures;
    expect(one?.noChange).toMatchObject({ error: -10, inside50: true, inside90: true });
    expect(one?.noChange?.median).toBeCloseTo(100, 12);
  });

  it('lets "no change" start from the last figure that the run was given', () => {
    const [one] = score([figure(0, 2025, 200)], [figure(0, 2024, 190), figure(1, 2024, 7)]).figures;
    expect(one?.noChange?.median).toBeCloseTo(190, 12);
    // 200 quantiles of 2025, relative to 190.
    expect(one?.model.scaledCrps).toBeCloseTo((one?.model.crps ?? NaN) / 190, 12);
  });

  it('counts over all figures', () => {
    const { model, noChange } = score([
      ...[figure(0, 2024, 200), figure(0, 2025, 250), figure(0, 2024, 125)],
    ]);
    expect(model).toMatchObject({ figures: 3, coverage50: { hits: 1, of: 3 } });
    expect(model.coverage90).toMatchObject({ hits: 2, of: 3 });
    // scipy.stats.beta.ppf(0.05, 2, 2) and ppf(0.95, 3, 1).
    expect(model.coverage90?.low).toBeCloseTo(0.1353503622, 9);
    expect(model.coverage90?.high).toBeCloseTo(0.9830475725, 9);
    expect(model.medianPercentageError).toBeCloseTo(0.2, 12);
    expect(noChange.figures).toBe(3);
    expect(noChange.coverage90?.hits).toBe(1);
  });

  it('leaves out what cannot be told of a series that is nil', () => {
    const { figures, model, noChange } = score([figure(1, 2024, 0)]);
    expect(figures[0]?.model).toMatchObject({ error: 0, crps: 0, inside90: true });
    expect(figures[0]?.model.percentageError).toBeUndefined();
    expect(figures[0]?.noChange).toBeUndefined();
    expect([model.medianPercentageError, model.meanScaledCrps]).toEqual([undefined, undefined]);
    expect(noChange).toMatchObject({ figures: 0, coverage50: undefined });
  });
});
