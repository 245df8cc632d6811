import { createHash } from 'node:crypto';
import type { Argv } from 'yargs';
import { renderCsv, renderResult, runScenario, settingsOf, shownFirst } from '../../core/index.ts';
import type {
  Condition,
  Issue,
  Knowledge,
  Run,
  RunOptions,
  RunResult,
  RunSettings,
  Scenario,
} from '../../core/index.ts';
import { writeFolder } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { renderRun } from '../render/run-tables.ts';
import { createSimulate } from '../simulate/simulate-threads.ts';
import {
  conditionsOf,
  hashOf,
  readConditionFiles,
  withConditionOptions,
} from './condition-options.ts';
import type { ConditionArguments, ConditionFiles } from './condition-options.ts';
import { openScenarios } from './open-scenarios.ts';
import { runFiles } from './run-files.ts';
import { withRunOptions } from './run-options.ts';
import type { RunArguments } from './run-options.ts';

export { plainRunArguments as plainArguments } from './plain-run-arguments.ts';

export const command = 'run <scenario...>';
export const describe = 'run scenarios: paths of the indicators, and labelled outcomes';

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<Arguments> {
  return withConditionOptions(withRunOptions(yargs))
    .example('$0 run prolonged-sanctions', 'a shipped scenario, as tables')
    .example('$0 run my.json --format json', 'a file of your own, as one JSON object')
    .example('$0 run rouble-fall+mass-expulsions', 'two scenarios on top of each other')
    .example('$0 run baseline --observed my.csv', 'on figures that came after the base year');
}

type Arguments = RunArguments & ConditionArguments;

/** Run each scenario and write the results in the form that was asked for. */
export async function run(args: Arguments, host: Host): Promise<ExitCode> {
  const opened = await openScenarios(args, host);
  if (opened === undefined) return EXIT.wrongInput;
  const { knowledge, scenarios } = opened;
  const files = readConditionFiles(args, host);
  const untils = scenarios.map(({ scenario }) => settingsFor(scenario, knowledge, args).until);
  const conditions = conditionsOf(files, knowledge.model, untils);
  if (!conditions.ok) return opened.fail(conditions.issues, files.texts);
  const summaries = summariesOf(args, knowledge);
  const done: Done[] = [];
  for (const [i, { scenario, warnings }] of scenarios.entries()) {
    const condition = conditions.value[i] ?? [];
    const ran = await runOne(scenario, knowledge, args, host, { ...summaries, condition });
    if (!ran.ok) return opened.fail(ran.issues, files.texts);
    if (!args.quiet) opened.report(ran.warnings, files.texts);
    const all = [...warnings, ...ran.warnings];
    done.push({ run: ran.value, result: resultOf(ran.value, knowledge, all, host, files) });
  }
  return write(done, knowledge, args, host, files);
}

type Done = { readonly run: Run; readonly result: RunResult };

type Summaries = Pick<RunOptions, 'kept' | 'by'>;

/** Tables show a few series over the horizons; files and other programs get every year of all. */
function summariesOf({ format, out }: RunArguments, knowledge: Knowledge): Summaries {
  return format === 'table' && out === undefined
    ? { kept: shownFirst(knowledge), by: 'horizon' }
    : { by: 'year' };
}

function runOne(
  scenario: Scenario,
  knowledge: Knowledge,
  args: RunArguments,
  host: Host,
  options: Summaries & { readonly condition: Condition },
) {
  const settings = settingsFor(scenario, knowledge, args);
  if (!args.quiet && host.err.isTerminal && settings.members > 20_000) {
    host.err.write(`simulating ${settings.members} members of ${scenario.id} ...\n`);
  }
  const simulate = createSimulate(args.workers);
  return runScenario(scenario, knowledge, simulate, {
    settings,
    ...options,
    ...(args.scale === undefined ? {} : { scale: args.scale }),
  });
}

function settingsFor(scenario: Scenario, knowledge: Knowledge, args: RunArguments): RunSettings {
  return settingsOf(knowledge.settings.run, scenario, given(args));
}

function given({ members, seed, until }: RunArguments): Partial<RunSettings> {
  return {
    ...(members === undefined ? {} : { members }),
    ...(seed === undefined ? {} : { seed }),
    ...(until === undefined ? {} : { until }),
  };
}

function resultOf(
  ran: Run,
  knowledge: Knowledge,
  warnings: readonly Issue[],
  host: Host,
  { observed, drivers }: ConditionFiles,
): RunResult {
  const hash = createHash('sha256');
  for (const { text } of ran.scenario.files) hash.update(`${text.length}\n${text}`);
  return renderResult(ran, {
    version: host.version,
    scenarioSha256: hash.digest('hex'),
    modelSha256: knowledge.sha256.model,
    dataSha256: knowledge.sha256.data,
    ...(observed === undefined ? {} : { observedSha256: hashOf(observed) }),
    ...(drivers === undefined ? {} : { driversSha256: hashOf(drivers) }),
    warnings: warnings.map(({ file, message }) => `${file}: ${message}`),
  });
}

function write(
  done: readonly Done[],
  knowledge: Knowledge,
  args: RunArguments,
  host: Host,
  { observed, drivers }: ConditionFiles,
): ExitCode {
  const results = done.map(({ result }) => result);
  if (args.out !== undefined) {
    writeFolder(args.out, runFiles(done, host.version, { observed, drivers }), args.force);
    if (!args.quiet) host.err.write(`wrote ${args.out}\n`);
    return EXIT.done;
  }
  if (args.format === 'json') {
    host.out.write(
      `${JSON.stringify(results.length === 1 ? results[0] : results, undefined, 1)}\n`,
    );
  } else if (args.format === 'csv') {
    host.out.write(renderCsv(results));
  } else {
    host.out.write(done.map((one) => renderRun(one.run, knowledge, host.out.bold)).join('\n'));
  }
  return EXIT.done;
}
