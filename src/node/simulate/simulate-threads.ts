import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createEngines,
  createSink,
  joinLabels,
  labelTask,
  simulateHere,
  simulateBlocks,
  simulationOf,
  splitLabelTask,
} from '../../core/index.ts';
import type {
  KnownBaseline,
  Label,
  Labels,
  LabelTask,
  Plan,
  Simulate,
  Simulation,
} from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { createCrew, WorkerDiedError } from './crew.ts';
import type { Crew } from './crew.ts';
import { createSharedRoom } from './shared-room.ts';
import type { SharedRoom } from './shared-room.ts';
import { createCounter, takeBlocks, toldBlocks } from './shared-blocks.ts';

/** Where the build puts the worker's own bundle. */
const SCRIPT = 'dist/worker.js';

/** Below this many members a thread costs more than it saves: it starts with cold code. */
const WORTH_A_THREAD = 512;

/** However many runs come, a thread has at least so many members of each. */
const FEWEST_A_THREAD = 128;

/** Below this many members a thread, handing claims and draws over costs more than it saves. */
const WORTH_SHARING_LABELS = 2048;

/** Functions that share their work out to threads. */
export type Threads = {
  readonly simulate: Simulate;
  readonly label: Label;
};

/** Is told how many members of a plan are taken up, again and again. */
export type TellTaken = (taken: number, members: number) => void;

/**
/**
 * Give the functions that do their work on up to `workers` threads, of which this one is one.
 * Threads take blocks of members as they get done, so a slow or late one delays nobody. `tell`
 * hears of the progress of a plan that is not small; of `runs` runs that are to come, the first ones
 * make the threads worth their while for the others.
 */
export function createThreads(workers: number, tell?: TellTaken, runs = 1): Threads {
  const crew = createCrew(pathToFileURL(join(packageFolder(), SCRIPT)));
  const room = createSharedRoom();
  const threadsFor = (members: number): number => {
    const worth = Math.min(
      Math.floor((members * runs) / WORTH_A_THREAD),
      members / FEWEST_A_THREAD,
    );
    return Math.max(1, Math.min(workers, Math.floor(worth)));
  };
  return {
    simulate: async (plan, known) => {
      const threads = threadsFor(plan.members);
      const isSmall = plan.members < WORTH_A_THREAD;
      if (threads < 2 && (isSmall || tell === undefined)) {
        return simulateHere(plan, undefined, known);
      }
      return retriedOnce(() =>
        simulateTogether(plan, { crew, others: threads - 1, room, tell }, known),
      );
    },
    label: async (task) => {
      const { members } = task.scenario.ensemble;
      const threads = Math.min(workers, Math.floor(members / WORTH_SHARING_LABELS));
      if (threads < 2) return labelTask(task);
      return retriedOnce(() => labelTogether(task, crew, threads));
    },
  };
}

/** Give the function that simulates plans on up to `workers` threads. */
export function createSimulate(workers: number, tell?: TellTaken): Simulate {
  return createThreads(workers, tell).simulate;
}

async function labelTogether(task: LabelTask, crew: Crew, threads: number): Promise<Labels> {
  const [own, ...others] = splitLabelTask(task, threads);
  const working = crew.work(others.map((one) => ({ kind: 'label', task: one })));
  working.catch(() => undefined);
  const here = own === undefined ? [] : [labelTask(own)];
  const there = (await working).flatMap((labels) => labels ?? []);
  return joinLabels(task.claims, [...here, ...there]);
}

type Together = {
  readonly crew: Crew;
  readonly others: number;
  readonly room: SharedRoom;
  readonly tell: TellTaken | undefined;
};

async function simulateTogether(
  plan: Plan,
  { crew, others, room, tell }: Together,
  known: KnownBaseline | undefined,
): Promise<Simulation> {
  const sink = createSink(plan, room.take, known);
  const taken = createCounter();
  const task = { kind: 'simulate', plan, sink, taken } as const;
  const working = crew.work(new Array(others).fill(task));
  // A worker's death is heard once this thread is done; until then nobody waits for it.
  working.catch(() => undefined);
  const blocks = toldBlocks(takeBlocks(plan.members, taken), plan.members, tell);
  simulateBlocks(plan, createEngines(plan), blocks, sink);
  await working;
  const own = [
    sink.scenario,
    sink.shockParameters,
    ...(sink.misses === undefined ? [] : [sink.misses]),
  ];
  const all = known === undefined ? [...own, sink.baseline, sink.parameters] : own;
  // Where no shock acts the scenario is the baseline, which may be somebody else's.
  const release = (): void => {
    for (const numbers of all) if (numbers !== known?.baseline.values) room.give(numbers);
  };
  return { ...simulationOf(plan, sink), release };
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
