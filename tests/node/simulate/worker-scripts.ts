import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Where a package keeps the worker's own bundle. */
const SCRIPT = 'dist/worker.js';

/** Bundle the worker as the build does, from the sources as they are now, into a package folder. */
export async function bundleWorker(folder: string): Promise<string> {
  const outfile = join(folder, SCRIPT);
  writeFolders(outfile);
  await build({
    entryPoints: [fileURLToPath(new URL('../../../src/node/simulate/worker.ts', import.meta.url))],
    ...{ outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20' },
    ...{ mainFields: ['module', 'main'], logLevel: 'error' },
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return outfile;
}

/** Make a package folder with a worker that does something else. */
export function writeWorker(folder: string, script: string): string {
  const path = join(folder, SCRIPT);
  writeFolders(path);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(path, script);
  return path;
}

function writeFolders(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
}
