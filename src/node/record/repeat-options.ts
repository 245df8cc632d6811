import type { Argv } from 'yargs';
import { availableParallelism } from 'node:os';
import { wholeNumber, withDataOptions } from '../commands/run-options.ts';
import type { DataArguments } from '../commands/run-options.ts';

/** What commands take that compute a record again. */
export type RepeatArguments = DataArguments & { readonly dir: string; readonly workers: number };

/** Declare the folder, --data, --quiet and --workers. */
export function withRepeatOptions(yargs: Argv): Argv<RepeatArguments> {
  return withDataOptions(yargs)
    .positional('dir', {
      type: 'string',
      demandOption: true,
      describe: 'a folder that "run --out" wrote',
    })
    .option('workers', {
      type: 'string',
      requiresArg: true,
      describe: 'threads to compute on',
      default: String(availableParallelism()),
      defaultDescription: 'one a core',
      coerce: (text: string) => wholeNumber('workers', 1, 256)(text) ?? 1,
    });
}
