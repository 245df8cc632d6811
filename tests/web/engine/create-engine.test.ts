import { describe, expect, it, vi } from 'vitest';
import type { Call, Reply } from '../../../src/web/engine/calls.ts';
import { createEngine } from '../../../src/web/engine/create-engine.ts';
import { createWorkerAnswerer } from '../../../src/web/engine/worker-answerer.ts';
import type { ToWorker, WorkerPort } from '../../../src/web/engine/work.ts';
import { work } from '../../../src/web/engine/work.ts';
import { packKnowledge } from '../../../src/node/page/pack-knowledge.ts';
import { extras, full, shipped } from '../knowledge.ts';

const scenario = shipped('border-closed-to-tajiks');
const name = { indicator: 'workers_abroad', country: 'TJK' };

function answererOf(reply: (call: Call) => Reply) {
  const asked: Call[] = [];
  return {
    asked,
    answer: (call: Call) => {
      asked.push(call);
      return Promise.resolve(reply(call));
    },
    stop: () => undefined,
  };
}

describe('an engine', () => {
  it('asks one worker for paths and the other for all else', async () => {
    const quick = answererOf(() => ({ kind: 'failed', message: 'quick' }));
    const slow = answererOf(() => ({ kind: 'failed', message: 'slow' }));
    const engine = createEngine(quick, slow);
    await Promise.all([
      engine.paths(scenario, [name]),
      engine.labels(scenario),
      engine.attribution(scenario, name, 2030),
      engine.trace(scenario, name, 2030),
      engine.tippingPoint(scenario, 'claim', 'mid', 0),
      engine.result(scenario),
    ]);
    expect(quick.asked.map(({ kind }) => kind)).toEqual(['paths']);
    expect(slow.asked.map(({ kind }) => kind)).toEqual([
      ...['labels', 'attribution', 'trace', 'tippingPoint', 'result'],
    ]);
  });

  it('gives a failure of the program as a fault', async () => {
    const failing = answererOf(() => ({ kind: 'failed', message: 'out of memory' }));
    const answer = await createEngine(failing, failing).labels(scenario);
    const message = 'the engine failed: out of memory';
    expect(answer).toEqual({ ok: false, faults: [{ message, pointer: '' }] });
  });
});

type Ports = Omit<ToWorker & { readonly kind: 'open' }, 'kind' | 'knowledge' | 'extras'>;

/** A worker that lives in this thread, as far as the page can tell. */
function threadlessWorker(ports: Ports = {}) {
  const port: WorkerPort = {
    onmessage: null,
    postMessage: (reply) => worker.onmessage?.(new MessageEvent('message', { data: reply })),
  };
  const worker = {
    onmessage: null as ((event: MessageEvent<Reply>) => void) | null,
    onerror: null as ((event: ErrorEvent) => void) | null,
    postMessage: (data: ToWorker) => port.onmessage?.({ data }),
    terminate: () => undefined,
  };
  work(port);
  const knowledge = JSON.stringify(packKnowledge(full));
  worker.postMessage({ kind: 'open', knowledge, extras: JSON.stringify(extras), ...ports });
  return worker;
}

describe('a worker', () => {
  const call: Call = { kind: 'paths', scenario, names: [name] };

  it('opens its payload and answers calls', async () => {
    const reply = await createWorkerAnswerer(threadlessWorker).answer(call);
    expect(reply).toMatchObject({
      kind: 'paths',
      answer: { ok: true, value: { series: [{ ...name, partner: null }] } },
    });
  });

  it('that dies fails its call, and another takes the next', async () => {
    const workers: ReturnType<typeof threadlessWorker>[] = [];
    const answerer = createWorkerAnswerer(() => {
      const worker = threadlessWorker();
      workers.push(worker);
      return worker;
    });
    const failed = answerer.answer(call);
    workers[0]?.onerror?.(Object.assign(new Event('error'), { message: 'gone' }) as ErrorEvent);
    expect(await failed).toEqual({ kind: 'failed', message: 'gone' });
    expect(await answerer.answer(call)).toMatchObject({ kind: 'paths', answer: { ok: true } });
    expect(workers).toHaveLength(2);
  });

  it.each([
    ['a shock', scenario.shocks],
    ['no shock', []],
  ])('shares members with a partner, to the same bits, with %s', async (_, shocks) => {
    const { port1, port2 } = new MessageChannel();
    threadlessWorker({ serve: port2 });
    const first = createWorkerAnswerer(() => threadlessWorker({ partner: port1 }));
    const alone = createWorkerAnswerer(threadlessWorker);
    const asked = vi.spyOn(port1, 'postMessage');
    try {
      const weaker = shocks.map((shock) => ({ ...shock, severity: 0.2 }));
      for (const [assumptions, moved] of [
        [{}, shocks],
        [{}, weaker],
        [{ network_elasticity: 0.9 }, weaker],
        [{ network_elasticity: 0.6 }, shocks],
        [{}, shocks],
      ] as const) {
        const many = { ...scenario, shocks: moved, assumptions, run: { members: 300 } };
        const question: Call = { ...call, scenario: many };
        const answer = await alone.answer(question);
        expect(answer).toMatchObject({ answer: { ok: true } });
        expect(await first.answer(question)).toEqual(answer);
      }
      expect(
        asked.mock.calls.map(([{ kind, firstMember, members, known }]) => [
          ...[kind, firstMember, members],
          // Baselines that need not be sent again.
          known.length,
        ]),
      ).toEqual([0, 1, 1, 2, 3].map((known) => ['part', 256, 44, known]));
    } finally {
      port1.close();
    }
  });
});
