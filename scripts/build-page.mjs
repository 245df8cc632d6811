// Builds the teaching page: bundles the program of the page, which is that of its workers too, and
// has the page made around it.
import { join } from 'node:path';
import { build } from 'esbuild';

/** The page reads no file but scenarios: the guards of the other formats stay out of it. */
const fewGuards = {
  name: 'few-guards',
  setup({ onResolve }) {
    onResolve({ filter: /\/generated\/validators\.js$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'generated/page-validators.js'),
      sideEffects: false,
    }));
  },
};

const browser = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  minify: true,
  write: false,
  outdir: '.',
  charset: 'utf8',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [fewGuards],
};

/** Give the bundles of the page as texts. */
export async function bundlePage() {
  const [app, boot] = await Promise.all([
    build({ ...browser, entryPoints: ['src/web/app.ts'], globalName: 'prospects' }),
    build({ ...browser, entryPoints: ['src/web/boot.ts'] }),
  ]);
  return { app: textOf(app, '.js'), boot: textOf(boot, '.js'), style: textOf(app, '.css') };
}

/** What a bundle has of a kind of file: nothing where no source asks for it. */
function textOf({ outputFiles }, ending) {
  return outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? '';
}
