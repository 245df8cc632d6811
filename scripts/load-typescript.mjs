// Lets a script import the program's own source: takes the types out of it as it is loaded.
import { register } from 'node:module';

const loader = `
  import { readFile } from 'node:fs/promises';
  import { transform } from ${JSON.stringify(import.meta.resolve('esbuild'))};
  export async function load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const { code } = await transform(await readFile(new URL(url), 'utf8'), { loader: 'ts' });
    return { format: 'module', source: code, shortCircuit: true };
  }`;
register(`data:text/javascript,${encodeURIComponent(loader)}`);
