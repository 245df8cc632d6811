import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  BLOCK,
  createEngines,
  createSink,
  joinLabels,
  labelTask,
  simulateHere,
  simulateBlocks,
  simulationOf,
  splitLabelTask,
} from '../../core/index.ts';
import type { KnownBaseline, Label, Labels, Plan, Simulate, Simulation } from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { createCrew } from './crew.ts';
import type { Crew } from './crew.ts';
import { createCounter, takeBlocks } from './shared-blocks.ts';

/** Where the build puts the worker's own bundle. */
const SCRIPT = 'dist/worker.js';

/** With fewer members a thread, one that has to be started first costs more than it saves. */
const WORTH_A_THREAD = 3 * BLOCK;

/** Functions that share their work out to threads. */
export type Threads = {
  readonly simulate: Simulate;
  readonly label: Label;
  /** Start the threads now: they get ready while this one reads its input. */
  readonly summon: () => void;
};

/**
 * Give the functions that do their work on up to `workers` threads, of which this one is one.
 * Threads take blocks of members as they get done, so a slow or late one delays nobody.
 */
export function createThreads(workers: number): Threads {
  const crew = createCrew(pathToFileURL(join(packageFolder(), SCRIPT)));
  const threadsFor = (members: number): number =>
    Math.min(workers, Math.floor(members / WORTH_A_THREAD));
  return {
    simulate: async (plan, known) => {
      const threads = threadsFor(plan.members);
      if (threads < 2) return simulateHere(plan, undefined, known);
      return retriedOnce(() => simulateTogether(plan, { crew, others: threads - 1 }, known));
    },
    label: async (task) => {
      const threads = threadsFor(task.scenario.ensemble.members);
      if (threads < 2) return labelTask(task);
      return retriedOnce(async () => {
        const [own, ...others] = splitLabelTask(task, threads);
        const working = crew.work(others.map((one) => ({ kind: 'label', task: one })));
        working.catch(() => undefined);
        const here: readonly Labels[] = own === undefined ? [] : [labelTask(own)];
        const there = (await working).flatMap((labels) => labels ?? []);
        return joinLabels(task, [...here, ...there]);
      });
    },
    summon: () => {
      crew.summon(workers - 1);
    },
  };
}

/** Give the function that simulates plans on up to `workers` threads. */
export function createSimulate(workers: number): Simulate {
  return createThreads(workers).simulate;
}

async function simulateTogether(
  plan: Plan,
  { crew, others }: { readonly crew: Crew; readonly others: number },
  known: KnownBaseline | undefined,
): Promise<Simulation> {
  const sink = createSink(plan, sharedNumbers, known);
  const taken = createCounter();
  const task = { kind: 'simulate', plan, sink, taken } as const;
  const working = crew.work(new Array(others).fill(task));
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
