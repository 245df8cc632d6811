import type { Call, Reply } from './calls.ts';
import { createHandler } from './create-handler.ts';
import type { Handler } from './create-handler.ts';
import type { PageExtras } from './page.ts';
import { rowFinder } from './row-finder.ts';
import { unpackKnowledge } from './unpack-knowledge.ts';

/** What the page sends to a worker: first what to work with, then calls. */
export type ToWorker =
  | { readonly kind: 'open'; readonly knowledge: string; readonly extras: string }
  | { readonly kind: 'call'; readonly call: Call };

/** The side of a worker that messages come in at and go out of. */
export type WorkerPort = {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(reply: Reply): void;
};

/** Be a worker: answer each call once the one before it is answered. */
export function work(port: WorkerPort): void {
  let handler: Handler | undefined;
  port.onmessage = ({ data }) => {
    if (data.kind === 'open') {
      handler = openHandler(data);
      return;
    }
    void handler?.(data.call).then((reply) => port.postMessage(reply));
  };
}

function openHandler({ knowledge, extras }: ToWorker & { readonly kind: 'open' }): Handler {
  const { rows, version }: PageExtras = JSON.parse(extras);
  return createHandler({ knowledge: unpackKnowledge(knowledge), version, rowOf: rowFinder(rows) });
}
