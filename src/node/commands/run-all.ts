import { createHash } from 'node:crypto';
import { renderResult, runScenario, settingsOf, shownFirst } from '../../core/index.ts';
import type {
  Checked,
  CompiledOutput,
  Condition,
  Issue,
  Knowledge,
  ReadScenario,
  Run,
  RunOptions,
  RunResult,
  RunSettings,
  Scenario,
} from '../../core/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { chooseMembers, keepingFirst } from '../record/members.ts';
import type { membersParquet } from '../record/members-parquet.ts';
import { createThreads } from '../simulate/simulate-threads.ts';
import type { Threads } from '../simulate/simulate-threads.ts';
import { conditionsOf, hashOf } from './condition-options.ts';
import type { ConditionFiles } from './condition-options.ts';
import { openScenarios } from './open-scenarios.ts';
import type { RunArguments } from './run-options.ts';

/** What a run reads, whether from where the user keeps it or from a record. */
export type RunSources = {
  readonly read: ReadScenario;
  readonly conditions: ConditionFiles;
};

/** What came of one scenario. */
export type Done = {
  readonly run: Run;
  readonly result: RunResult;
  /** All members as Parquet, where they were asked for. */
  readonly members?: Uint8Array;
};

/** What came of all scenarios, or the exit code once the faults have been told. */
export type RanAll =
  | { readonly ok: true; readonly done: readonly Done[]; readonly knowledge: Knowledge }
  | { readonly ok: false; readonly exit: ExitCode };

/** Run each scenario that the arguments name; faults and warnings go to the error stream. */
export async function runAll(
  args: RunArguments,
  host: Host,
  { read, conditions: files }: RunSources,
): Promise<RanAll> {
  const threads = createThreads(args.workers);
  if ((args.members ?? Infinity) >= WORTH_SUMMONING) threads.summon();
  const opened = await openScenarios(args, host, read);
  if (opened === undefined) return { ok: false, exit: EXIT.wrongInput };
  const { knowledge, scenarios } = opened;
  const fail = (issues: readonly Issue[]): RanAll => ({
    ok: false,
    exit: opened.fail(issues, files.texts),
  });
  const untils = scenarios.map(({ scenario }) => settingsFor(scenario, knowledge, args).until);
  const conditions = conditionsOf(files, knowledge.model, untils);
  if (!conditions.ok) return fail(conditions.issues);
  const members =
    args.membersParquet === true ? chooseMembers(knowledge, args.membersOf?.split(',')) : [];
  const done: Done[] = [];
  for (const [i, { scenario, warnings }] of scenarios.entries()) {
    const condition = conditions.value[i] ?? [];
    const ran = await runOne(scenario, { knowledge, args, host, threads }, { condition, members });
    if (!ran.ok) return fail(ran.issues);
    if (!args.quiet) opened.report(ran.warnings, files.texts);
    const { run, parquet } = ran.value;
    const result = resultOf(run, knowledge, [...warnings, ...ran.warnings], host, files);
    done.push({ run, result, ...(parquet === undefined ? {} : { members: parquet }) });
  }
  return { ok: true, done, knowledge };
}

type Context = {
  readonly knowledge: Knowledge;
  readonly args: RunArguments;
  readonly host: Host;
  readonly threads: Threads;
};

/** With as many members threads will be of use, so that they may start at once. */
const WORTH_SUMMONING = 1000;

type OneRun = { readonly run: Run; readonly parquet: Uint8Array | undefined };

async function runOne(
  scenario: Scenario,
  { knowledge, args, host, threads }: Context,
  options: { readonly condition: Condition; readonly members: readonly CompiledOutput[] },
): Promise<Checked<OneRun>> {
  const settings = settingsFor(scenario, knowledge, args);
  if (!args.quiet && host.err.isTerminal && settings.members > 20_000) {
    host.err.write(`simulating ${settings.members} members of ${scenario.id} ...\n`);
  }
  const { condition, members } = options;
  const keeping = keepingFirst(threads.simulate);
  const ran = await runScenario(scenario, knowledge, keeping.simulate, {
    ...{ settings, condition, label: threads.label },
    ...summariesOf(args, knowledge),
    ...(args.scale === undefined ? {} : { scale: args.scale }),
  });
  if (!ran.ok) return ran;
  const simulated = members.length === 0 ? undefined : keeping.first();
  const parquet =
    simulated === undefined
      ? undefined
      : await writeMembers(members, simulated, { scenario: scenario.id, seed: settings.seed });
  return { ok: true, value: { run: ran.value, parquet }, warnings: ran.warnings };
}

/** The writer is loaded when it is wanted: its library is large. */
async function writeMembers(...args: Parameters<typeof membersParquet>): Promise<Uint8Array> {
  const { membersParquet: write } = await import('../record/members-parquet.ts');
  return write(...args);
}

/** Tables show a few series over the horizons; files and other programs get every year of all. */
function summariesOf(
  { format, out }: RunArguments,
  knowledge: Knowledge,
): Pick<RunOptions, 'kept' | 'by'> {
  return format === 'table' && out === undefined
    ? { kept: shownFirst(knowledge), by: 'horizon' }
    : { by: 'year' };
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
