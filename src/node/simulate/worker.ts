// One worker thread: computes its slice of the members into shared memory. Each member is the same
// to the bit wherever it is computed, so nothing here depends on how many workers there are.
import { parentPort, workerData } from 'node:worker_threads';
import { createEngines, simulateMembers } from '../../core/simulating.ts';
import type { WorkerTask } from './simulate-threads.ts';

const { plan, sink, slice, bytes }: WorkerTask = workerData;
simulateMembers(plan, createEngines(plan, bytes), slice, sink);
parentPort?.postMessage('done');
