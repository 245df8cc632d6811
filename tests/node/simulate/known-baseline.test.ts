import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { BLOCK } from '../../../src/core/simulate/blocks.ts';
import { simulateHere } from '../../../src/core/simulate/simulate-here.ts';
import { createSimulate } from '../../../src/node/simulate/simulate-threads.ts';
import { planOf, scenarioOf, shocksOf } from '../../core/plan/tiny-run.ts';
import { sameBits } from '../../model/run.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { bundleWorker } from './worker-scripts.ts';

const place = vi.hoisted(() => ({ folder: '' }));
vi.mock('../../../src/node/files/package-folder.ts', () => ({ packageFolder: () => place.folder }));

place.folder = join(temporaryFolder(), 'package');
await bundleWorker(place.folder);

const settings = { until: 2028, members: 24 * BLOCK + 5, seed: 'threads' };
const severity = { uniform: { low: 0.1, high: 0.9 } };
const cut = planOf(scenarioOf(shocksOf({ type: 'cut', severity })), settings).plan;
const aimed = planOf(scenarioOf(shocksOf({ type: 'aimed', from: 'A1', severity })), settings).plan;

it.each([1, 3])('threads, %i of them, leave a known baseline as it is', async (workers) => {
  const simulate = createSimulate(workers);
  const first = await simulate(cut);
  const lent = await simulate(aimed, first);
  const whole = simulateHere(aimed);
  expect(lent.baseline.values).toBe(first.baseline.values);
  expect(sameBits(lent.baseline.values, whole.baseline.values)).toBe(true);
  expect(sameBits(lent.scenario.values, whole.scenario.values)).toBe(true);
  expect(sameBits(lent.parameters, whole.parameters)).toBe(true);
});
