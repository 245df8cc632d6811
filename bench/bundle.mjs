import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildOptions } from '../scripts/build-options.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A folder for what the benchmark makes: inside the package, so that bundles find its data. */
export const work = join(root, 'node_modules/.cache/prospects-bench');

/** Make the folder anew. */
export function clearWork() {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
}

/** Bundle a module, given as text, as the build bundles the program; gives the bundle's address. */
export async function bundle(name, contents, plugins = []) {
  await build({
    ...buildOptions,
    stdin: { contents, resolveDir: root, sourcefile: `${name}.ts`, loader: 'ts' },
    outdir: join(work, name),
    entryNames: name,
    plugins,
    logLevel: 'error',
  });
  return pathToFileURL(join(work, name, `${name}.js`)).href;
}
