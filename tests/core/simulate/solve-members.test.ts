import { describe, expect, it } from 'vitest';
import { solveMembers } from '../../../src/core/simulate/solve-members.ts';

/** Apply a function of one handle to each member. */
const each = (miss: (x: number, m: number) => number) => (point: Float64Array) => point.map(miss);

describe('solveMembers', () => {
  it('solves each member for itself', () => {
    const point = Float64Array.of(0, 1, 5);
    const rest = solveMembers(
      point,
      3,
      each((x, m) => x * x * x + x - (m + 1) * 2),
    );
    expect(point[0]).toBeCloseTo(1, 9);
    expect(Math.max(...rest.map(Math.abs))).toBeLessThan(1e-10);
  });

  it('halves steps that lead astray', () => {
    // Newton's steps from 2 run away on this one.
    const point = Float64Array.of(2);
    solveMembers(
      point,
      1,
      each((x) => x / Math.sqrt(1 + x * x)),
    );
    expect(point[0]).toBeCloseTo(0, 9);
  });

  it('leaves members where they are that miss nothing', () => {
    const point = Float64Array.of(3, 1);
    solveMembers(
      point,
      2,
      each((x) => x - 3),
    );
    expect([...point]).toEqual([3, expect.closeTo(3, 9)]);
  });

  it('comes as near as it can, and tells what is missed', () => {
    const point = Float64Array.of(2);
    const rest = solveMembers(
      point,
      1,
      each((x) => x * x + 1),
    );
    expect(point[0]).toBeCloseTo(0, 3);
    expect(rest[0]).toBeCloseTo(1, 5);
  });

  it('goes no further than 20 from nil', () => {
    const point = Float64Array.of(0);
    const rest = solveMembers(
      point,
      1,
      each((x) => x - 30),
    );
    expect([point[0], rest[0]]).toEqual([20, -10]);
  });

  it('stays where it is where nothing can be computed', () => {
    const point = Float64Array.of(1);
    const rest = solveMembers(
      point,
      1,
      each(() => NaN),
    );
    expect([point[0], rest[0]]).toEqual([1, NaN]);
  });

  it('gives a member the same bits, whoever is in its block', () => {
    const miss = (x: number): number => x * x * x - 7;
    const alone = Float64Array.of(0.3);
    solveMembers(alone, 1, each(miss));
    const together = Float64Array.of(9, 0.3, 1.9129311827723892, -4);
    solveMembers(together, 4, each(miss));
    expect(together[1]).toBe(alone[0]);
  });
});
