import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { runBackTest } from '../../core/index.ts';
import type { Issue } from '../../core/index.ts';
import type { Argv } from 'yargs';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { hindcastJson } from '../hindcast/hindcast-json.ts';
import { HINDCAST_FOLDER, openHindcast, readPlan } from '../hindcast/open-hindcast.ts';
import type { NamedFolder } from '../hindcast/open-hindcast.ts';
import { readHistory } from '../hindcast/read-history.ts';
import { backTestJson, renderBackTest } from '../hindcast/render-back-test.ts';
import { renderHindcast } from '../hindcast/render-hindcast.ts';
import { runHindcast } from '../hindcast/run-hindcast.ts';
import { createProgressLine, membersTaken } from '../progress.ts';
import { createSimulate } from '../simulate/simulate-threads.ts';
import { WrongInputError } from '../wrong-input.ts';
import { dataFolderOf, reportIssues } from './open-scenarios.ts';
import { wholeNumber, withDataOptions } from './run-options.ts';
import type { DataArguments } from './run-options.ts';

const FORMATS = ['table', 'json'] as const;

/** What the command takes. */
export type HindcastArguments = DataArguments & {
  readonly history: string | undefined;
  readonly format: (typeof FORMATS)[number];
  readonly members: number | undefined;
  readonly seed: string | undefined;
};

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<HindcastArguments> {
  return withDataOptions(yargs)
    .option('history', {
      type: 'string',
      requiresArg: true,
      describe: 'a folder of longer series: back-test a reduced form of the model on them instead',
    })
    .option('format', { choices: FORMATS, default: 'table' as const, describe: 'how to print it' })
    .option('members', {
      type: 'string',
      requiresArg: true,
      describe: 'size of the ensemble',
      coerce: wholeNumber('members', 10, 1_000_000),
    })
    .option('seed', { type: 'string', requiresArg: true, describe: 'seed of the draws' })
    .example('$0 hindcast', 'the model from 2021, against the figures of 2022 and 2023')
    .example('$0 hindcast --format json', 'the same for other programs');
}

/** Run the hindcast, or the back-test where longer series are given, and print how it did. */
export async function run(args: HindcastArguments, host: Host): Promise<ExitCode> {
  const data = dataFolderOf(args, host);
  if (!existsSync(join(data.folder, HINDCAST_FOLDER))) {
    throw new WrongInputError(`${data.name} has no folder "${HINDCAST_FOLDER}"`);
  }
  return args.history === undefined
    ? againstYearbook(args, data, host)
    : againstHistory(args, data, host);
}

async function againstYearbook(
  args: HindcastArguments,
  data: NamedFolder,
  host: Host,
): Promise<ExitCode> {
  const opened = openHindcast(data);
  if (!opened.ok) return fail(opened.issues, host);
  if (!args.quiet) reportIssues(opened.warnings, host);
  const line = createProgressLine(host.err, args.quiet);
  const simulate = createSimulate(availableParallelism(), (taken, members) =>
    line.show(membersTaken('the years that are over', taken, members)),
  );
  const ran = await runHindcast(opened.value, simulate, given(args)).finally(line.end);
  if (!ran.ok) return fail(ran.issues, host);
  const { bold, columns: width } = host.out;
  host.out.write(
    args.format === 'json'
      ? `${JSON.stringify(hindcastJson(opened.value, ran.value), undefined, 1)}\n`
      : renderHindcast(opened.value, ran.value, { bold, width }),
  );
  return EXIT.done;
}

function againstHistory(args: HindcastArguments, data: NamedFolder, host: Host): ExitCode {
  const called = args.history ?? '';
  const plan = readPlan(data);
  const history = readHistory(resolve(host.folder, called), called);
  const issues = [plan, history].flatMap((one) => (one.ok ? [] : one.issues));
  if (!plan.ok || !history.ok) return fail(issues, host);
  const settings = { ...plan.value.spec.back_test, ...given(args) };
  const line = createProgressLine(host.err, args.quiet);
  const result = runBackTest(history.value, settings, (origin) => line.show(originDone(origin)));
  line.end();
  const { bold, columns: width } = host.out;
  host.out.write(
    args.format === 'json'
      ? `${JSON.stringify(backTestJson(result, settings), undefined, 1)}\n`
      : renderBackTest(result, settings, { bold, width }),
  );
  return EXIT.done;
}

/** Say from which year the back-test has just forecast. */
function originDone(origin: number): string {
  return `forecast from ${origin}`;
}

type Asked = { readonly members?: number; readonly seed?: string };

/** What the command line asks for, in place of what the data say. */
function given({ members, seed }: HindcastArguments): Asked {
  return { ...(members === undefined ? {} : { members }), ...(seed === undefined ? {} : { seed }) };
}

function fail(issues: readonly Issue[], host: Host): ExitCode {
  reportIssues(issues, host);
  return EXIT.wrongInput;
}
