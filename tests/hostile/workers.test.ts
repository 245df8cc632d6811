import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it, vi } from 'vitest';
import { createCrew, WorkerDiedError } from '../../src/node/simulate/crew.ts';
import type { WorkerTask } from '../../src/node/simulate/crew.ts';
import { createCounter } from '../../src/node/simulate/shared-blocks.ts';
import { runVariants } from '../../src/node/sweep/run-variants.ts';
import { createSink } from '../../src/core/simulate/simulate-members.ts';
import { goodOf, planOf, scenarioOf, shocksOf } from '../core/plan/tiny-run.ts';
import { knowledge, sweepOf } from '../core/sweep/tiny-world.ts';
import { temporaryFolder } from '../node/files/temporary-folder.ts';
import { writeWorker } from '../node/simulate/worker-scripts.ts';

const place = vi.hoisted(() => ({ folder: '' }));
vi.mock('../../src/node/files/package-folder.ts', () => ({ packageFolder: () => place.folder }));
const root = temporaryFolder();

it('takes no late answer of a task that failed for one to the next task', async () => {
  const mark = join(root, 'died');
  // The first worker that is asked dies; the other answers, late, and the later the more it did.
  const script = writeWorker(
    join(root, 'late'),
    `import { parentPort } from 'node:worker_threads';
     import { existsSync, writeFileSync } from 'node:fs';
     const mark = ${JSON.stringify(mark)};
     let delay = 100;
     parentPort.on('message', ({ taken }) => {
       if (!existsSync(mark)) { writeFileSync(mark, ''); process.exit(3); }
       setTimeout(() => { Atomics.add(taken, 0, 1); parentPort.postMessage('done'); }, delay);
       delay = 700;
     });`,
  );
  const { plan } = planOf(scenarioOf(shocksOf({ type: 'cut', severity: 0.5 })), {
    ...{ until: 2026, members: 10, seed: 'a' },
  });
  const sink = createSink(plan);
  const crew = createCrew(pathToFileURL(script));
  const twice = (taken: Int32Array): readonly WorkerTask[] => {
    const task = { kind: 'simulate', plan, sink, taken } as const;
    return [task, task];
  };
  await expect(crew.work(twice(createCounter()))).rejects.toThrow(WorkerDiedError);
  expect(existsSync(mark)).toBe(true);
  const taken = createCounter();
  await crew.work(twice(taken));
  expect(taken[0]).toBe(2);
});

it('tells of a worker that runs out of memory', async () => {
  const script = writeWorker(
    join(root, 'greedy'),
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', () => {
       throw Object.assign(new Error('memory limit'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
     });`,
  );
  const { plan } = planOf(scenarioOf([]), { until: 2026, members: 10, seed: 'a' });
  const task = {
    kind: 'simulate',
    ...{ plan, sink: createSink(plan), taken: createCounter() },
  } as const;
  await expect(createCrew(pathToFileURL(script)).work([task])).rejects.toThrow(
    new WorkerDiedError('a worker failed: memory limit'),
  );
});

const sweep = sweepOf({
  vary: { 'border-closure.severity': { from: 0, to: 1 } },
  ...{ variants: 40, run: { members: 30 } },
});
const quietly = { range: { from: 0, to: 40 }, onDone: () => undefined };

/** A package whose sweep worker runs this script. */
async function packageOf(name: string, script: (good: string) => string): Promise<string> {
  const folder = join(root, name);
  mkdirSync(join(folder, 'dist'), { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('../../src/node/sweep/sweep-worker.ts', import.meta.url))],
    outfile: join(folder, 'dist/good.mjs'),
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20' },
    ...{ mainFields: ['module', 'main'], logLevel: 'error' },
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'dist/sweep-worker.js'), script(join(folder, 'dist/good.mjs')));
  return folder;
}

it('computes a sweep once more when a worker dies, to the same results', async () => {
  const mark = join(root, 'sweep-died');
  const here = goodOf(await runVariants(sweep, knowledge, { ...quietly, workers: 1 }));
  place.folder = await packageOf(
    'dies-once',
    (good) => `import { existsSync, writeFileSync } from 'node:fs';
      const mark = ${JSON.stringify(mark)};
      if (!existsSync(mark)) { writeFileSync(mark, ''); process.exit(3); }
      await import(${JSON.stringify(pathToFileURL(good).href)});`,
  );
  const again = goodOf(await runVariants(sweep, knowledge, { ...quietly, workers: 2 }));
  expect(existsSync(mark)).toBe(true);
  expect(again).toEqual(here);
});

it('gives a sweep up when workers die each time', async () => {
  place.folder = await packageOf('dies', () => 'process.exit(4);');
  await expect(runVariants(sweep, knowledge, { ...quietly, workers: 2 })).rejects.toThrow(
    new WorkerDiedError('a worker ended with code 4'),
  );
});
