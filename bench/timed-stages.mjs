/*
 * A plugin of the bundler that puts a clock around functions of the program, in the benchmark only.
 * What a function spends in another one that is timed counts for that one.
 */
import { dirname, join } from 'node:path';
import { root } from './bundle.mjs';

/** The functions to time: file below src, name, stage; \`of\` tells what of the result to time. */
const TIMED = [
  ['node/knowledge/data-files.ts', 'readDataFiles', 'read and hash the data'],
  ['node/knowledge/data-files.ts', 'hashFiles', 'read and hash the data'],
  ['node/knowledge/load-knowledge.ts', 'loadKnowledge', 'parse the stored knowledge'],
  ['core/validate/resolve-extends.ts', 'resolveScenario', 'read and check the scenario'],
  ['core/knowledge.ts', 'vocabularyOf', 'read and check the scenario'],
  ['core/plan/plan-run.ts', 'planRun', 'plan'],
  ['core/simulate/wasm/encode-program.ts', 'encodeProgram', 'encode modules'],
  ['core/simulate/create-wasm-engine.ts', 'createWasmEngine', 'compile modules', 'engine'],
  ['core/simulate/draw/fill-draws.ts', 'prepareDraws', 'draws', 'result'],
  ['core/simulate/draw/fill-draws.ts', 'prepareNoise', 'draws', 'result'],
  ['core/simulate/simulate-members.ts', 'createSink', 'hand over blocks'],
  ['core/simulate/simulate-members.ts', 'simulateMembers', 'hand over blocks'],
  ['core/simulate/simulate-members.ts', 'simulateBlocks', 'hand over blocks'],
  ['core/simulate/check-accounts.ts', 'checkAccounts', 'accounts'],
  ['core/summarise/summarise-series.ts', 'summariseSeries', 'summaries'],
  ['core/summarise/summarise-horizon.ts', 'summariseHorizon', 'summaries'],
  ['core/label/label-claims.ts', 'labelClaims', 'labels'],
  ['node/render/run-tables.ts', 'renderRun', 'tables'],
];

const CLOCK = `
const stack = [];
export const spent = new Map();
export function enter(stage) {
  const now = performance.now();
  const outer = stack.at(-1);
  if (outer) add(outer.stage, now - outer.since);
  stack.push({ stage, since: now });
}
export function leave() {
  const now = performance.now();
  const { stage, since } = stack.pop();
  add(stage, now - since);
  const outer = stack.at(-1);
  if (outer) outer.since = now;
}
function add(stage, time) { spent.set(stage, (spent.get(stage) ?? 0) + time); }
export function timed(stage, work, of) {
  return (...args) => {
    enter(stage);
    let result;
    try { result = work(...args); } catch (error) { leave(); throw error; }
    // Of what comes later, only the part up to the first wait counts.
    leave();
    if (of === 'result') return timed(stage, result);
    if (of !== 'engine') return result;
    // Only the model carries stocks from year to year.
    const name = result.program.carries.length > 0 ? 'model' : 'effects';
    return { ...result, run: timed(name, result.run), runInto: timed(name, result.runInto) };
  };
}
`;

export const timedStages = {
  name: 'timed-stages',
  setup(build) {
    const files = new Set(TIMED.map(([file]) => join(root, 'src', file)));
    build.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, namespace, importer }) => {
      if (path === 'clock.ts') return { path: 'clock', namespace: 'clock' };
      const full = join(resolveDir, path);
      // The wrapper itself imports the true module.
      if (!files.has(full) || namespace === 'timed' || importer === full) return undefined;
      return { path: full, namespace: 'timed' };
    });
    build.onLoad({ filter: /.*/, namespace: 'clock' }, () => ({ contents: CLOCK, loader: 'js' }));
    build.onLoad({ filter: /.*/, namespace: 'timed' }, ({ path }) => {
      const own = TIMED.filter(([file]) => join(root, 'src', file) === path);
      const lines = own.map(
        ([, name, stage, of]) =>
          `export const ${name} = timed(${JSON.stringify(stage)}, real.${name}, ${JSON.stringify(of)});`,
      );
      const contents = `import * as real from ${JSON.stringify(path)};
import { timed } from 'clock.ts';
export * from ${JSON.stringify(path)};
${lines.join('\n')}`;
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

/** The program that runs a scenario in this process and prints what each stage took, as JSON. */
export const TIMED_RUN = `
const start = performance.now();
import { spent } from 'clock.ts';
import { runCli } from './src/node/make-cli.ts';
const writer = { write: () => {}, isTerminal: false, columns: 100, bold: (text) => text };
const host = { folder: process.cwd(), out: writer, err: { ...writer, write: (text) => process.stderr.write(text) }, version: '0' };
const exit = await runCli(process.argv.slice(2), host);
if (exit !== 0) process.exit(exit);
const end = performance.now();
process.stdout.write(JSON.stringify({ start, end, stages: [...spent] }));
`;
