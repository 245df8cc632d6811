// Replays past shocks on the model of today and prints where what happened falls among the members.
// docs/episodes.md shows the table and explains it; tests/episodes/ holds the replays.
import { register } from 'node:module';

// The replays use the program's own source: this takes the types out of it as it is loaded.
const loader = `
  import { readFile } from 'node:fs/promises';
  import { transform } from ${JSON.stringify(import.meta.resolve('esbuild'))};
  export async function load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const { code } = await transform(await readFile(new URL(url), 'utf8'), { loader: 'ts' });
    return { format: 'module', source: code, shortCircuit: true };
  }`;
register(`data:text/javascript,${encodeURIComponent(loader)}`);

const { replayAll } = await import('../tests/episodes/replay.ts');
const { episodesTable } = await import('../tests/episodes/table.ts');
console.log(episodesTable(replayAll()));
