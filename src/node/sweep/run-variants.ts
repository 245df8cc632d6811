import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { prepareVariants } from '../../core/index.ts';
import type { Checked, Issue, Knowledge, Sweep, VariantResult } from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { diedWords, failedWords, WorkerDiedError } from '../simulate/crew.ts';
import { retriedOnce } from '../simulate/simulate-threads.ts';
import { createCounter } from '../simulate/shared-blocks.ts';
import type { SweepMessage, SweepTask } from './sweep-worker.ts';

/** Where the build puts the worker's own bundle. */
const SCRIPT = 'dist/sweep-worker.js';

/** With fewer variants a thread costs more than it saves. */
const WORTH_A_THREAD = 16;

export type VariantsOptions = {
  /** The variants to compute, from `from` up to but not including `to`. */
  readonly range: { readonly from: number; readonly to: number };
  readonly workers: number;
  /** Called after each variant with the number that are done. */
  readonly onDone: (done: number) => void;
};

/**
 * Compute variants on up to `workers` threads and give them in their order. The first faulty variant
 * ends it all; its issues come back. Where a worker dies, all is computed once more.
 */
export async function runVariants(
  sweep: Sweep,
  knowledge: Knowledge,
  options: VariantsOptions,
): Promise<Checked<readonly VariantResult[]>> {
  const { from, to } = options.range;
  const threads = Math.min(options.workers, Math.floor((to - from) / WORTH_A_THREAD));
  const done =
    threads < 2
      ? await runHere(sweep, knowledge, options)
      : await retriedOnce(() => runTogether(sweep, knowledge, { ...options, threads }));
  const ordered = done.toSorted((a, b) => a.variant - b.variant);
  const failed = ordered.find(({ checked }) => !checked.ok)?.checked;
  if (failed?.ok === false) return failed;
  const value = ordered.flatMap(({ checked }) => (checked.ok ? [checked.value] : []));
  const warnings = ordered.flatMap(({ checked }) => (checked.ok ? checked.warnings : []));
  return { ok: true, value, warnings: eachOnce(warnings) };
}

/** Variants have much in common: what is said of one place is said once, as the first one has it. */
function eachOnce(issues: readonly Issue[]): readonly Issue[] {
  const found = new Map<string, Issue>();
  for (const issue of issues) {
    const { file, line, column, pointer, code } = issue;
    const place = JSON.stringify([file, line, column, pointer, code]);
    if (!found.has(place)) found.set(place, issue);
  }
  return [...found.values()];
}

async function runHere(
  sweep: Sweep,
  knowledge: Knowledge,
  { range, onDone }: VariantsOptions,
): Promise<readonly SweepMessage[]> {
  const runVariant = prepareVariants(sweep, knowledge);
  const done: SweepMessage[] = [];
  for (let variant = range.from; variant < range.to; variant += 1) {
    const checked = await runVariant(variant);
    done.push({ variant, checked });
    onDone(done.length);
    if (!checked.ok) break;
  }
  return done;
}

async function runTogether(
  sweep: Sweep,
  { modules: _encoded, ...knowledge }: Knowledge,
  { range, threads, onDone }: VariantsOptions & { readonly threads: number },
): Promise<readonly SweepMessage[]> {
  const task: SweepTask = { sweep, knowledge, range, taken: createCounter() };
  const script = pathToFileURL(join(packageFolder(), SCRIPT));
  const done: SweepMessage[] = [];
  const workers = Array.from({ length: threads }, () => new Worker(script, { workerData: task }));
  const hear = (message: SweepMessage): void => {
    done.push(message);
    onDone(done.length);
  };
  try {
    await Promise.all(workers.map((worker) => finished(worker, hear)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return done;
}

function finished(worker: Worker, hear: (message: SweepMessage) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', hear);
    worker.on('error', (error) => reject(new WorkerDiedError(failedWords(error))));
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new WorkerDiedError(diedWords(code)));
    });
  });
}
