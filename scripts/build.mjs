// Builds what runs: validators and program bundles, and the shipped knowledge, parsed, checked and
// encoded once, so that a run needs no parser and no encoder. `npm ci` does this by itself.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildOptions } from './build-options.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

execFileSync(process.execPath, ['scripts/generate-validators.mjs'], { stdio: 'inherit' });

// Built beside what is there and put in its place at the end: whoever runs the program meanwhile
// finds the old one or the new one.
const building = `.building-${process.pid}`;
await build({
  ...buildOptions,
  entryPoints: {
    cli: 'src/node/cli.ts',
    worker: 'src/node/simulate/worker.ts',
    'sweep-worker': 'src/node/sweep/sweep-worker.ts',
    'compile-data': 'src/node/knowledge/compile-data.ts',
  },
  outdir: building,
});
const { compileData } = await import(pathToFileURL(`${root}/${building}/compile-data.js`).href);
writeFileSync(`${building}/knowledge.json`, JSON.stringify(compileData()));
chmodSync(`${building}/cli.js`, 0o755);
if (existsSync('dist')) renameSync('dist', `${building}-old`);
renameSync(building, 'dist');
rmSync(`${building}-old`, { recursive: true, force: true });
