import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Argv } from 'yargs';
import { discover, sweepTables } from '../../core/index.ts';
import type { Discovery, SweepTable } from '../../core/index.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { openSweep } from '../sweep/open-sweep.ts';
import { createProgress } from '../sweep/progress.ts';
import { openResults } from '../sweep/read-results.ts';
import { renderDiscovery } from '../sweep/render-discovery.ts';
import { runVariants } from '../sweep/run-variants.ts';
import { SOUGHT, sweepCases } from '../sweep/sweep-cases.ts';
import type { Sought } from '../sweep/sweep-cases.ts';
import { MANIFEST } from '../sweep/sweep-files.ts';
import * as say from '../sweep/sweep-messages.ts';
import { recordOf } from '../sweep/sweep-record.ts';
import type { SweepRecord } from '../sweep/sweep-record.ts';
import { WrongInputError } from '../wrong-input.ts';
import { wholeNumber, withDataOptions } from './run-options.ts';
import type { DataArguments } from './run-options.ts';

/** What the command takes. */
export type DiscoverArguments = DataArguments & {
  readonly results: string;
  readonly claim: string;
  readonly horizon: 'short' | 'mid' | 'long' | undefined;
  readonly verdict: Sought;
  readonly density: number;
  readonly workers: number;
  readonly format: 'table' | 'json';
};

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<DiscoverArguments> {
  return withDataOptions(yargs)
    .positional('results', {
      type: 'string',
      demandOption: true,
      describe: 'the folder of a sweep, or a sweep file to run for the claim alone',
    })
    .option('claim', {
      type: 'string',
      requiresArg: true,
      demandOption: true,
      describe: 'the claim, by its id',
    })
    .option('horizon', {
      choices: ['short', 'mid', 'long'] as const,
      requiresArg: true,
      describe: 'its horizon, where it was labelled over several',
    })
    .option('verdict', {
      choices: SOUGHT,
      default: 'fails' as const,
      requiresArg: true,
      describe: 'which verdict to explain; fails is contested or overturned',
    })
    .option('density', {
      type: 'string',
      requiresArg: true,
      default: '0.8',
      describe: 'how many of the variants in the box should have the verdict, as a share',
      coerce: readDensity,
    })
    .option('workers', {
      type: 'string',
      requiresArg: true,
      describe: 'threads to compute on',
      default: String(availableParallelism()),
      coerce: (text: string) => wholeNumber('workers', 1, 256)(text) ?? 1,
    })
    .option('format', {
      choices: ['table', 'json'] as const,
      default: 'table' as const,
      describe: 'how to print the result',
    })
    .example(
      '$0 discover swept --claim rus_no_large_outflow --horizon mid',
      'where a claim fails, from the folder that "sweep" wrote',
    );
}

function readDensity(text: string): number {
  const share = /^(\d*\.)?\d+$/.test(text) ? Number(text) : NaN;
  if (share > 0 && share <= 1) return share;
  throw new WrongInputError(say.shareNeeded('density', text));
}

/** Find the conditions under which a claim has a verdict, and say them. */
export async function run(args: DiscoverArguments, host: Host): Promise<ExitCode> {
  const results = await resultsOf(args, host);
  if (results === undefined) return EXIT.wrongInput;
  const { claim, horizon, verdict: sought, density } = args;
  const { record, outcomes } = results;
  const found = sweepCases(record, results, { claim, horizon, sought });
  const discovery = discover(found.cases, { density, seed: record.seed });
  const label = outcomes.rows.find((row) => row[1] === claim && row[7] === 'holds')?.[8];
  const subject = {
    claim,
    label: label === undefined ? undefined : String(label),
    sought,
    ...found,
  };
  if (args.format === 'table') {
    host.out.write(renderDiscovery(subject, discovery));
    return EXIT.done;
  }
  const { cases, untested } = found;
  const interest = cases.interest.reduce((sum, hit) => sum + hit, 0);
  const head = { claim, horizon: found.horizon, verdict: sought, variants: cases.interest.length };
  const whole = { ...head, untested, interest, discovery: inJson(discovery) };
  host.out.write(`${JSON.stringify(whole, undefined, 1)}\n`);
  return EXIT.done;
}

function inJson(discovery: Discovery | undefined) {
  if (discovery === undefined) return undefined;
  const { isDense, ...rest } = discovery;
  return { ...rest, is_dense: isDense };
}

type Results = {
  readonly record: SweepRecord;
  readonly variants: SweepTable;
  readonly outcomes: SweepTable;
};

/** Read the results of a folder, or run what a file asks for. */
async function resultsOf(args: DiscoverArguments, host: Host): Promise<Results | undefined> {
  const isFolder = existsSync(join(resolve(host.folder, args.results), MANIFEST));
  if (!isFolder) return runFile(args, host);
  const folder = openResults(args.results, host.folder);
  const { shard, sweep } = folder.manifest;
  if (shard !== undefined) {
    throw new WrongInputError(say.onlyAPart(args.results, shard.number, shard.of));
  }
  return {
    record: sweep,
    variants: await folder.table('variants'),
    outcomes: await folder.table('outcomes'),
  };
}

async function runFile(args: DiscoverArguments, host: Host): Promise<Results | undefined> {
  const opened = await openSweep(
    {
      ...{ data: args.data, quiet: args.quiet, scenario: args.results, claim: args.claim },
      ...{ horizon: args.horizon },
    },
    host,
  );
  if (opened === undefined) return undefined;
  const { knowledge, conditions, report } = opened;
  const sweep = { ...opened.sweep, series: [] };
  const progress = createProgress(host, sweep.variants, args.quiet);
  const ran = await runVariants(sweep, knowledge, {
    range: { from: 0, to: sweep.variants },
    workers: args.workers,
    onDone: progress.tell,
  });
  progress.end();
  if (!ran.ok) {
    report(ran.issues);
    return undefined;
  }
  const [variants, , outcomes] = sweepTables(sweep, knowledge, ran.value);
  if (variants === undefined || outcomes === undefined) throw new Error('a sweep lacks its tables');
  return {
    record: recordOf(sweep, knowledge, { version: host.version, conditions }),
    variants,
    outcomes,
  };
}
