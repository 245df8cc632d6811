import { Worker } from 'node:worker_threads';
import { BLOCK, createSink, simulateHere, simulationOf } from '../../core/index.ts';
import type { Plan, Simulate, Sink, Simulation } from '../../core/index.ts';

/** What a worker is given. The arrays of the sink are shared with it. */
export type WorkerTask = {
  readonly plan: Plan;
  readonly sink: Sink;
  readonly slice: { readonly from: number; readonly to: number };
  readonly bytes: Uint8Array | undefined;
};

/** Thrown when a worker dies without having been told to. */
export class WorkerDiedError extends Error {
  override name = 'WorkerDiedError';
}

/** Below this many members a thread costs more than it saves. */
const WORTH_A_THREAD = 4 * BLOCK;

/**
 * Give the function that simulates plans on up to `workers` threads. The script is the worker's
 * own bundle. The calling thread computes too while it would only wait: with one worker, it alone.
 */
export function createSimulate(workers: number, script: URL): Simulate {
  return async (plan) => {
    const threads = Math.min(workers, Math.max(1, Math.floor(plan.members / WORTH_A_THREAD)));
    return threads < 2 ? simulateHere(plan) : simulateThreads(plan, threads, script);
  };
}

async function simulateThreads(plan: Plan, threads: number, script: URL): Promise<Simulation> {
  const sink = createSink(plan, sharedNumbers);
  const slices = sliceMembers(plan.members, threads);
  await Promise.all(
    slices.map((slice) =>
      retriedOnce(() => runWorker(script, { plan, sink, slice, bytes: undefined })),
    ),
  );
  return simulationOf(plan, sink);
}

function sharedNumbers(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(8 * length));
}

/** Cut the members into slices of whole blocks, as even as that allows. */
export function sliceMembers(
  members: number,
  parts: number,
): readonly { readonly from: number; readonly to: number }[] {
  const blocks = Math.ceil(members / BLOCK);
  return Array.from({ length: parts }, (_, i) => ({
    from: Math.floor((i * blocks) / parts) * BLOCK,
    to: Math.min(Math.floor(((i + 1) * blocks) / parts) * BLOCK, members),
  })).filter(({ from, to }) => from < to);
}

async function retriedOnce<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch {
    return attempt();
  }
}

function runWorker(script: URL, task: WorkerTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new WorkerDiedError(`a worker ended with code ${code}`)));
  });
}
