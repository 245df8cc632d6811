// One worker thread: computes blocks of members into shared memory, or labels claims on them, for
// one task after the other.
// Each member is the same to the bit wherever it is computed, so nothing here depends on how many
// workers there are.
import { parentPort } from 'node:worker_threads';
import { createEngines, labelTask, simulateBlocks } from '../../core/simulating.ts';
import type { WorkerAnswer, WorkerTask } from './crew.ts';
import { takeBlocks } from './shared-blocks.ts';

parentPort?.on('message', (task: WorkerTask) => {
  parentPort?.postMessage(answer(task));
});

function answer(task: WorkerTask): WorkerAnswer {
  if (task.kind === 'label') return labelTask(task.task);
  const { plan, sink, taken } = task;
  simulateBlocks(plan, createEngines(plan), takeBlocks(plan.members, taken), sink);
  return undefined;
}
