import { describe, expect, it } from 'vitest';
import { BLOCK } from '../../../src/core/simulate/blocks.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import { createCounter, takeBlocks, toldBlocks } from '../../../src/node/simulate/shared-blocks.ts';
import { createSimulate } from '../../../src/node/simulate/simulate-threads.ts';
import { planOf, scenarioOf } from '../../core/plan/tiny-run.ts';
import { sameBits } from '../../model/run.ts';

const MEMBERS = 10 * BLOCK + 3;

describe('the progress of a simulation', () => {
  it('is told before each block, which all come through', () => {
    const told: [number, number][] = [];
    const blocks = toldBlocks(takeBlocks(MEMBERS, createCounter()), MEMBERS, (taken, members) => {
      told.push([taken, members]);
    });
    expect([...blocks].at(-1)).toEqual({ from: 10 * BLOCK, to: MEMBERS });
    expect(told).toEqual(Array.from({ length: 11 }, (_, i) => [i * BLOCK, MEMBERS]));
  });

  it('is told of one thread too, to the same bits', async () => {
    const { plan } = planOf(scenarioOf([]), { until: 2028, members: MEMBERS, seed: 'told' });
    const told: number[] = [];
    const simulation = await createSimulate(1, (taken) => void told.push(taken))(plan);
    expect(told).toHaveLength(11);
    expect(sameBits(simulation.baseline.values, simulateHere(plan).baseline.values)).toBe(true);
  });

  it('is not told of a small plan', async () => {
    const { plan } = planOf(scenarioOf([]), { until: 2028, members: 10, seed: 'told' });
    const told: number[] = [];
    await createSimulate(1, (taken) => void told.push(taken))(plan);
    expect(told).toEqual([]);
  });
});
