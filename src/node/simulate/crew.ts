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

/** Say that a worker ended. */
export function diedWords(code: number): string {
  return `a worker ended with code ${code}`;
}

/** Say that a worker failed, and with what. */
export function failedWords({ message }: Error): string {
  return `a worker failed: ${message}`;
}

/** Workers that stay for the next task. None of them keeps the process alive by itself. */
export type Crew = {
  /** Start workers up to this number now, to be ready when they are needed. */
  readonly summon: (count: number) => void;
  /**
   * Have up to `count` workers do a task together. Rejects when one of them dies; the others are
   * dismissed then.
   */
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
      try {
        await Promise.all([...workers].slice(0, count).map((worker) => done(worker, task)));
      } catch (error) {
        // What the others still say of this task must not be taken for an answer to the next one.
        const left = [...workers];
        workers.clear();
        await Promise.all(left.map((worker) => worker.terminate()));
        throw error;
      }
    },
  };
}

function done(worker: Worker, task: WorkerTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const died = (code: number): void => reject(new WorkerDiedError(diedWords(code)));
    const failed = (error: Error): void => reject(new WorkerDiedError(failedWords(error)));
    const settle = (): void => {
      worker.unref();
      worker.off('message', settle).off('error', failed).off('exit', died);
      resolve();
    };
    worker.on('message', settle).on('error', failed).on('exit', died);
    worker.ref();
    worker.postMessage(task);
  });
}
