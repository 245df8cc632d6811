import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { simulateHere } from '../../src/core/simulate/simulate-here.ts';
import { createSimulate } from '../../src/node/simulate/simulate-threads.ts';
import { scenarioOf, sameBits } from '../model/run.ts';
import { bundleWorker } from '../node/simulate/worker-scripts.ts';
import { temporaryFolder } from '../node/files/temporary-folder.ts';
import { planOf, runs } from './random-run.ts';
import { randomScenario } from './random-scenario.ts';

const place = vi.hoisted(() => ({ folder: '' }));
vi.mock('../../src/node/files/package-folder.ts', () => ({ packageFolder: () => place.folder }));

place.folder = join(temporaryFolder(), 'package');
await bundleWorker(place.folder);

/** Enough blocks for several threads, the last one not full. */
const MEMBERS = 700;

it.each([2, 3])('any scenario has the same bytes with %i threads', async (workers) => {
  await fc.assert(
    fc.asyncProperty(randomScenario(), async (file) => {
      const { plan } = planOf(scenarioOf(file), MEMBERS);
      const [found, expected] = [await createSimulate(workers)(plan), simulateHere(plan)];
      expect(sameBits(found.scenario.values, expected.scenario.values)).toBe(true);
      expect(sameBits(found.baseline.values, expected.baseline.values)).toBe(true);
      expect(sameBits(found.parameters, expected.parameters)).toBe(true);
      expect(sameBits(found.shockParameters, expected.shockParameters)).toBe(true);
    }),
    runs(2),
  );
});
