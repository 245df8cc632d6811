// Writes the documents that are made from the data: docs/model.md, docs/sectors.svg, docs/claims.md.
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildOptions } from './build-options.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// Inside the package, so that the bundle finds the data.
const work = `${root}node_modules/.cache/prospects-docs`;

rmSync(work, { recursive: true, force: true });
await build({
  ...buildOptions,
  entryPoints: { docs: `${root}src/node/docs/write-docs.ts` },
  outdir: work,
  logLevel: 'error',
});
await import(pathToFileURL(`${work}/docs.js`).href);
