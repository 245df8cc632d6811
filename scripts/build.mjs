// Builds what runs: validators and program bundles, the shipped knowledge, parsed, checked and
// encoded once, so that a run needs no parser and no encoder, and the teaching page. `npm ci` does this by itself.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildOptions } from './build-options.mjs';
import { bundlePage } from './build-page.mjs';
import { bundleProgram, writeCodeCache } from './build-program.mjs';

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
    'make-page': 'src/node/page/make-page.ts',
  },
  outdir: building,
});
const built = (name) => import(pathToFileURL(`${root}/${building}/${name}.js`).href);
const { compileData } = await built('compile-data');
const compiled = compileData();
writeFileSync(`${building}/knowledge.json`, JSON.stringify(compiled));
const { makePage } = await built('make-page');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
writeFileSync(`${building}/page.html`, makePage(await bundlePage(), compiled, version));
chmodSync(`${building}/cli.js`, 0o755);
await bundleProgram(building);
writeCodeCache(building);
if (existsSync('dist')) renameSync('dist', `${building}-old`);
renameSync(building, 'dist');
rmSync(`${building}-old`, { recursive: true, force: true });
