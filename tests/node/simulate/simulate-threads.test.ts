import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import type { Simulate } from '../../../src/core/run-scenario.ts';
import { BLOCK } from '../../../src/core/simulate/blocks.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import type { Simulation } from '../../../src/core/plan/plan.ts';
import { WorkerDiedError } from '../../../src/node/simulate/crew.ts';
import { createSimulate } from '../../../src/node/simulate/simulate-threads.ts';
import { planOf, scenarioOf, shocksOf } from '../../core/plan/tiny-run.ts';
import { goodOf, sameBits, shipped, simulate as simulateShipped } from '../../model/run.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { bundleWorker, writeWorker } from './worker-scripts.ts';

// The worker is taken from the package folder: here it is one with the worker of the sources as
// they are, or with one that misbehaves.
const place = vi.hoisted(() => ({ folder: '' }));
vi.mock('../../../src/node/files/package-folder.ts', () => ({ packageFolder: () => place.folder }));

const root = temporaryFolder();
const good = join(root, 'good');
const worker = pathToFileURL(await bundleWorker(good));

function simulateOn(workers: number, folder = good): Simulate {
  place.folder = folder;
  return createSimulate(workers);
}

/** A package whose worker runs this script. */
function packageOf(name: string, script: string): string {
  writeWorker(join(root, name), script);
  return join(root, name);
}

/** Enough members for three threads, the last block not full. */
const MEMBERS = 24 * BLOCK + 5;

const severity = { uniform: { low: 0.1, high: 0.9 } };
const shocks = shocksOf({ type: 'cut', severity }, { type: 'aimed', from: 'A1' });
const settings = { until: 2028, members: MEMBERS, seed: 'threads' };
const { plan } = planOf(scenarioOf(shocks), settings);
const here = simulateHere(plan);
const DIES = 'process.exit(3);';

function expectSame(found: Simulation, expected: Simulation): void {
  expect(sameBits(found.scenario.values, expected.scenario.values)).toBe(true);
  expect(sameBits(found.baseline.values, expected.baseline.values)).toBe(true);
  expect(sameBits(found.parameters, expected.parameters)).toBe(true);
  expect(sameBits(found.shockParameters, expected.shockParameters)).toBe(true);
}

describe('createSimulate', () => {
  it.each([1, 2, 3, 64])('gives the bits of one thread with %i workers', async (workers) => {
    expectSame(await simulateOn(workers)(plan), here);
  });

  it('gives them again from workers that have worked before', async () => {
    const simulate = simulateOn(2);
    const other = planOf(scenarioOf([]), { ...settings, seed: 'other' }).plan;
    expectSame(await simulate(plan), here);
    expectSame(await simulate(other), simulateHere(other));
    expectSame(await simulate(plan), here);
  });

  it('gives the bytes of the shipped model on two threads too', async () => {
    const { runPlan, simulation } = simulateShipped(goodOf(shipped('everything-at-once')), {
      ...{ members: 16 * BLOCK + 1, until: 2027 },
    });
    const threads = await simulateOn(2)(runPlan.plan);
    expect(sameBits(threads.scenario.values, simulation.scenario.values)).toBe(true);
    expect(sameBits(threads.baseline.values, simulation.baseline.values)).toBe(true);
    expect(sameBits(threads.parameters, simulation.parameters)).toBe(true);
    expect(sameBits(threads.shockParameters, simulation.shockParameters)).toBe(true);
  });

  it('has scenario and baseline in one array where no shock acts', async () => {
    const still = planOf(scenarioOf([]), settings).plan;
    const { scenario, baseline } = await simulateOn(2)(still);
    expect(scenario).toBe(baseline);
  });

  it('starts no worker for a few members', async () => {
    const few = planOf(scenarioOf(shocks), { ...settings, members: 2 * BLOCK }).plan;
    expectSame(await simulateOn(8, packageOf('few', DIES))(few), simulateHere(few));
  });

  it('starts no worker when told to work alone', async () => {
    expectSame(await simulateOn(1, packageOf('alone', DIES))(plan), here);
  });

  it('tries once more when a worker dies', async () => {
    const mark = join(root, 'died');
    const folder = packageOf(
      'dies-once',
      `import { existsSync, writeFileSync } from 'node:fs';
       const mark = ${JSON.stringify(mark)};
       if (!existsSync(mark)) { writeFileSync(mark, ''); process.exit(3); }
       await import(${JSON.stringify(worker.href)});`,
    );
    expectSame(await simulateOn(2, folder)(plan), here);
    expect(existsSync(mark)).toBe(true);
  });

  it('fails with the code of a worker that dies each time', async () => {
    const failing = simulateOn(2, packageOf('dies', DIES))(plan);
    await expect(failing).rejects.toThrow(WorkerDiedError);
    await expect(failing).rejects.toThrow('a worker ended with code 3');
  });

  it('fails with what a worker throws', async () => {
    const folder = packageOf('throws', "throw new Error('no memory left');");
    await expect(simulateOn(2, folder)(plan)).rejects.toThrow('no memory left');
  });
});
