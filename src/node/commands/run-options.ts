import { availableParallelism } from 'node:os';
import type { Argv } from 'yargs';
import type { ScaleName, Shard } from '../../core/index.ts';
import { SHARD_OPTION } from '../parts/shard-option.ts';

/** What commands that read the data folder take. */
export type DataArguments = { readonly data: string | undefined; readonly quiet: boolean };

/** What all commands take that run scenarios. */
export type EnsembleArguments = DataArguments & {
  readonly scenario: readonly string[];
  readonly out: string | undefined;
  readonly force: boolean;
  readonly members: number | undefined;
  readonly seed: string | undefined;
  readonly until: number | undefined;
  readonly workers: number;
  readonly scale: ScaleName | undefined;
  readonly strict: boolean;
};

/** What the command "run" takes. */
export type RunArguments = EnsembleArguments & {
  readonly format: 'table' | 'json' | 'csv';
  /** Whether tables come with fans; where a terminal is wide enough when absent. */
  readonly charts?: boolean | undefined;
  readonly noCharts?: boolean | undefined;
  readonly membersParquet?: boolean | undefined;
  /** Indicators, with commas between them. */
  readonly membersOf?: string | undefined;
  /** Which part of the members alone is to be computed. */
  readonly shard?: Shard | undefined;
};

/** Declare --data and --quiet. */
export function withDataOptions<T>(yargs: Argv<T>): Argv<T & DataArguments> {
  return yargs
    .option('data', { type: 'string', describe: 'another data folder', requiresArg: true })
    .option('quiet', { type: 'boolean', default: false, describe: 'no progress and no warnings' });
}

/** Declare what the command "run" takes. */
export function withRunOptions(yargs: Argv): Argv<RunArguments> {
  return withEnsembleOptions(yargs)
    .option('format', {
      choices: ['table', 'json', 'csv'] as const,
      default: 'table' as const,
      describe: 'how to print the result',
    })
    .option('charts', {
      type: 'boolean',
      describe: 'fans under the first table (as on a terminal that is wide enough)',
    })
    .option('no-charts', { type: 'boolean', describe: 'no fans' })
    .option('members-parquet', {
      type: 'boolean',
      describe: 'write every member too, as Parquet, into the folder of results',
    })
    .option('members-of', {
      type: 'string',
      requiresArg: true,
      describe: 'indicators whose members to write, or all (default: those of the tables)',
    })
    .option('shard', SHARD_OPTION);
}

/** Declare what all commands take that run scenarios. */
export function withEnsembleOptions(yargs: Argv): Argv<EnsembleArguments> {
  return withDataOptions(yargs)
    .positional('scenario', {
      array: true,
      type: 'string',
      demandOption: true,
      describe: 'a file, the name of a shipped scenario, or several joined by +',
    })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'write a folder of results instead',
    })
    .option('force', { type: 'boolean', default: false, describe: 'replace an existing folder' })
    .option('members', {
      type: 'string',
      requiresArg: true,
      describe: 'size of the ensemble',
      coerce: wholeNumber('members', 1, 1_000_000),
    })
    .option('seed', { type: 'string', requiresArg: true, describe: 'seed of the draws' })
    .option('until', {
      type: 'string',
      requiresArg: true,
      describe: 'last year of the run',
      coerce: wholeNumber('until', 1900, 2200),
    })
    .option('workers', {
      type: 'string',
      requiresArg: true,
      describe: 'threads to compute on',
      default: String(availableParallelism()),
      coerce: (text: string) => wholeNumber('workers', 1, 256)(text) ?? 1,
    })
    .option('scale', {
      choices: ['ipcc', 'icd203'] as const,
      describe: 'words for probabilities (default ipcc)',
    })
    .option('strict', {
      type: 'boolean',
      default: false,
      describe: 'refuse shocks that have few precedents or none, instead of warning',
    });
}

/** Read a whole number within limits from the command line; throws the message for the user. */
export function wholeNumber(
  name: string,
  low: number,
  high: number,
): (text: string | string[] | undefined) => number | undefined {
  return (text) => {
    if (text === undefined) return undefined;
    const value = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= low && value <= high) return value;
    throw new Error(`--${name} takes one whole number from ${low} to ${high}, not ${String(text)}`);
  };
}
