import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropIdleLimits, limitedEnds } from '../../../src/core/discover/drop-idle-limits.ts';
import { findBox, USUAL_BOX } from '../../../src/core/discover/find-box.ts';
import { paste } from '../../../src/core/discover/paste.ts';
import { peel } from '../../../src/core/discover/peel.ts';
import { casesIn, scoreBox } from '../../../src/core/discover/score-box.ts';
import { casesOf, plantedCases } from './planted.ts';

const OPEN = { low: -Infinity, high: Infinity };
const limited = (box: ReturnType<typeof findBox>) =>
  box.flatMap(({ low, high }, f) => [
    ...(low > -Infinity ? [`${f} low`] : []),
    ...(high < Infinity ? [`${f} high`] : []),
  ]);

describe('scoreBox', () => {
  it('counts what is in the box, both ends included', () => {
    const cases = casesOf([1, 1, 0, 1, 0], [1, 2, 3, 4, 5]);
    expect([...casesIn([{ low: 2, high: 4 }], cases)]).toEqual([0, 1, 1, 1, 0]);
    expect(scoreBox([{ low: 2, high: 4 }], cases)).toEqual({
      ...{ cases: 3, hits: 2, coverage: 2 / 3, density: 2 / 3 },
    });
  });

  it.each([
    [[0, 0], OPEN, { cases: 2, hits: 0, coverage: 0, density: 0 }],
    [[1, 1], { low: 5, high: 6 }, { cases: 0, hits: 0, coverage: 0, density: 0 }],
  ])('has no share of nothing (%j in %j)', (interest, limits, score) => {
    expect(scoreBox([limits], casesOf(interest, [1, 2]))).toEqual(score);
  });
});

describe('peel', () => {
  it('takes off the end that gains most, equal values together', () => {
    const cases = casesOf([0, 0, 0, 1, 1, 1], [1, 1, 1, 2, 2, 2], [1, 2, 3, 1, 2, 3]);
    const steps = peel(cases, { patience: 0.05, leastMass: 0.02 });
    expect(steps.map(({ box }) => box)).toEqual([
      [OPEN, OPEN],
      [{ low: 2, high: Infinity }, OPEN],
    ]);
    expect(steps.at(-1)?.score).toMatchObject({ coverage: 1, density: 1 });
  });

  it('grows denser in every step, and keeps the least mass', () => {
    const steps = peel(plantedCases(500, 0.15), { patience: 0.05, leastMass: 0.1 });
    steps.slice(1).forEach(({ score }, i) => {
      expect(score.density).toBeGreaterThan(steps[i]?.score.density ?? 1);
      expect(score.cases).toBeGreaterThanOrEqual(50);
    });
    expect(steps.length).toBeGreaterThan(5);
  });

  it('stays with all cases where nothing tells them apart', () => {
    const cases = casesOf([1, 0, 1, 0], [1, 1, 1, 1]);
    expect(peel(cases, USUAL_BOX)).toHaveLength(1);
  });

  it('scores boxes as they are scored alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(1)), { minLength: 2, maxLength: 60 }),
        (rows) => {
          const column = (k: 0 | 1 | 2) => rows.map((row) => row[k]);
          const cases = casesOf(column(2), column(0), column(1));
          for (const { box, score } of peel(cases, USUAL_BOX))
            expect(scoreBox(box, cases)).toEqual(score);
        },
      ),
    );
  });
});

describe('paste', () => {
  it('lets in again what belongs to the box', () => {
    const cases = casesOf([0, 1, 1, 1, 1, 0], [1, 2, 3, 4, 5, 6]);
    expect(paste([{ low: 3, high: 4 }], cases, 0.05)).toEqual([{ low: 2, high: 5 }]);
  });

  it('opens an end altogether where nothing else lies beyond', () => {
    const cases = casesOf([0, 1, 1, 1], [1, 2, 3, 4]);
    expect(paste([{ low: 2, high: 3 }], cases, 0.05)).toEqual([{ low: 2, high: Infinity }]);
  });

  it('never loses density', () => {
    const cases = plantedCases(300, 0.1);
    const box = [{ low: 0.7, high: 0.9 }, { low: 0.1, high: 0.3 }, OPEN, OPEN, OPEN];
    const [before, after] = [scoreBox(box, cases), scoreBox(paste(box, cases, 0.05), cases)];
    expect(after.density).toBeGreaterThanOrEqual(before.density);
    expect(after.cases).toBeGreaterThan(before.cases);
  });
});

describe('dropIdleLimits', () => {
  it('lets go of limits that chance explains, and keeps the others', () => {
    const cases = plantedCases(1000);
    const box = [
      { low: 0.6, high: Infinity },
      { low: -Infinity, high: 0.4 },
      { low: 0.3, high: Infinity },
      OPEN,
      OPEN,
    ];
    const [a, b, c, ...more] = limitedEnds(box, cases);
    expect([a, b].map((end) => [end?.feature, end?.end])).toEqual([
      [0, 'low'],
      [1, 'high'],
    ]);
    expect([a, b].every((end) => (end?.chance ?? 1) < 1e-10)).toBe(true);
    expect(c?.chance).toBeGreaterThan(0.05);
    expect(more).toEqual([]);
    expect(dropIdleLimits(box, cases)).toEqual([box[0], box[1], OPEN, OPEN, OPEN]);
  });
});

describe('findBox', () => {
  it.each([
    [200, 0],
    [1000, 0],
    [1000, 0.1],
    [4000, 0.1],
  ])('finds a planted box among %i cases with a share of %d turned round', (count, wrong) => {
    const cases = plantedCases(count, wrong);
    const box = findBox(cases, USUAL_BOX);
    expect(limited(box)).toEqual(['0 low', '1 high']);
    expect(Math.abs((box[0]?.low ?? 0) - 0.6)).toBeLessThan(0.03);
    expect(Math.abs((box[1]?.high ?? 0) - 0.4)).toBeLessThan(0.03);
    expect(scoreBox(box, cases).density).toBeGreaterThan(0.85);
    // Of the planted cases themselves, whatever was turned round.
    expect(scoreBox(box, plantedCases(count)).coverage).toBeGreaterThan(0.95);
  });

  it('finds one of steps and switches, with ends that are values', () => {
    const grid = Array.from({ length: 50 }, (_, i) => [Math.floor(i / 2) / 4, i % 2]);
    const interest = grid.map(([x = 0, on]) => (x >= 3 && on === 1 ? 1 : 0));
    const cases = casesOf(
      interest,
      grid.map(([x = 0]) => x),
      grid.map(([, on = 0]) => on),
    );
    expect(findBox(cases, USUAL_BOX)).toEqual([
      { low: 3, high: Infinity },
      { low: 1, high: Infinity },
    ]);
  });
});
