import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  BLOCK,
  createEngines,
  createSink,
  simulateHere,
  simulateBlocks,
  simulationOf,
} from '../../core/index.ts';
import type { KnownBaseline, Plan, Simulate, Simulation } from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { createCrew, WorkerDiedError } from './crew.ts';
import type { Crew } from './crew.ts';
import { createCounter, takeBlocks, toldBlocks } from './shared-blocks.ts';

/** Where the build puts the worker's own bundle. */
const SCRIPT = 'dist/worker.js';

/** Below this many members a thread costs more than it saves. */
const WORTH_A_THREAD = 4 * BLOCK;

/** Is told how many members of a plan are taken up, again and again. */
export type TellTaken = (taken: number, members: number) => void;

/**
 * Give the function that simulates plans on up to `workers` threads, of which this one is one.
 * Threads take blocks of members as they get done, so a slow or
 * late one delays nobody. `tell` hears of the progress of a plan that is not small.
 */
export function createSimulate(workers: number, tell?: TellTaken): Simulate {
  const crew = createCrew(pathToFileURL(join(packageFolder(), SCRIPT)));
  return async (plan, known) => {
    const threads = Math.min(workers, Math.floor(plan.members / WORTH_A_THREAD));
    const isSmall = plan.members < WORTH_A_THREAD;
    if (threads < 2 && (isSmall || tell === undefined)) return simulateHere(plan, undefined, known);
    const others = Math.max(threads, 1) - 1;
    return retriedOnce(() => simulateTogether(plan, { crew, others, tell }, known));
  };
}

type Together = {
  readonly crew: Crew;
  readonly others: number;
  readonly tell: TellTaken | undefined;
};

async function simulateTogether(
  plan: Plan,
  { crew, others, tell }: Together,
  known: KnownBaseline | undefined,
): Promise<Simulation> {
  const sink = createSink(plan, sharedNumbers, known);
  const taken = createCounter();
  const working = crew.work({ plan, sink, taken }, others);
  // A worker's death is heard once this thread is done; until then nobody waits for it.
  working.catch(() => undefined);
  const blocks = toldBlocks(takeBlocks(plan.members, taken), plan.members, tell);
  simulateBlocks(plan, createEngines(plan), blocks, sink);
  await working;
  return simulationOf(plan, sink);
}

function sharedNumbers(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT * length));
}

/** Try once more what failed because a worker died; a fault of our own would only come again. */
export async function retriedOnce<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof WorkerDiedError)) throw error;
    return attempt();
  }
}
