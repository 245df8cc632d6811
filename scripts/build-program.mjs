// Bundles the program once more, as one script, and has V8 keep the code that it makes of it.
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildOptions } from './build-options.mjs';

const url = "const __url = require('node:url').pathToFileURL(__filename).href;";

/** Write `program.cjs`, the whole program, and `prospects.cjs`, which starts it. */
export async function bundleProgram(folder) {
  const options = {
    ...buildOptions,
    splitting: false,
    format: 'cjs',
    // Plain ASCII: the launcher reads bytes as characters.
    charset: 'ascii',
    define: { 'import.meta.url': '__url' },
    banner: { js: url },
  };
  await build({
    ...options,
    entryPoints: ['src/node/cli.ts'],
    outfile: join(folder, 'program.cjs'),
    plugins: [withoutShebang],
  });
  const launcher = join(folder, 'prospects.cjs');
  await build({ ...options, entryPoints: ['src/node/launch.ts'], outfile: launcher });
  chmodSync(launcher, 0o755);
}

/** A script inside a function has no first line of its own. */
const withoutShebang = {
  name: 'without-shebang',
  setup(build) {
    build.onLoad({ filter: /node.cli\.ts$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      return { contents: (await readFile(path, 'utf8')).replace(/^#!.*/, ''), loader: 'ts' };
    });
  },
};

/** Run the program once; the code of what it ran is kept. */
export function writeCodeCache(folder) {
  execFileSync(process.execPath, [join(folder, 'prospects.cjs'), 'run', 'prolonged-sanctions'], {
    env: { ...process.env, PROSPECTS_WRITE_CODE_CACHE: '1' },
    stdio: 'ignore',
  });
}
