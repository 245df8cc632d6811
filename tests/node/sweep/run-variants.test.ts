import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it, vi } from 'vitest';
import { mkdirSync, writeFileSync } from 'node:fs';
import { WorkerDiedError } from '../../../src/node/simulate/crew.ts';
import { runVariants } from '../../../src/node/sweep/run-variants.ts';
import { goodOf } from '../../core/plan/tiny-run.ts';
import { both, knowledge, sweepOf, withOverride } from '../../core/sweep/tiny-world.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

// The worker is taken from the package folder: here it is one with the worker of the sources as
// they are, or with one that misbehaves.
const place = vi.hoisted(() => ({ folder: '' }));
vi.mock('../../../src/node/files/package-folder.ts', () => ({ packageFolder: () => place.folder }));

const root = temporaryFolder();
const good = join(root, 'good');
await build({
  entryPoints: [fileURLToPath(new URL('../../../src/node/sweep/sweep-worker.ts', import.meta.url))],
  outfile: join(good, 'dist/sweep-worker.js'),
  ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20' },
  ...{ mainFields: ['module', 'main'], logLevel: 'error' },
});
writeFileSync(join(good, 'package.json'), '{ "type": "module" }');

const sweep = sweepOf({
  vary: { 'border-closure.severity': { from: 0, to: 1 }, return_rate: { from: 0.2, to: 0.4 } },
  ...{ variants: 40, run: { members: 60 } },
});
const range = { from: 0, to: 40 };
const quietly = { range, onDone: () => undefined };

describe('runVariants', () => {
  it.each([2, 3, 64])('gives with %i workers what one thread gives', async (workers) => {
    place.folder = good;
    const here = goodOf(await runVariants(sweep, knowledge, { ...quietly, workers: 1 }));
    const there = goodOf(await runVariants(sweep, knowledge, { ...quietly, workers }));
    expect(here.map(({ variant }) => variant)).toEqual(Array.from({ length: 40 }, (_, i) => i));
    expect(there).toEqual(here);
  });

  it('tells how many are done', async () => {
    const told: number[] = [];
    await runVariants(sweep, knowledge, {
      ...{ range: { from: 5, to: 8 }, workers: 2 },
      onDone: (done) => void told.push(done),
    });
    expect(told).toEqual([1, 2, 3]);
  });

  it.each([1, 2])(
    'ends with the faults of the first faulty variant, on %i threads',
    async (workers) => {
      place.folder = good;
      const known = withOverride();
      // Both shocks override one lever from the variants on in which the second one reaches the first.
      const shocks = ['2025-01', '2030-01'].map((start, i) => ({
        ...{
          type: 'fixed-rate',
          id: `fix-${i}`,
          key: `fix-${i}`,
          start,
          end: '2030-06',
          severity: 0.5,
        },
        ...{ file: 's.json', pointer: `/shocks/${i}` },
      }));
      const faulty = sweepOf(
        {
          scenario: { ...both, shocks },
          ...{ vary: { 'fix-0.length': { from: 6, to: 65, steps: 60 } }, run: { members: 2 } },
        },
        known,
      );
      const ran = await runVariants(faulty, known, {
        ...quietly,
        range: { from: 0, to: 60 },
        workers,
      });
      expect(ran.ok ? [] : ran.issues.map(({ code }) => code)).toEqual(['override-collides']);
    },
  );

  it.each([
    ['dies', 'process.exit(3);', WorkerDiedError],
    ['throws', "throw new Error('no memory left');", /no memory left/],
  ])('fails when a worker %s', async (name, script, error) => {
    place.folder = join(root, name);
    mkdirSync(join(place.folder, 'dist'), { recursive: true });
    writeFileSync(join(place.folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(place.folder, 'dist/sweep-worker.js'), script);
    await expect(runVariants(sweep, knowledge, { ...quietly, workers: 2 })).rejects.toThrow(error);
  });
});
