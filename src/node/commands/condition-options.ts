import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Argv } from 'yargs';
import { cannotReadTable, readCondition } from '../../core/index.ts';
import type { Checked, Condition, CompiledModel, Issue, TableText } from '../../core/index.ts';
import { readText } from '../files/read-text.ts';
import type { Host } from '../host.ts';

/** What commands take that can run on figures of the years after the base year. */
export type ConditionArguments = {
  readonly observed?: string | undefined;
  readonly drivers?: string | undefined;
};

/** Declare --observed and --drivers. */
export function withConditionOptions<T>(yargs: Argv<T>): Argv<T & ConditionArguments> {
  return yargs
    .option('observed', {
      type: 'string',
      requiresArg: true,
      describe: 'CSV of figures after the base year, which every member passes through',
    })
    .option('drivers', {
      type: 'string',
      requiresArg: true,
      describe: 'CSV of driver paths, such as of an exchange rate',
    });
}

/** The files that condition runs, as they were read. */
export type ConditionFiles = {
  readonly observed: TableText | undefined;
  readonly drivers: TableText | undefined;
  /** Those that could not be read. */
  readonly issues: readonly Issue[];
  /** Those that were read. */
  readonly texts: readonly TableText[];
};

/** Read the files that the arguments name. */
export function readConditionFiles(
  { observed, drivers }: ConditionArguments,
  host: Host,
): ConditionFiles {
  const issues: Issue[] = [];
  const read = (file: string | undefined): TableText | undefined => {
    if (file === undefined) return undefined;
    const reading = readText(resolve(host.folder, file));
    if (reading.ok) return { file, text: reading.text };
    issues.push({ file, severity: 'error', ...cannotReadTable(reading.reason) });
    return undefined;
  };
  const files = { observed: read(observed), drivers: read(drivers) };
  const texts = [files.observed, files.drivers].flatMap((one) => one ?? []);
  return { ...files, issues, texts };
}

/** Check the files for runs until each of some years: the conditions, or all faults, each once. */
export function conditionsOf(
  files: ConditionFiles,
  model: CompiledModel,
  untils: readonly number[],
): Checked<readonly Condition[]> {
  const checked = untils.map((until) => readCondition(files, model, until));
  const found = [...files.issues, ...checked.flatMap((one) => (one.ok ? [] : one.issues))];
  const issues = [...new Map(found.map((issue) => [JSON.stringify(issue), issue])).values()];
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: checked.flatMap((one) => (one.ok ? [one.value] : [])), warnings: [] };
}

/** A condition of one run that was read, with the hashes of its files. */
export type OpenedCondition = {
  readonly condition: Condition;
  readonly hashes: { readonly observedSha256?: string; readonly driversSha256?: string };
  readonly files: ConditionFiles;
};

/** Read and check the files that the arguments name, for one run until a year. */
export function openCondition(
  args: ConditionArguments,
  host: Host,
  { model, until }: { readonly model: CompiledModel; readonly until: number },
): OpenedCondition | { readonly issues: readonly Issue[]; readonly files: ConditionFiles } {
  const files = readConditionFiles(args, host);
  const conditions = conditionsOf(files, model, [until]);
  if (!conditions.ok) return { issues: conditions.issues, files };
  const { observed, drivers } = files;
  const hashes = {
    ...(observed === undefined ? {} : { observedSha256: hashOf(observed) }),
    ...(drivers === undefined ? {} : { driversSha256: hashOf(drivers) }),
  };
  return { condition: conditions.value[0] ?? [], hashes, files };
}

/** Give the hash of a file that was read. */
export function hashOf({ text }: TableText): string {
  return createHash('sha256').update(text).digest('hex');
}
