// Changes the source a little, one place at a time, and counts how many changes the tests of the
// same stage notice. Nothing is written into the tree. docs/reliability.md shows the figures.
// Usage: node scripts/mutation.mjs [--stage NAME]... [--sample N] [--seed N] [--only TEXT]
// --only tries what FILE:LINE of a place contains, such as "draw/key.ts" or "schedule.ts:127".
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { listMutants } from './mutation/list-mutants.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RUNNER = fileURLToPath(new URL('mutation/run-mutants.mjs', import.meta.url));
/** Longest time for one test file of a mutant, in milliseconds: beyond it, the mutant hangs. */
const LIMIT = 60_000;

const { values: options } = parseArgs({
  options: {
    stage: { type: 'string', multiple: true, default: ['compile', 'simulate', 'label'] },
    sample: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '2023' },
    only: { type: 'string', default: '' },
  },
});

/** A source of numbers from 0 to 1 (the mulberry32 generator). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some of the items, the same ones for the same seed. */
function sampled(items, count, seed) {
  const next = numbersFrom(seed);
  const keyed = items.map((item) => [next(), item]).sort(([a], [b]) => a - b);
  return keyed.slice(0, count).map(([, item]) => item);
}

/** The files in a folder and below it, as paths from the root. */
function filesIn(folder) {
  const names = readdirSync(join(ROOT, folder), { recursive: true });
  return names.map((name) => join(folder, name)).sort();
}

function mutantsOf(stage) {
  return filesIn(`src/core/${stage}`)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => !file.includes('generated') && !file.endsWith('.d.ts'))
    .flatMap((file) => {
      const path = join(ROOT, file);
      return listMutants(path, readFileSync(path, 'utf8'));
    })
    .filter(({ file, line }) => `${file}:${line}`.includes(options.only));
}

/** The tests of a stage, that of the changed file first. */
function testsFor(stage, file) {
  const own = file.replace('/src/', '/tests/').replace(/\.ts$/, '.test.ts');
  const others = filesIn(`tests/core/${stage}`).filter((file) => file.endsWith('.test.ts'));
  const paths = others.map((path) => join(ROOT, path)).filter((path) => path !== own);
  const quick = paths.toSorted((a, b) => (took.get(a) ?? 0) - (took.get(b) ?? 0));
  return existsSync(own) ? [own, ...quick] : quick;
}

/** How long a test file takes, by path. */
const took = new Map();
let runner;

function startRunner() {
  return new Promise((resolve, reject) => {
    const started = fork(RUNNER, { cwd: ROOT, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    started.once('message', () => resolve(started));
    started.once('exit', () => reject(new Error('the test runner ended')));
  });
}

/** What one or several test files say of a mutant: which one fails, or that it hangs or ends. */
async function run(mutant, paths) {
  runner ??= await startRunner();
  const current = runner;
  return new Promise((resolve) => {
    const finish = (answer) => {
      clearTimeout(timer);
      current.removeAllListeners();
      resolve(answer);
    };
    const end = (by) => {
      runner = undefined;
      current.removeAllListeners();
      current.kill('SIGKILL');
      finish({ by });
    };
    const timer = setTimeout(() => end('time limit'), LIMIT);
    current.once('message', finish);
    current.once('exit', () => end('end of the process'));
    current.send({ mutant, paths });
  });
}

async function verdictOf(stage, mutant) {
  for (const path of testsFor(stage, mutant.file)) {
    const { by } = await run(mutant, [path]);
    if (by !== undefined) return by;
  }
  return undefined;
}

/** Runs the tests as they are: all must pass, and how long each takes sets their order. */
async function checkUnchanged(stage) {
  for (const path of testsFor(stage, '')) {
    const answer = await run(undefined, [path]);
    took.set(path, answer.took ?? LIMIT);
    if (answer.by !== undefined)
      throw new Error(`${relative(ROOT, path)} fails on the source as it is`);
  }
}

async function scoreOf(stage) {
  const all = mutantsOf(stage);
  const chosen = sampled(all, Number(options.sample), Number(options.seed));
  await checkUnchanged(stage);
  let [killed, hung] = [0, 0];
  for (const [tried, mutant] of chosen.entries()) {
    const by = await verdictOf(stage, mutant);
    if (tried % 10 === 9) console.error(`${stage}: ${tried + 1} of ${chosen.length} tried`);
    if (by !== undefined) {
      killed += 1;
      if (by === 'time limit') hung += 1;
      continue;
    }
    const { file, line, kind, before, replacement } = mutant;
    const short = (text) => text.replaceAll(/\s+/g, ' ').slice(0, 60);
    console.log(
      `survives  ${relative(ROOT, file)}:${line}  ${kind}: ${short(before)} -> ${short(replacement)}`,
    );
  }
  // Had something else broken the tests meanwhile, it would count as noticed.
  await checkUnchanged(stage);
  return { stage, all: all.length, tried: chosen.length, killed, hung };
}

const scores = [];
for (const stage of options.stage) scores.push(await scoreOf(stage));
console.log(
  '\n| stage | mutants | tried | noticed | by time limit | score |\n| --- | ---: | ---: | ---: | ---: | ---: |',
);
for (const { stage, all, tried, killed, hung } of scores) {
  const score = `${((100 * killed) / tried).toFixed(1)}%`;
  console.log(`| ${stage} | ${all} | ${tried} | ${killed} | ${hung} | ${score} |`);
}
runner?.kill();
