import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../../src/core/plan/plan.ts';
import { summariseHorizon } from '../../../src/core/summarise/summarise-horizon.ts';

/** Three years of five members for one element. */
function simulation(
  scenario: readonly (readonly number[])[],
  baseline: readonly (readonly number[])[],
): Simulation {
  const none = new Float64Array(0);
  const of = (rows: readonly (readonly number[])[]) => ({
    ...{ members: rows[0]?.length ?? 0, years: rows.length },
    values: Float64Array.from(rows.flat()),
  });
  return {
    ...{ scenario: of(scenario), baseline: of(baseline) },
    ...{ parameters: none, shockParameters: none },
  };
}

const ones = [1, 1, 1];
const run = simulation([ones, [2, 4, 6], [4, 8, 6]], [ones, [1, 2, 8], [3, 2, 4]]);

describe('summariseHorizon', () => {
  it('takes the mean of the years in each member before it takes the median', () => {
    const { scenario, baseline } = summariseHorizon(run, 0, 1, 2);
    expect(scenario.median).toBe(6);
    expect(baseline.median).toBe(2);
  });

  it('gives the 90% interval', () => {
    const members = Array.from({ length: 101 }, (_, m) => m + 100);
    const wide = simulation([members], [members]);
    expect(summariseHorizon(wide, 0, 0, 0).scenario).toEqual({ low: 105, median: 150, high: 195 });
  });

  it('pairs the change by member', () => {
    // 3/2, 6/2, 6/6 of the members' own baselines.
    const { change } = summariseHorizon(run, 0, 1, 2);
    expect(change?.median).toBeCloseTo(0.5, 12);
  });

  it('gives one year where the horizon is one', () => {
    expect(summariseHorizon(run, 0, 1, 1).scenario.median).toBe(4);
    expect(summariseHorizon(run, 0, 0, 0).change).toEqual({ low: 0, median: 0, high: 0 });
  });

  it('has no change where the baseline is nil in any member', () => {
    const nil = simulation([ones], [[1, 0, 1]]);
    expect(summariseHorizon(nil, 0, 0, 0).change).toBeUndefined();
  });

  it('reads the element that it is asked for', () => {
    const rows = [[1], [2], [3], [4]];
    const two = simulation(rows, rows);
    const ensemble = { ...two.scenario, years: 2 };
    const both = { ...two, scenario: ensemble, baseline: ensemble };
    expect(summariseHorizon(both, 1, 0, 1).scenario.median).toBe(3.5);
  });
});
