import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/files/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'dist/cli.js');
const SWEEP = [
  ...['second-mobilization', '--vary', 'second-call-up.severity=lhs(0,1)', '--variants', '10'],
  ...['--members', '20', '--horizon', 'mid', '--claim', 'rus_no_large_outflow'],
];

const hasParallel = spawnSync('parallel', ['--version']).status === 0;
const folder = temporaryFolder();

/** Run a script in the folder, with one part killed the first time. */
function run(args: readonly string[]) {
  const [command = '', ...rest] = args;
  const env = {
    ...process.env,
    PROSPECTS: `${join(ROOT, 'tests/scale-out/kill-once.sh')} ${CLI}`,
    ...{ KILLED_SHARD: '2/4', MARK: join(folder, 'killed'), JOBS: '2' },
  };
  return spawnSync(command, rest, { cwd: folder, env, encoding: 'utf8' });
}

function hashes(name: string): Map<string, string> {
  const files = readdirSync(join(folder, name), { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(join(folder, name).length),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}

/** How many jobs GNU parallel had in its last run: its log has a line each, under a head. */
function jobsOf(name: string): number {
  return (
    readFileSync(join(folder, `${name}.parts/jobs.tsv`), 'utf8')
      .trim()
      .split('\n').length - 1
  );
}

// `npm test` installs no system package; where the build or GNU parallel is missing, this waits for CI.
describe.skipIf(!hasParallel || !existsSync(CLI))('parallel.sh (needs GNU parallel)', () => {
  const script = join(ROOT, 'docs/scale-out/parallel.sh');

  it('gives the bytes of the single run, also when a part is killed', () => {
    const single = run([process.execPath, CLI, 'sweep', ...SWEEP, '--out', 'single']);
    expect([single.stdout, single.status]).toEqual(['', 0]);
    const merged = run([script, 'merged', '4', ...SWEEP]);
    expect(merged.stderr).toContain('wrote merged');
    expect(merged.status).toBe(0);
    expect(existsSync(join(folder, 'killed'))).toBe(true);
    expect(jobsOf('merged')).toBe(4);
    expect(hashes('merged')).toEqual(hashes('single'));
  });

  it('keeps parts that are there', () => {
    rmSync(join(folder, 'merged'), { recursive: true });
    rmSync(join(folder, 'merged.parts/3'), { recursive: true });
    expect(run([script, 'merged', '4', ...SWEEP]).status).toBe(0);
    expect(jobsOf('merged')).toBe(1);
    expect(hashes('merged')).toEqual(hashes('single'));
  });

  it('gives the bytes of a single run from parts of its members, also when one is killed', () => {
    const scenario = ['rouble-fall', '--members', '40', '--until', '2026'];
    rmSync(join(folder, 'killed'));
    run([process.execPath, CLI, 'run', ...scenario, '--out', 'run']);
    const { status } = run(['env', 'COMMAND=run', script, 'run-merged', '4', ...scenario]);
    expect([status, existsSync(join(folder, 'killed'))]).toEqual([0, true]);
    expect(hashes('run-merged')).toEqual(hashes('run'));
  });

  it('merges nothing when parts fail', () => {
    const wrong = [...SWEEP.slice(0, -1), 'no_such_claim'];
    const { status, stderr } = run([script, 'wrong', '2', ...wrong]);
    expect(status).toBe(2);
    expect(stderr).toContain('unknown claim "no_such_claim"');
    expect(existsSync(join(folder, 'wrong'))).toBe(false);
  });

  it('says how it is called', () => {
    const { status, stderr } = run([script, 'out']);
    expect([status, stderr]).toEqual([2, 'usage: parallel.sh OUT PARTS SWEEP [OPTION...]\n']);
  });
});
