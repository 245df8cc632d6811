import type { Call, Reply } from './calls.ts';
import type { Answerer } from './create-engine.ts';
import type { ToWorker } from './work.ts';

/** What is used of a worker. */
export type WorkerLike = {
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
};

/**
 * Have calls answered by a worker, which starts at once: `start` gives one that is open. Where it
 * dies, the call that it was at fails, and another worker is started for the next.
 */
export function createWorkerAnswerer(start: () => WorkerLike): Answerer {
  let pending: ((reply: Reply) => void) | undefined;
  const settle = (reply: Reply): void => {
    pending?.(reply);
    pending = undefined;
  };
  const listened = (): WorkerLike => {
    const fresh = start();
    fresh.onmessage = ({ data }) => settle(data);
    fresh.onerror = ({ message }) => {
      fresh.terminate();
      worker = undefined;
      settle({ kind: 'failed', message });
    };
    return fresh;
  };
  let worker: WorkerLike | undefined = listened();
  return {
    answer: (call: Call) =>
      new Promise((resolve) => {
        pending = resolve;
        worker ??= listened();
        worker.postMessage({ kind: 'call', call });
      }),
    stop: () => worker?.terminate(),
  };
}
