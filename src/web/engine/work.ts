import type { Partner } from './bench.ts';
import type { Call, Part, Reply } from './calls.ts';
import { createHandler } from './create-handler.ts';
import type { Handler } from './create-handler.ts';
import type { PageExtras } from './page.ts';
import { rowFinder } from './row-finder.ts';
import { unpackKnowledge } from './unpack-knowledge.ts';

/** What the page sends to a worker: first what to work with, then calls. */
export type ToWorker =
  | {
      readonly kind: 'open';
      readonly knowledge: string;
      readonly extras: string;
      /** Leads to a worker that takes half of the members. */
      readonly partner?: MessagePort | undefined;
      /** Leads to a worker whose calls are answered too. */
      readonly serve?: MessagePort | undefined;
    }
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

function openHandler({ knowledge, extras, partner, serve }: ToWorker & { readonly kind: 'open' }) {
  const { rows, version }: PageExtras = JSON.parse(extras);
  const handler = createHandler(
    { knowledge: unpackKnowledge(knowledge), version, rowOf: rowFinder(rows) },
    partner === undefined ? undefined : partnerAt(partner),
  );
  if (serve !== undefined) {
    serve.onmessage = ({ data }: MessageEvent<Call>) =>
      void handler(data).then((reply) => serve.postMessage(reply, { transfer: movable(reply) }));
  }
  return handler;
}

/** What a reply need not copy: members of a scenario are kept nowhere. */
function movable(reply: Reply): Transferable[] {
  const part = reply.kind === 'part' && reply.answer.ok ? reply.answer.value : undefined;
  return part?.scenario === undefined ? [] : [part.scenario.buffer];
}

/** Longer than any part takes that is worth waiting for; then the partner is taken for dead. */
const PATIENCE_MS = 10_000;

/** See what listens at a port as a partner. It is asked one thing at a time. */
function partnerAt(port: MessagePort): Partner {
  let isDead = false;
  return (call) =>
    new Promise<Part | undefined>((resolve) => {
      if (isDead) {
        resolve(undefined);
        return;
      }
      const timer = setTimeout(() => {
        isDead = true;
        resolve(undefined);
      }, PATIENCE_MS);
      port.onmessage = ({ data }: MessageEvent<Reply>) => {
        clearTimeout(timer);
        resolve(data.kind === 'part' && data.answer.ok ? data.answer.value : undefined);
      };
      port.postMessage(call);
    });
}
