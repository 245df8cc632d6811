import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  checkPlausibility,
  formatIssue,
  locateIssues,
  resolveScenario,
  sortIssues,
  vocabularyOf,
} from '../../core/index.ts';
import type {
  Checked,
  Issue,
  Knowledge,
  ReadScenario,
  Scenario,
  TableText,
} from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { createScenarioReader } from '../files/read-scenario.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { DATA_PARTS } from '../knowledge/data-files.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import type { DataArguments } from './run-options.ts';
import { notADataFolder, WrongInputError } from '../wrong-input.ts';

export type Opened = {
  readonly knowledge: Knowledge;
  readonly scenarios: readonly {
    readonly scenario: Scenario;
    readonly warnings: readonly Issue[];
  }[];
  /** Report what a later stage found; with the texts of files that are no scenarios. */
  readonly report: (issues: readonly Issue[], texts?: readonly TableText[]) => void;
  /** Likewise, where what it found are faults. */
  readonly fail: (issues: readonly Issue[], texts?: readonly TableText[]) => ExitCode;
};

/**
 * Load the data and all scenarios that a command names. Faults of all of them go to the error
 * stream; then nothing is given. Where the command takes --strict, the shocks are held against what
 * the region has seen: warnings, or faults if it is given.
 */
export async function openScenarios(
  args: DataArguments & {
    readonly scenario: readonly string[];
    readonly strict?: boolean | undefined;
  },
  host: Host,
  read: ReadScenario = scenarioReader(host),
): Promise<Opened | undefined> {
  const knowledge = await openKnowledge(args, host);
  if (knowledge === undefined) return undefined;
  const vocabulary = vocabularyOf(knowledge);
  const resolved = args.scenario.map((stack) =>
    resolveScenario(stack.split('+'), read, vocabulary),
  );
  const texts = new Map<string, string>();
  for (const one of resolved) {
    if (one.ok) one.value.files.forEach(({ file, text }) => texts.set(file, text));
  }
  const { strict } = args;
  const checked =
    strict === undefined
      ? resolved
      : resolved.map((one) => heldAgainstRecord(one, knowledge, strict));
  const issues = checked.flatMap((one) => (one.ok ? one.warnings : one.issues));
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !args.quiet) reportIssues(distinct(issues), host, texts);
  if (errors.length > 0) return undefined;
  const report: Opened['report'] = (more, tables = []) => {
    const files = [...texts].map(([file, text]) => ({ file, text }));
    const all = new Map([...texts, ...tables.map(({ file, text }) => [file, text] as const)]);
    reportIssues(locateIssues(more, files), host, all);
  };
  return {
    knowledge,
    report,
    scenarios: checked.flatMap((one) =>
      one.ok ? [{ scenario: one.value, warnings: one.warnings }] : [],
    ),
    fail: (more, tables) => {
      report(more, tables);
      return EXIT.wrongInput;
    },
  };
}

/** Read scenarios as the command line does. */
export function scenarioReader(host: Host): ReadScenario {
  return createScenarioReader({
    working: host.folder,
    shipped: join(packageFolder(), 'scenarios'),
  });
}

function heldAgainstRecord(
  checked: Checked<Scenario>,
  { plausibility = [], settings }: Knowledge,
  strict: boolean,
): Checked<Scenario> {
  if (!checked.ok) return checked;
  const { value } = checked;
  const rare = checkPlausibility(value, plausibility, settings.last_month);
  const names = value.files.map(({ file }) => file);
  const found = sortIssues(locateIssues(rare, value.files), names);
  if (!strict || found.length === 0)
    return { ...checked, warnings: [...checked.warnings, ...found] };
  const errors = found.map((issue) => ({ ...issue, severity: 'error' as const }));
  return { ok: false, issues: [...checked.warnings, ...errors] };
}

/** Load the data folder; its faults go to the error stream. */
export async function openKnowledge(
  args: DataArguments,
  host: Host,
): Promise<Knowledge | undefined> {
  const loaded = await loadKnowledge(
    args.data === undefined ? undefined : dataFolderOf(args, host).folder,
  );
  if (loaded.ok) return loaded.value;
  reportIssues(loaded.issues, host);
  return undefined;
}

/**
 * Find the data folder that a command is to use, that of the package if none is named. Throws where
 * the one that is named is none.
 */
export function dataFolderOf(
  { data }: DataArguments,
  host: Host,
): { folder: string; name: string } {
  if (data === undefined) return { folder: join(packageFolder(), 'data'), name: 'data' };
  const folder = resolve(host.folder, data);
  const missing = DATA_PARTS.find((part) => !existsSync(join(folder, part)));
  if (missing !== undefined) throw new WrongInputError(notADataFolder(data, missing));
  return { folder, name: data.replace(/[/\\]+$/, '') };
}

/** Write issues to the error stream, each with the lines around its place where they are known. */
export function reportIssues(
  issues: readonly Issue[],
  host: Host,
  texts: ReadonlyMap<string, string> = new Map(),
): void {
  for (const issue of issues) {
    // A warning says where it is; the lines around it would bury the results of a run.
    const text = issue.severity === 'error' ? texts.get(issue.file) : undefined;
    host.err.write(`${formatIssue(issue, text)}\n`);
  }
}

function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}
