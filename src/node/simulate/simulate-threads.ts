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
import { createCrew } from './crew.ts';
import type { Crew } from './crew.ts';
import { createCounter, takeBlocks } from './shared-blocks.ts';

/** Where the build puts the worker's own bundle. */
const SCRIPT = 'dist/worker.js';

/** Below this many members a thread costs more than it saves. */
const WORTH_A_THREAD = 4 * BLOCK;

/**
 * Give the function that simulates plans on up to `workers` threads, of which this one is one.
 * Threads take blocks of members as they get done, so a slow or
 * late one delays nobody.
 */
export function createSimulate(workers: number): Simulate {
  const crew = createCrew(pathToFileURL(join(packageFolder(), SCRIPT)));
  return async (plan, known) => {
    const threads = Math.min(workers, Math.floor(plan.members / WORTH_A_THREAD));
    if (threads < 2) return simulateHere(plan, undefined, known);
    return retriedOnce(() => simulateTogether(plan, { crew, others: threads - 1 }, known));
  };
}

async function simulateTogether(
  plan: Plan,
  { crew, others }: { readonly crew: Crew; readonly others: number },
  known: KnownBaseline | undefined,
): Promise<Simulation> {
  const sink = createSink(plan, sharedNumbers, known);
  const taken = createCounter();
  const working = crew.work({ plan, sink, taken }, others);
  // A worker's death is heard once this thread is done; until then nobody waits for it.
  working.catch(() => undefined);
  simulateBlocks(plan, createEngines(plan), takeBlocks(plan.members, taken), sink);
  await working;
  return simulationOf(plan, sink);
}

function sharedNumbers(length: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT * length));
}

async function retriedOnce<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch {
    return attempt();
  }
}
