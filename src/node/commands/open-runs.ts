import { settingsOf } from '../../core/index.ts';
import type {
  Condition,
  Issue,
  Knowledge,
  ReadScenario,
  RunSettings,
  Scenario,
} from '../../core/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { conditionsOf } from './condition-options.ts';
import type { ConditionFiles } from './condition-options.ts';
import { openScenarios } from './open-scenarios.ts';
import type { RunArguments } from './run-options.ts';

/** What a run reads, whether from where the user keeps it or from a record. */
export type RunSources = {
  readonly read: ReadScenario;
  readonly conditions: ConditionFiles;
};

/** A scenario that is ready to run. */
export type OpenedRun = {
  readonly scenario: Scenario;
  /** Of reading it. */
  readonly warnings: readonly Issue[];
  readonly settings: RunSettings;
  readonly condition: Condition;
};

export type OpenedRuns = {
  readonly knowledge: Knowledge;
  readonly runs: readonly OpenedRun[];
  /** Report what a later stage found. */
  readonly report: (issues: readonly Issue[]) => void;
  /** Likewise, where what it found are faults. */
  readonly fail: (issues: readonly Issue[]) => ExitCode;
};

/** Read all that the arguments name; faults go to the error stream, and the exit code comes back. */
export async function openRuns(
  args: RunArguments,
  host: Host,
  { read, conditions: files }: RunSources,
): Promise<
  | { readonly ok: true; readonly value: OpenedRuns }
  | { readonly ok: false; readonly exit: ExitCode }
> {
  const opened = await openScenarios(args, host, read);
  if (opened === undefined) return { ok: false, exit: EXIT.wrongInput };
  const { knowledge, scenarios } = opened;
  const all = scenarios.map(({ scenario }) =>
    settingsOf(knowledge.settings.run, scenario, given(args)),
  );
  const untils = all.map(({ until }) => until);
  const conditions = conditionsOf(files, knowledge.model, untils);
  if (!conditions.ok) return { ok: false, exit: opened.fail(conditions.issues, files.texts) };
  const runs = scenarios.flatMap(({ scenario, warnings }, i) => {
    const settings = all[i];
    return settings === undefined
      ? []
      : [{ scenario, warnings, settings, condition: conditions.value[i] ?? [] }];
  });
  return {
    ok: true,
    value: {
      ...{ knowledge, runs },
      report: (issues) => opened.report(issues, files.texts),
      fail: (issues) => opened.fail(issues, files.texts),
    },
  };
}

function given({ members, seed, until }: RunArguments): Partial<RunSettings> {
  return {
    ...(members === undefined ? {} : { members }),
    ...(seed === undefined ? {} : { seed }),
    ...(until === undefined ? {} : { until }),
  };
}
