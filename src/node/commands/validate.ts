import { basename, join } from 'node:path';
import type { Argv } from 'yargs';
import {
  checkAnyFile,
  checkPlan,
  fileKind,
  locateIssues,
  resolveScenario,
  settingsOf,
  vocabularyOf,
} from '../../core/index.ts';
import type { Issue, Knowledge, ReadScenario, Vocabulary } from '../../core/index.ts';
import { packageFolder } from '../files/package-folder.ts';
import { createScenarioReader } from '../files/read-scenario.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { dataFolderOf, openKnowledge, reportIssues } from './open-scenarios.ts';
import { withDataOptions } from './run-options.ts';
import type { DataArguments } from './run-options.ts';
import { checkDataFiles, placeInData } from './validate-data-files.ts';
import type { GivenFile } from './validate-data-files.ts';

const FORMATS = ['table', 'json'] as const;

/** What the command takes. */
export type ValidateArguments = DataArguments & {
  readonly file: readonly string[];
  readonly format: (typeof FORMATS)[number];
};

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<ValidateArguments> {
  return withDataOptions(yargs)
    .positional('file', {
      array: true,
      type: 'string',
      demandOption: true,
      describe: 'scenario, model, shock or claim files, or names of shipped scenarios',
    })
    .option('format', {
      choices: FORMATS,
      default: 'table' as const,
      describe: 'table: a line a file, faults on the error stream; json: a list of the faults',
    })
    .example('$0 validate prolonged-sanctions', 'a shipped scenario, and what it extends')
    .example('$0 validate rouble-fall --format json', 'faults and warnings as a JSON array');
}

/**
 * Read the plainest arguments without yargs, which takes longer to load than most checks; give
 * undefined where there is anything to explain.
 */
export function plainArguments(args: readonly string[]): ValidateArguments | undefined {
  const file: string[] = [];
  let format: (typeof FORMATS)[number] | undefined;
  let quiet = false;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--quiet' && !quiet) quiet = true;
    else if (arg === '--format' && format === undefined) {
      const word = rest.shift();
      format = FORMATS.find((name) => name === word);
      if (format === undefined) return undefined;
    } else if (arg === '' || arg.startsWith('-')) return undefined;
    else file.push(arg);
  }
  if (file.length === 0) return undefined;
  return { data: undefined, quiet, file, format: format ?? 'table' };
}

/** Check each file, tell every fault of every file, and sum up each in one line. */
export async function run(args: ValidateArguments, host: Host): Promise<ExitCode> {
  const texts = new Map<string, string>();
  const checks = await checkAll(args, host, texts);
  if (checks === undefined) return EXIT.wrongInput;
  const issues = distinct(checks.flatMap((check) => check.issues));
  if (args.format === 'json') {
    host.out.write(`${JSON.stringify(issues, undefined, 1)}\n`);
  } else {
    const shown = args.quiet ? issues.filter(isError) : issues;
    reportIssues(shown, host, texts);
    for (const check of checks) host.out.write(`${summaryOf(check)}\n`);
  }
  return issues.some(isError) ? EXIT.wrongInput : EXIT.done;
}

type Check = { readonly name: string; readonly issues: readonly Issue[] };

async function checkAll(
  args: ValidateArguments,
  host: Host,
  texts: Map<string, string>,
): Promise<readonly Check[] | undefined> {
  const read = remembering(host, texts);
  const sorted = args.file.map((name) => sortOut(name, read));
  const knowledge = sorted.some(({ kind }) => kind === 'scenario')
    ? await openKnowledge(args, host)
    : undefined;
  if (knowledge === undefined && sorted.some(({ kind }) => kind === 'scenario')) return undefined;
  const given = sorted.flatMap((one) => (one.kind === 'data' ? [one.given] : []));
  const data = await (given.length === 0
    ? undefined
    : checkDataFiles(given, dataFolderOf(args, host)));
  for (const [file, text] of data?.texts ?? []) texts.set(file, text);
  const vocabulary = knowledge === undefined ? undefined : vocabularyOf(knowledge);
  return sorted.map((one) => {
    if (one.kind === 'faulty') return { name: one.name, issues: one.issues };
    if (one.kind === 'data') return { name: one.name, issues: data?.issues.get(one.given) ?? [] };
    if (knowledge === undefined || vocabulary === undefined) return { name: one.name, issues: [] };
    return {
      name: one.name,
      issues: checkScenario(one.name, { read, knowledge, vocabulary, texts }),
    };
  });
}

/** A reader that keeps what it read, to show the lines at fault. */
function remembering(host: Host, texts: Map<string, string>): ReadScenario {
  const read = createScenarioReader({
    working: host.folder,
    shipped: join(packageFolder(), 'scenarios'),
  });
  return (reference, fromFile) => {
    const result = read(reference, fromFile);
    if (result.ok) texts.set(result.file, result.text);
    return result;
  };
}

/** What an argument stands for; a file that cannot be read is a scenario with a fault. */
type Sorted = { readonly name: string } & (
  | { readonly kind: 'scenario' }
  | { readonly kind: 'data'; readonly given: GivenFile }
  | { readonly kind: 'faulty'; readonly issues: readonly Issue[] }
);

function sortOut(name: string, read: ReadScenario): Sorted {
  const result = name.includes('+') ? undefined : read(name, undefined);
  if (result === undefined || !result.ok) return { name, kind: 'scenario' };
  const { file, text } = result;
  const kind = fileKind(text);
  if (kind === undefined || kind === 'scenario') return { name, kind: 'scenario' };
  const checked = checkAnyFile(file, text);
  if (!checked.ok) return { name, kind: 'faulty', issues: checked.issues };
  const path = placeInData(checked.value.kind, basename(file, '.json'));
  // Files beside the data folder's parts have a shape only.
  return path === undefined
    ? { name, kind: 'faulty', issues: checked.warnings }
    : { name, kind: 'data', given: { file, text: checked.value.text, path } };
}

type ScenarioContext = {
  readonly read: ReadScenario;
  readonly knowledge: Knowledge;
  readonly vocabulary: Vocabulary;
  readonly texts: ReadonlyMap<string, string>;
};

/** Check scenarios with all that they extend, as far as a run would before it simulates. */
function checkScenario(
  stack: string,
  { read, knowledge, vocabulary, texts }: ScenarioContext,
): readonly Issue[] {
  const resolved = resolveScenario(stack.split('+'), read, vocabulary);
  if (!resolved.ok) return resolved.issues;
  const { until } = settingsOf(knowledge.settings.run, resolved.value, {});
  const refused = checkPlan(knowledge, resolved.value, until);
  const files = [...texts].map(([file, text]) => ({ file, text }));
  return [...resolved.warnings, ...locateIssues(refused, files)];
}

function summaryOf({ name, issues }: Check): string {
  const faults = issues.filter(isError).length;
  if (faults === 0) return `ok: ${name}`;
  return `${faults} ${faults === 1 ? 'fault' : 'faults'}: ${name}`;
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify(issue), issue])).values()];
}
