import type { Call, Reply } from './calls.ts';
import type { Answer, Engine } from './engine.ts';
import { faultOf } from './faults.ts';
import { createLanes } from './lanes.ts';
import type { Lanes } from './lanes.ts';
import * as say from './messages.ts';
import { DEFAULT_NAME } from './resolve-page-scenario.ts';

/** Has calls answered one at a time; `stop` ends the worker behind it. */
export type Answerer = {
  readonly answer: (call: Call) => Promise<Reply>;
  readonly stop: () => void;
};

/**
 * Create the engine as the page sees it: one answerer computes paths, which a slider waits for,
 * another one all else. A fault of the program is an answer too: nothing is thrown.
 */
export function createEngine(quick: Answerer, slow: Answerer): Engine {
  const quickLanes = createLanes(quick.answer);
  const slowLanes = createLanes(slow.answer);
  return {
    paths: (scenario, names, lane) =>
      ask(quickLanes, { kind: 'paths', scenario, names }, lane, (reply) =>
        reply.kind === 'paths' ? reply.answer : undefined,
      ),
    labels: (scenario, lane) =>
      ask(slowLanes, { kind: 'labels', scenario }, lane, (reply) =>
        reply.kind === 'labels' ? reply.answer : undefined,
      ),
    attribution: (scenario, name, year) =>
      ask(slowLanes, { kind: 'attribution', scenario, name, year }, undefined, (reply) =>
        reply.kind === 'attribution' ? reply.answer : undefined,
      ),
    trace: (scenario, name, year) =>
      ask(slowLanes, { kind: 'trace', scenario, name, year }, undefined, (reply) =>
        reply.kind === 'trace' ? reply.answer : undefined,
      ),
    tippingPoint: (scenario, claim, horizon, shock) =>
      ask(
        slowLanes,
        { kind: 'tippingPoint', scenario, claim, horizon, shock },
        undefined,
        (reply) => (reply.kind === 'tippingPoint' ? reply.answer : undefined),
      ),
    result: (scenario, fileName = DEFAULT_NAME) =>
      ask(slowLanes, { kind: 'result', scenario, fileName }, undefined, (reply) =>
        reply.kind === 'result' ? reply.answer : undefined,
      ),
    stop: () => {
      quick.stop();
      slow.stop();
    },
  };
}

async function ask<T>(
  lanes: Lanes<Call, Reply>,
  call: Call,
  lane: string | undefined,
  answerIn: (reply: Reply) => Answer<T> | undefined,
): Promise<Answer<T> | undefined> {
  const reply = await lanes(`${call.kind} ${lane ?? ''}`, call);
  if (reply === undefined) return undefined;
  const reason = reply.kind === 'failed' ? reply.message : reply.kind;
  return answerIn(reply) ?? { ok: false, faults: faultOf(say.engineFailed(reason)) };
}
