import { describe, expect, it } from 'vitest';
import {
  drawBlocks,
  meanNoise,
  redrawBlocks,
  rowOf,
} from '../../../src/core/sensitivity/draw-blocks.ts';
import type { DrawnInput } from '../../../src/core/sensitivity/list-inputs.ts';
import { mixBlocks } from '../../../src/core/sensitivity/mix-blocks.ts';
import { createBlockRunner } from '../../../src/core/sensitivity/run-blocks.ts';
import { withoutLever } from '../../../src/core/plan/without-lever.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import { assumption, planOf, scenarioOf, shocksOf } from '../plan/tiny-run.ts';

const SETTINGS = { until: 2026, members: 300, seed: 'blocks' };
const severity = { uniform: { low: 0.2, high: 0.9 } };
const shocks = shocksOf(
  { type: 'cut', severity, probability: 0.7 },
  { type: 'part' },
  { type: 'dear' },
);
const { plan } = planOf(scenarioOf(shocks), SETTINGS);
const blocks = drawBlocks(plan, { from: 0, to: plan.members });
const run = createBlockRunner(plan);

describe('a run on given draws', () => {
  const simulation = simulateHere(plan);

  it('gives what an ordinary run gives, to the bit', () => {
    expect(run(plan, blocks, 'scenario')).toEqual(simulation.scenario);
    expect(run(plan, blocks, 'baseline')).toEqual(simulation.baseline);
  });

  it('has the draws of an ordinary run', () => {
    plan.model.draws.forEach((_, i) => {
      const row = simulation.parameters.subarray(i * plan.members, (i + 1) * plan.members);
      expect(rowOf(blocks, 'parameters', i)).toEqual(row.slice());
    });
    plan.effects?.draws.forEach((_, i) => {
      const row = simulation.shockParameters.subarray(i * plan.members, (i + 1) * plan.members);
      expect(rowOf(blocks, 'shockParameters', i)).toEqual(row.slice());
    });
  });

  it('gives the same again, and with a lever held neutral', () => {
    const held = withoutLever(plan, 'whole');
    expect(run(held, blocks, 'scenario')).toEqual(simulateHere(held).scenario);
    expect(run(plan, blocks, 'scenario')).toEqual(simulation.scenario);
  });

  it('gives the baseline where no shock acts', () => {
    const calm = planOf(scenarioOf([]), SETTINGS).plan;
    const found = createBlockRunner(calm)(calm, drawBlocks(calm, { from: 0, to: 300 }), 'scenario');
    expect(found).toEqual(simulation.baseline);
  });

  it('has the members of a larger run beyond its own', () => {
    const larger = simulateHere({ ...plan, members: 600 }).scenario;
    const found = run(plan, drawBlocks(plan, { from: 300, to: 600 }), 'scenario');
    const rows = found.values.length / 300;
    for (let row = 0; row < rows; row += 1) {
      expect(found.values.subarray(row * 300, (row + 1) * 300)).toEqual(
        larger.values.subarray(row * 600 + 300, (row + 1) * 600),
      );
    }
  });
});

describe('draws for another plan', () => {
  it.each([
    ['a parameter', scenarioOf(shocks, { assumptions: [assumption('growth', 0.25)] })],
    ['one element', scenarioOf(shocks, { assumptions: [assumption('each[A3]', 0.75)] })],
    ['a parameter of a shock', scenarioOf(shocks, { assumptions: [assumption('part.part', 0.5)] })],
    ['a severity', scenarioOf(shocks.map((one) => ({ ...one, severity: 0.4 })))],
    ['nothing', scenarioOf(shocks)],
    ['the shocks altogether', scenarioOf([])],
  ])('are those of its own run where it differs in %s', (_what, scenario) => {
    const other = planOf(scenario, SETTINGS).plan;
    const drawn = redrawBlocks({ plan, blocks }, other);
    expect(run(other, drawn, 'scenario')).toEqual(simulateHere(other).scenario);
    expect(run(other, drawn, 'baseline')).toEqual(simulateHere(other).baseline);
  });
});

describe('the mean of a noise', () => {
  it('is that of its draws after the base year', () => {
    const [first] = blocks;
    if (first === undefined) throw new Error('no block');
    const [a = 0, b = 0, c = 0] = [1, 2, 3].map((t) => first.noise[(0 + t) * first.members]);
    expect(meanNoise(blocks, 0, plan.years)[0]).toBeCloseTo((a + b + c) / 3, 14);
    expect(meanNoise(blocks, 0, plan.years)).toHaveLength(300);
  });

  it('is nil where the run ends with the base year', () => {
    expect(meanNoise(blocks, 0, 1)).toEqual(new Float64Array(300));
  });
});

describe('a mixed sample', () => {
  const others = drawBlocks(plan, { from: 300, to: 600 });
  const group = { name: 'x', bases: [] };

  it('takes the rows of its group from the other members, and nothing else', () => {
    const input: DrawnInput = {
      key: 'growth',
      name: 'growth',
      kind: 'parameter',
      basis: 'judgement',
      part: 'parameters',
      rows: [1, 3],
    };
    const mixed = mixBlocks(blocks, others, { ...group, kind: 'parameter', inputs: [input] });
    plan.model.draws.forEach((_, i) => {
      const from = i === 1 || i === 3 ? others : blocks;
      expect(rowOf(mixed, 'parameters', i)).toEqual(rowOf(from, 'parameters', i));
    });
    expect(mixed[0]?.noise).toBe(blocks[0]?.noise);
    expect(mixed[0]?.shockParameters).toEqual(blocks[0]?.shockParameters);
  });

  it('takes the noise of all years', () => {
    const mixed = mixBlocks(blocks, others, { ...group, kind: 'noise', inputs: [] });
    expect(mixed.map(({ noise }) => noise)).toEqual(others.map(({ noise }) => noise));
    expect(mixed[0]?.parameters).toEqual(blocks[0]?.parameters);
  });

  it('refuses samples of two sizes', () => {
    const noise = { ...group, kind: 'noise', inputs: [] } as const;
    expect(() => mixBlocks(blocks, others.slice(0, 1), noise)).toThrow('two samples');
  });
});
