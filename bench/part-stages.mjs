import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundle, root } from './bundle.mjs';
import { short, table } from './markdown.mjs';
import { median } from './rounds.mjs';
import { TIMED_RUN, timedStages } from './timed-stages.mjs';

const ROUNDS = 7;
const FORMATS = ['table', 'json'];

/** What each stage of one run takes in a fresh process, one thread. */
export async function measureStages() {
  const script = fileURLToPath(await bundle('timed-run', TIMED_RUN, [timedStages]));
  const runs = FORMATS.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    FORMATS.forEach((format, i) => runs[i].push(runOnce(script, format)));
  }
  const columns = runs.map(mediansOf);
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  return [
    `One run of \`second-mobilization\` (1,000 members, one thread) in a fresh process, median of ${ROUNDS}, in milliseconds. Code is cold: most of it runs once.`,
    table(
      ['stage', ...FORMATS.map((format) => `\`--format ${format}\``)],
      names.map((name) => [name, ...columns.map((column) => short(column.get(name) ?? 0))]),
    ),
  ].join('\n\n');
}

function runOnce(script, format) {
  const args = ['run', 'second-mobilization', '--workers', '1', '--format', format];
  const text = execFileSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { start, end, stages } = JSON.parse(text);
  const known = stages.reduce((sum, [, time]) => sum + time, 0);
  return new Map([
    ['start of Node and of the program', start],
    ...stages,
    ['all else (command line, loading of parts, JSON)', end - start - known],
    ['together', end],
  ]);
}

function mediansOf(runs) {
  return new Map(
    [...runs[0].keys()].map((name) => [name, median(runs.map((run) => run.get(name) ?? 0))]),
  );
}
