import type { Call, Reply } from './calls.ts';
import type { Answerer } from './create-engine.ts';
import type { Payload } from './payload.ts';
import type { ToWorker } from './work.ts';

/** What is used of a worker. */
type WorkerLike = {
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
};

/**
 * Have calls answered by a worker, which starts at once. Where it dies, the call that it was at
 * fails, and another worker is started for the next.
 */
export function createWorkerAnswerer(
  startWorker: () => WorkerLike,
  { knowledge, extras }: Pick<Payload, 'knowledge' | 'extras'>,
): Answerer {
  let pending: ((reply: Reply) => void) | undefined;
  const settle = (reply: Reply): void => {
    pending?.(reply);
    pending = undefined;
  };
  const start = (): WorkerLike => {
    const fresh = startWorker();
    fresh.onmessage = ({ data }) => settle(data);
    fresh.onerror = ({ message }) => {
      fresh.terminate();
      worker = undefined;
      settle({ kind: 'failed', message });
    };
    fresh.postMessage({ kind: 'open', knowledge, extras });
    return fresh;
  };
  let worker: WorkerLike | undefined = start();
  return {
    answer: (call: Call) =>
      new Promise((resolve) => {
        pending = resolve;
        worker ??= start();
        worker.postMessage({ kind: 'call', call });
      }),
    stop: () => worker?.terminate(),
  };
}
