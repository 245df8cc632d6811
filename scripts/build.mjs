// Builds what runs: validators and program bundles, and the shipped knowledge, parsed and checked
// once, so that a run needs no parser. `npm ci` does this by itself.
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

execFileSync(process.execPath, ['scripts/generate-validators.mjs'], { stdio: 'inherit' });
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: {
    cli: 'src/node/cli.ts',
    worker: 'src/node/simulate/worker.ts',
    'compile-data': 'src/node/knowledge/compile-data.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  chunkNames: 'parts/[name]-[hash]',
  legalComments: 'none',
  minifySyntax: true,
  banner: {
    // Some libraries ask for Node's modules in the old way.
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
const { compileData } = await import(pathToFileURL(`${root}/dist/compile-data.js`).href);
writeFileSync('dist/knowledge.json', JSON.stringify(compileData()));
chmodSync('dist/cli.js', 0o755);
