// Feeds the program hostile files: node scripts/fuzz.mjs [--seconds 60] [--cases N] [--seed 1]
// [--from N] [--kind scenario] [--layer gentle] [--keep FOLDER]. Every case follows from the seed and its number, so
// `--seed S --from N --cases 1` gives it again. The program runs in a process of its own, with little
// memory; where a case takes too long or ends the process, that is told too. Exit code 1 where any
// case fails; with --keep the files of those are kept.
import { fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clearTimeout, setTimeout } from 'node:timers';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

// Of the clock, not of the processor: far more than any case takes on a busy machine.
const TOO_LONG = 120_000;
const MEGABYTES = 1024;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    cases: { type: 'string', default: '1000000000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    layer: { type: 'string', default: '' },
    kind: { type: 'string', default: '' },
    keep: { type: 'string' },
  },
});
const [seed, first, cases] = [values.seed, values.from, values.cases].map(Number);
const until = values.cases === '1000000000' ? Date.now() + 1000 * Number(values.seconds) : Infinity;

const root = fileURLToPath(new URL('..', import.meta.url));
// Below the package, so that it finds its data; where nobody else looks.
const folder = join(root, `node_modules/.cache/prospects-fuzz-${process.pid}`);
await build({
  entryPoints: [join(root, 'tests/hostile/fuzz/run-fuzz.ts')],
  outdir: folder,
  ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20' },
  ...{ mainFields: ['module', 'main'], logLevel: 'error', outExtension: { '.js': '.mjs' } },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

const tally = new Map();
const failed = [];
let next = first;
let slowest = { took: 0 };
try {
  while (next < first + cases && Date.now() < until && failed.length < 200) await runSome();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report();
process.exitCode = failed.length > 0 ? 1 : 0;

/** Run cases in one process until all are done, or one ends it. */
function runSome() {
  return new Promise((resolve, reject) => {
    const order = { seed, from: next, to: first + cases, kind: values.kind, layer: values.layer };
    const text = JSON.stringify({ ...order, until: until === Infinity ? 8e15 : until });
    const child = fork(join(folder, 'run-fuzz.mjs'), [text], {
      execArgv: [`--max-old-space-size=${MEGABYTES}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr = `${stderr}${chunk}`.slice(-4000)));
    let current;
    let timer;
    child.on('message', (message) => {
      if ('begins' in message) {
        current = message;
        clearTimeout(timer);
        timer = setTimeout(() => child.kill('SIGKILL'), TOO_LONG);
        return;
      }
      clearTimeout(timer);
      if ('done' in message) return;
      next = message.ends + 1;
      count(current, message.exit);
      if (message.took > slowest.took) slowest = { ...current, took: message.took };
      if (message.faults.length > 0) fail(current, message.faults, message.err);
      current = undefined;
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (current === undefined && code !== 0) {
        reject(new Error(`the fuzzer itself failed: ${stderr}`));
        return;
      }
      if (current !== undefined) {
        const what =
          signal === 'SIGKILL' ? `it took more than ${TOO_LONG} ms` : 'it ended the process';
        fail(current, [what], stderr);
        next = current.begins + 1;
      }
      resolve();
    });
  });
}

function count({ kind }, exit) {
  const exits = tally.get(kind) ?? new Map();
  tally.set(kind, exits.set(exit, (exits.get(exit) ?? 0) + 1));
}

function fail({ begins, kind, layer, args, content }, faults, err) {
  failed.push(begins);
  console.log(`case ${begins} (${kind}, ${layer}): ${faults.join('; ')}`);
  console.log(`  prospects ${args.join(' ')}`);
  console.log(`  ${err.split('\n').slice(0, 4).join('\n  ')}`);
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${kind}-${seed}-${begins}`), Buffer.from(content, 'base64'));
  writeFileSync(join(values.keep, `${kind}-${seed}-${begins}.args`), `${args.join(' ')}\n`);
}

function report() {
  const kinds = [...tally].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = kinds.flatMap(([, exits]) => [...exits.values()]).reduce((a, b) => a + b, 0);
  for (const [kind, exits] of kinds) {
    const words = [...exits]
      .sort(([a], [b]) => a - b)
      .map(([exit, number]) => `${number} ended with ${exit}`);
    console.log(`${kind.padEnd(15)} ${words.join(', ')}`);
  }
  console.log(`slowest case: ${slowest.begins} (${slowest.kind}), ${Math.round(slowest.took)} ms`);
  console.log(`seed ${seed}, cases ${first} to ${next - 1}: ${all} tried, ${failed.length} failed`);
}
