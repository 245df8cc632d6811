// One worker thread: computes blocks of members into shared memory, for one task after the other.
// Each member is the same to the bit wherever it is computed, so nothing here depends on how many
// workers there are.
import { parentPort } from 'node:worker_threads';
import { createEngines, simulateBlocks } from '../../core/simulating.ts';
import type { WorkerTask } from './crew.ts';
import { takeBlocks } from './shared-blocks.ts';

parentPort?.on('message', ({ plan, sink, taken }: WorkerTask) => {
  simulateBlocks(plan, createEngines(plan), takeBlocks(plan.members, taken), sink);
  parentPort?.postMessage('done');
});
