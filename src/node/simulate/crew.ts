import { Worker } from 'node:worker_threads';
import type { Labels, LabelTask, Plan, Sink } from '../../core/index.ts';

/** What a worker is given: large arrays, and the count of taken blocks, are shared memory. */
export type WorkerTask =
  | {
      readonly kind: 'simulate';
      readonly plan: Plan;
      readonly sink: Sink;
      readonly taken: Int32Array;
    }
  | { readonly kind: 'label'; readonly task: LabelTask };

/** What a worker gives back: labels where it was to label. */
export type WorkerAnswer = Labels | undefined;

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
  /** Have workers do a task each. Rejects when one of them dies; the others are dismissed then. */
  readonly work: (tasks: readonly WorkerTask[]) => Promise<readonly WorkerAnswer[]>;
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
    work: async (tasks) => {
      summon(tasks.length);
      const at = [...workers];
      try {
        return await Promise.all(
          tasks.flatMap((task, i) => {
            const worker = at[i];
            return worker === undefined ? [] : [done(worker, task)];
          }),
        );
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

function done(worker: Worker, task: WorkerTask): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const died = (code: number): void => reject(new WorkerDiedError(diedWords(code)));
    const failed = (error: Error): void => reject(new WorkerDiedError(failedWords(error)));
    const settle = (answer: WorkerAnswer): void => {
      worker.unref();
      worker.off('message', settle).off('error', failed).off('exit', died);
      resolve(answer);
    };
    worker.on('message', settle).on('error', failed).on('exit', died);
    worker.ref();
    worker.postMessage(task);
  });
}
