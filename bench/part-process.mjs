import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, work } from './bundle.mjs';
import { short, table, withRange } from './markdown.mjs';
import { interleave, millisecondsOf } from './rounds.mjs';

const RUN = ['dist/prospects.cjs', 'run', 'second-mobilization'];
const PROGRAMS = {
  'node -e 0': ['-e', '0'],
  'prospects --version': ['dist/prospects.cjs', '--version'],
  'prospects validate scenarios/second-mobilization.json': [
    ...['dist/prospects.cjs', 'validate', 'scenarios/second-mobilization.json'],
  ],
  'prospects run second-mobilization': RUN,
  'prospects run second-mobilization --format json': [...RUN, '--format', 'json'],
};

/** Whole processes against an empty one, and their peak memory. */
export async function measureProcesses() {
  const times = await interleave(
    Object.fromEntries(
      Object.entries(PROGRAMS).map(([name, args]) => [
        name,
        () => millisecondsOf(() => runNode(args)),
      ]),
    ),
    { rounds: 15 },
  );
  const large = [...RUN, '--format', 'json', '--members', '10000'];
  const peaks = [...Object.values(PROGRAMS), large].map(peakOf);
  const largeName = `prospects ${large.slice(1).join(' ')}`;
  const text = [
    'Whole processes from start to end, 15 interleaved runs, 1,000 members where not said.',
    table(
      ['command', 'ms', 'times an empty process', 'peak memory, MB'],
      [
        ...Object.entries(times).map(([name, one], i) => [
          `\`${name}\``,
          short(one.figure),
          i === 0 ? '1' : withRange(one),
          short(peaks[i]),
        ]),
        [`\`${largeName}\``, '', '', short(peaks.at(-1))],
      ],
    ),
  ].join('\n\n');
  const [, , validate, run] = Object.values(times);
  return { text, goals: { validate, run, memory: peaks.at(-1) } };
}

function runNode(args, env = {}) {
  const ran = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  if (ran.status !== 0) throw new Error(`node ${args.join(' ')}: ${String(ran.stderr)}`);
}

function peakOf(args) {
  const file = join(work, 'peak');
  runNode(['--import', join(root, 'bench/tell-peak.mjs'), ...args], { PEAK_FILE: file });
  return Number(readFileSync(file, 'utf8')) / 1024;
}
