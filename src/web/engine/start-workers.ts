import type { Payload } from './payload.ts';
import type { ToWorker } from './work.ts';
import type { WorkerLike } from './worker-answerer.ts';

type Open = Omit<ToWorker & { readonly kind: 'open' }, 'kind' | 'knowledge' | 'extras'>;

/** Give functions that start workers of a page: alone, or two that share the members of paths. */
export function workerStarters({ app, knowledge, extras }: Payload): {
  readonly alone: () => WorkerLike;
  readonly together: () => WorkerLike;
} {
  const script = new Blob([app, ';prospects.work(self)'], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  const start = (ports: Open): Worker => {
    const worker = new Worker(address);
    const transferred = [ports.partner, ports.serve].filter((port) => port !== undefined);
    worker.postMessage(
      { kind: 'open', knowledge, extras, ...ports } satisfies ToWorker,
      transferred,
    );
    return worker;
  };
  return { alone: () => start({}), together: () => startTogether(start) };
}

/** Two workers, of which the first asks the second; they end together. */
function startTogether(start: (ports: Open) => Worker): WorkerLike {
  // A second thread is of use where there is another core for it.
  if (navigator.hardwareConcurrency < 2) return start({});
  const { port1, port2 } = new MessageChannel();
  const second = start({ serve: port2 });
  const first = start({ partner: port1 });
  const end = first.terminate.bind(first);
  first.terminate = () => {
    second.terminate();
    end();
  };
  return first;
}
