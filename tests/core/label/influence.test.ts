import { sampleRankCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { influences, rankDraws } from '../../../src/core/label/influence.ts';
import { createLabelMemory } from '../../../src/core/label/label-memory.ts';
import { drawOf, range } from './hand-made.ts';

describe('the influence of a parameter', () => {
  const waves = range(0, 11).map((k) =>
    range(0, 240).map((m) => Math.sin(m * (k + 1) * 0.7) + m * 0.004 * k),
  );

  it('is the absolute rank correlation, as simple-statistics has it', () => {
    const [margin = [], ...others] = waves;
    const draws = rankDraws(
      others.map((values, i) => drawOf(`p${i}`, values)),
      240,
    );
    const { correlations } = influences(Float64Array.from(margin), draws, undefined);
    expect(correlations).toHaveLength(10);
    others.forEach((values, i) => {
      expect(correlations[i]).toBeCloseTo(Math.abs(sampleRankCorrelation(margin, values)), 10);
    });
  });

  it('is that of the new draws where a run before had others in the same memory', () => {
    const memory = createLabelMemory();
    const draw = drawOf('p', range(0, 60));
    rankDraws([draw], 60, memory);
    draw.values.reverse().sort((a, b) => Math.sin(a) - Math.sin(b));
    const fresh = rankDraws([draw], 60);
    expect(rankDraws([draw], 60, memory).draws[0]?.order).toEqual(fresh.draws[0]?.order);
  });

  it('is 1 for any monotone connection, up or down, and 0 for a parameter that does not vary', () => {
    const margin = Float64Array.from(range(0, 60).map((m) => m ** 3));
    const draws = rankDraws(
      [
        drawOf('up', range(0, 60)),
        drawOf(
          'down',
          range(0, 60).map((m) => Math.exp(-m)),
        ),
        drawOf(
          'fixed',
          range(0, 60).map(() => 4),
        ),
      ],
      60,
    );
    const { correlations } = influences(margin, draws, undefined);
    expect([...correlations]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12), 0]);
  });

  it('counts only the members under a condition', () => {
    // Among even members the margin rises with the parameter; the odd ones are noise.
    const margin = range(0, 100).map((m) => (m % 2 === 0 ? m : (m * 37) % 101) - 200);
    const draws = rankDraws([drawOf('p', range(0, 100))], 100);
    const even = Uint32Array.from(range(0, 50).map((i) => 2 * i));
    const among = influences(Float64Array.from(margin), draws, even);
    const all = influences(Float64Array.from(margin), draws, undefined);
    expect(among.correlations[0]).toBeCloseTo(1, 12);
    expect(all.correlations[0]).toBeLessThan(0.8);
  });

  it('is nil where nothing tells the members apart', () => {
    const draws = rankDraws([drawOf('p', range(0, 9))], 9);
    expect([...influences(undefined, draws, undefined).correlations]).toEqual([0]);
    const same = influences(new Float64Array(9).fill(3), draws, undefined);
    expect([...same.correlations]).toEqual([0]);
  });
});
