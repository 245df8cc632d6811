import { createHash } from 'node:crypto';
import { renderResult, runScenario, shownFirst } from '../../core/index.ts';
import type {
  Checked,
  CompiledOutput,
  Issue,
  Knowledge,
  Run,
  RunOptions,
  RunResult,
  Simulate,
} from '../../core/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { chooseMembers, keepingFirst } from '../record/members.ts';
import type { membersParquet } from '../record/members-parquet.ts';
import { createProgressLine, membersTaken } from '../progress.ts';
import { roomForMembers } from '../simulate/room-for-members.ts';
import { createThreads } from '../simulate/simulate-threads.ts';
import type { Threads } from '../simulate/simulate-threads.ts';
import { hashOf } from './condition-options.ts';
import type { ConditionFiles } from './condition-options.ts';
import { openRuns } from './open-runs.ts';
import type { OpenedRun, RunSources } from './open-runs.ts';
import type { RunArguments } from './run-options.ts';

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
  sources: RunSources & { readonly simulate?: Simulate },
): Promise<RanAll> {
  const opened = await openRuns(args, host, sources);
  if (!opened.ok) return opened;
  const { knowledge, runs, report, fail } = opened.value;
  const members =
    args.membersParquet === true ? chooseMembers(knowledge, args.membersOf?.split(',')) : [];
  const done: Done[] = [];
  const line = createProgressLine(host.err, args.quiet);
  let current = '';
  const tell = (taken: number, size: number): void => line.show(membersTaken(current, taken, size));
  const threads = createThreads(args.workers, tell, runs.length);
  const simulate = sources.simulate ?? threads.simulate;
  for (const one of runs) {
    current = one.scenario.id;
    const ran = await runOne(
      one,
      { knowledge, args },
      { members, simulate, label: threads.label, isGiven: sources.simulate !== undefined },
    ).finally(line.end);
    if (!ran.ok) return { ok: false, exit: fail(ran.issues) };
    if (!args.quiet) report(ran.warnings);
    const { run, parquet } = ran.value;
    const result = resultOf(
      run,
      knowledge,
      [...one.warnings, ...ran.warnings],
      host,
      sources.conditions,
    );
    done.push({ run, result, ...(parquet === undefined ? {} : { members: parquet }) });
  }
  return { ok: true, done, knowledge };
}

type Context = {
  readonly knowledge: Knowledge;
  readonly args: RunArguments;
};

type OneRun = { readonly run: Run; readonly parquet: Uint8Array | undefined };

async function runOne(
  { scenario, settings, condition }: OpenedRun,
  { knowledge, args }: Context,
  options: {
    readonly members: readonly CompiledOutput[];
    readonly simulate: Simulate;
    readonly label: Threads['label'];
    /** Whether the simulations are there already. */
    readonly isGiven: boolean;
  },
): Promise<Checked<OneRun>> {
  const { members } = options;
  const keeping = keepingFirst(options.simulate);
  // Members that are written are those of one simulation.
  const isWhole = members.length > 0 || options.isGiven;
  const ran = await runScenario(scenario, knowledge, keeping.simulate, {
    ...{ settings, condition, label: options.label },
    ...summariesOf(args, knowledge),
    ...(isWhole ? {} : { room: roomForMembers() }),
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

/** Tables show a few series over the horizons, charts also their years; files and other programs get every year of all. */
function summariesOf(
  { format, out, charts }: RunArguments,
  knowledge: Knowledge,
): Pick<RunOptions, 'kept' | 'by'> {
  if (format !== 'table' || out !== undefined) return { by: 'year' };
  return { kept: shownFirst(knowledge), ...(charts === true ? {} : { by: 'horizon' as const }) };
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
