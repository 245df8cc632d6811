import { join, resolve } from 'node:path';
import type { Argv } from 'yargs';
import { closest } from '../../core/index.ts';
import type { Issue } from '../../core/index.ts';
import { readText } from '../files/read-text.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { completeLanguages } from '../languages/complete-languages.ts';
import { checkYearbook } from '../yearbook/check-yearbook.ts';
import { readYearbook } from '../yearbook/read-yearbook.ts';
import { verifyPrinted } from '../yearbook/verify-printed.ts';
import type { Yearbook } from '../yearbook/yearbook.ts';
import { dataFolderOf, reportIssues } from './open-scenarios.ts';
import { withDataOptions } from './run-options.ts';
import type { DataArguments } from './run-options.ts';
import { textNeeded, unknownWord, unreadableText, WrongInputError } from '../wrong-input.ts';

const ACTIONS = ['check', 'verify'] as const;

/** What the command takes. */
export type CheckDataArguments = DataArguments & {
  readonly action: string;
  readonly text: string | undefined;
};

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<CheckDataArguments> {
  return withDataOptions(yargs)
    .positional('action', {
      type: 'string',
      demandOption: true,
      describe: 'check: figures against each other; verify: printed figures against the text',
    })
    .option('text', {
      type: 'string',
      requiresArg: true,
      describe: "the yearbook's text, for verify",
    })
    .example('$0 data check', 'recompute every derived figure, look for gaps in the languages')
    .example('$0 data verify --text yearbook.txt', 'find every printed figure on its line');
}

/** Check the data set of the yearbook, and the languages; what fails is the result. */
export async function run(args: CheckDataArguments, host: Host): Promise<ExitCode> {
  if (!ACTIONS.some((action) => action === args.action)) {
    const near = closest(args.action, ACTIONS);
    throw new WrongInputError(unknownWord('action', args.action, near, ACTIONS));
  }
  const text = args.action === 'verify' ? textOf(args, host) : undefined;
  const data = dataFolderOf(args, host);
  const read = readYearbook(join(data.folder, 'yearbook'));
  if (!read.ok) return fail(read.issues, host);
  const yearbook = read.value;
  if (text !== undefined) {
    const faults = verify(yearbook, text);
    return faults.length > 0 ? fail(faults, host) : succeed(verifiedCounts(yearbook), host);
  }
  const languages = await completeLanguages(data.folder, data.name);
  const issues = [...checkYearbook(yearbook), ...(languages.ok ? [] : languages.issues)];
  if (!languages.ok || issues.length > 0) return fail(issues, host);
  return succeed(checkedCounts(yearbook, languages.value), host);
}

function succeed(counts: string, host: Host): ExitCode {
  host.out.write(counts);
  return EXIT.done;
}

function textOf({ text }: CheckDataArguments, host: Host): string {
  if (text === undefined) throw new WrongInputError(textNeeded());
  const reading = readText(resolve(host.folder, text));
  if (!reading.ok) throw new WrongInputError(unreadableText(text, reading.reason));
  return reading.text;
}

function verify({ rows, anomalies, descriptor }: Yearbook, text: string): readonly Issue[] {
  return verifyPrinted([...rows, ...anomalies], text, descriptor.chapters);
}

function fail(issues: readonly Issue[], host: Host): ExitCode {
  reportIssues(issues, { ...host, err: host.out });
  host.err.write(`${counted(issues.length, 'fault')}\n`);
  return EXIT.failed;
}

function checkedCounts(
  { rows, anomalies, identities, choices }: Yearbook,
  languages: readonly string[],
): string {
  const derived = rows.filter(({ role }) => role === 'derived').length;
  return [
    `${counted(rows.length, 'row')}, ${derived} of them derived and recomputed`,
    counted(identities.length, 'identity', 'identities'),
    counted(anomalies.length, 'anomaly', 'anomalies'),
    counted(
      choices.length,
      'choice between competing figures',
      'choices between competing figures',
    ),
    ...(languages.length === 0
      ? []
      : [`${counted(languages.length, 'language')} with every text: ${languages.join(', ')}`]),
    'no fault\n',
  ].join('\n');
}

function verifiedCounts({ rows, anomalies }: Yearbook): string {
  const found = `${counted(rows.length, 'row')} and ${counted(anomalies.length, 'anomaly', 'anomalies')}`;
  return `printed figures of ${found} found on their lines\n`;
}

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
