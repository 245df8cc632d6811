import { Worker } from 'node:worker_threads';
import type { Plan, Sink } from '../../core/index.ts';

/** What a worker is given: the sink's arrays and the count of taken blocks are shared memory. */
export type WorkerTask = {
  readonly plan: Plan;
  readonly sink: Sink;
  readonly taken: Int32Array;
};

/** Thrown when a worker dies without having been told to. */
export class WorkerDiedError extends Error {
  override name = 'WorkerDiedError';
}

/** Workers that stay for the next task. None of them keeps the process alive by itself. */
export type Crew = {
  /** Start workers up to this number now, to be ready when they are needed. */
  readonly summon: (count: number) => void;
  /** Have up to `count` workers do a task together; rejects when one of them dies. */
  readonly work: (task: WorkerTask, count: number) => Promise<void>;
};

/** Create a crew without workers yet. The script is the worker's own bundle. */
export function createCrew(script: URL): Crew {
  const workers = new Set<Worker>();
  const summon = (count: number): void => {
    while (workers.size < count) {
      const worker = new Worker(script);
      worker.unref();
      const leave = (): void => void workers.delete(worker);
      worker.on('error', leave).on('exit', leave);
      workers.add(worker);
    }
  };
  return {
    summon,
    work: async (task, count) => {
      summon(count);
      await Promise.all([...workers].slice(0, count).map((worker) => done(worker, task)));
    },
  };
}

function done(worker: Worker, task: WorkerTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const died = (code: number): void =>
      reject(new WorkerDiedError(`a worker ended with code ${code}`));
    const settle = (): void => {
      worker.unref();
      worker.off('message', settle).off('error', reject).off('exit', died);
      resolve();
    };
    worker.on('message', settle).on('error', reject).on('exit', died);
    worker.ref();
    worker.postMessage(task);
  });
}
