import { programReads } from './program-reads.ts';
import type { ArrayInfo, Program, Statement } from './program.ts';

/**
 * Put statements in order and divide them between `setup` (what depends on nothing that changes
 * within a run) and `step`. A statement comes after those it needs; where that leaves a choice,
 * statements that can run as one loop stand together (same length, no segments, each other's
 * values read at the same position), else the given order stays. The needs must have no loop.
 */
export function schedule(
  arrays: readonly ArrayInfo[],
  statements: readonly Statement[],
): Pick<Program, 'setup' | 'step'> {
  const jobs = statements.map((statement, position) => makeJob(arrays, statement, position));
  const changing = changingTargets(arrays, jobs, readersOf(jobs));
  const isStep = ({ statement }: Job): boolean => changing.has(statement.target);
  return {
    setup: order(jobs.filter((job) => !isStep(job))),
    step: order(jobs.filter(isStep)),
  };
}

type Job = {
  /** Position in the given order. */
  readonly position: number;
  readonly statement: Statement;
  readonly length: number;
  /** Arrays whose value of the same year is read, and whether always at the same position. */
  readonly needs: ReadonlyMap<number, boolean>;
  readonly readsPrevious: boolean;
};

function makeJob(arrays: readonly ArrayInfo[], statement: Statement, position: number): Job {
  const needs = new Map<number, boolean>();
  const reads = programReads(statement.value);
  for (const { array, index, previous } of reads) {
    if (previous === true) continue;
    needs.set(array, (needs.get(array) ?? true) && index.kind === 'same');
  }
  return {
    position,
    statement,
    length: arrays[statement.target]?.length ?? 0,
    needs,
    readsPrevious: reads.some(({ previous }) => previous === true),
  };
}

function changingTargets(
  arrays: readonly ArrayInfo[],
  jobs: readonly Job[],
  readers: Readers,
): ReadonlySet<number> {
  const isInput = (array: number): boolean =>
    ['yearly', 'year', 'elapsed'].includes(arrays[array]?.role.kind ?? '');
  const changing = new Set<number>();
  const queue = jobs.filter((job) => job.readsPrevious || [...job.needs.keys()].some(isInput));
  for (const { statement } of queue) {
    if (changing.has(statement.target)) continue;
    changing.add(statement.target);
    queue.push(...(readers.get(statement.target) ?? []));
  }
  return changing;
}

/** The statements that run as one loop, while it grows. */
type Group = { readonly length: number; readonly targets: Set<number> };

function order(jobs: readonly Job[]): readonly Statement[] {
  const readers = readersOf(jobs);
  const targets = new Set(jobs.map((job) => job.statement.target));
  const open = new Map(
    jobs.map((job) => [job, [...job.needs.keys()].filter((need) => targets.has(need)).length]),
  );
  const ready = jobs.filter((job) => open.get(job) === 0);
  const ordered: Statement[] = [];
  let group: Group | undefined;
  for (let job = choose(ready, group); job !== undefined; job = choose(ready, group)) {
    group = groupWith(job, group);
    ready.splice(ready.indexOf(job), 1);
    ordered.push(job.statement);
    for (const reader of readers.get(job.statement.target) ?? []) {
      const left = (open.get(reader) ?? 0) - 1;
      open.set(reader, left);
      if (left === 0) insert(ready, reader);
    }
  }
  if (ordered.length < jobs.length) throw new Error('statements need each other');
  return ordered;
}

/** The statements that need an array, by its number. */
type Readers = ReadonlyMap<number, readonly Job[]>;

function readersOf(jobs: readonly Job[]): Readers {
  const readers = new Map<number, Job[]>();
  for (const job of jobs) {
    for (const need of job.needs.keys()) {
      const list = readers.get(need);
      if (list === undefined) readers.set(need, [job]);
      else list.push(job);
    }
  }
  return readers;
}

/** Keep the ready statements in the given order. */
function insert(ready: Job[], job: Job): void {
  const at = ready.findIndex(({ position }) => position > job.position);
  ready.splice(at < 0 ? ready.length : at, 0, job);
}

/**
 * First what joins the loop at hand; then sums, which run alone, as early as possible, so that more
 * is ready when the next loop starts.
 */
function choose(ready: readonly Job[], group: Group | undefined): Job | undefined {
  return (
    ready.find((job) => joins(job, group)) ??
    ready.find((job) => job.statement.segments !== undefined) ??
    ready[0]
  );
}

function joins(job: Job, group: Group | undefined): boolean {
  if (group === undefined || job.statement.segments !== undefined) return false;
  if (job.length !== group.length) return false;
  return [...job.needs].every(([array, atSame]) => atSame || !group.targets.has(array));
}

function groupWith(job: Job, group: Group | undefined): Group | undefined {
  const { target, segments } = job.statement;
  if (segments !== undefined) return undefined;
  if (group === undefined || !joins(job, group)) {
    return { length: job.length, targets: new Set([target]) };
  }
  group.targets.add(target);
  return group;
}
