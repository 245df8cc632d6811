import { vocabularyOf } from '../../core/index.ts';
import { attributionOf } from './answer-attribution.ts';
import { labelsOf } from './answer-labels.ts';
import { partOf, pathsOf } from './answer-paths.ts';
import { resultOf } from './answer-result.ts';
import { tippingPointOf } from './answer-tipping-point.ts';
import { traceOf } from './answer-trace.ts';
import type { Call, Reply } from './calls.ts';
import type { Bench, EngineParts, Partner } from './bench.ts';
import { createShareMembers } from './share-members.ts';
import { createWarmSimulate } from './warm-simulate.ts';

/** Answers one call after another. */
export type Handler = (call: Call) => Promise<Reply>;

/**
 * Create what answers the calls of the page, in a worker or in a test: the core as it is, and what
 * follow-up calls have in common kept warm. Faults of a scenario are answers; so are faults of the
 * program: nothing is thrown. A partner, where there is one, computes half of the members of paths.
 */
export function createHandler(parts: EngineParts, partner?: Partner): Handler {
  const bench: Bench = {
    ...parts,
    vocabulary: vocabularyOf(parts.knowledge),
    simulate: createWarmSimulate(),
    share: createShareMembers(),
    partner,
  };
  return async (call) => {
    try {
      return await answer(call, bench);
    } catch (error) {
      return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  };
}

async function answer(call: Call, bench: Bench): Promise<Reply> {
  const { kind } = call;
  switch (kind) {
    case 'paths':
      return { kind, answer: await pathsOf(call, bench) };
    case 'part':
      return { kind, answer: await partOf(call, bench) };
    case 'labels':
      return { kind, answer: await labelsOf(call, bench) };
    case 'attribution':
      return { kind, answer: attributionOf(call, bench) };
    case 'trace':
      return { kind, answer: traceOf(call, bench) };
    case 'tippingPoint':
      return { kind, answer: tippingPointOf(call, bench) };
    case 'result':
      return { kind, answer: await resultOf(call, bench) };
  }
}
