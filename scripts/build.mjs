// Builds what runs: validators and program bundles, and the shipped knowledge, parsed, checked and
// encoded once, so that a run needs no parser and no encoder. `npm ci` does this by itself.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildOptions } from './build-options.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

execFileSync(process.execPath, ['scripts/generate-validators.mjs'], { stdio: 'inherit' });
rmSync('dist', { recursive: true, force: true });
await build({
  ...buildOptions,
  entryPoints: {
    cli: 'src/node/cli.ts',
    worker: 'src/node/simulate/worker.ts',
    'sweep-worker': 'src/node/sweep/sweep-worker.ts',
    'compile-data': 'src/node/knowledge/compile-data.ts',
  },
  outdir: 'dist',
});
const { compileData } = await import(pathToFileURL(`${root}/dist/compile-data.js`).href);
writeFileSync('dist/knowledge.json', JSON.stringify(compileData()));
chmodSync('dist/cli.js', 0o755);
