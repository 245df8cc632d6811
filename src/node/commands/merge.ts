import type { Argv } from 'yargs';
import { writeFolder } from '../files/write-whole.ts';
import type { ExitCode, Host } from '../host.ts';
import { EXIT } from '../host.ts';
import { mergeParts } from '../sweep/merge-parts.ts';
import { outputFolder } from '../sweep/output-folder.ts';
import { openResults } from '../sweep/read-results.ts';

/** What the command takes. */
export type MergeArguments = {
  readonly part: readonly string[];
  readonly out: string;
  readonly force: boolean;
  readonly quiet: boolean;
};

/** Declare what the command takes. */
export function builder(yargs: Argv): Argv<MergeArguments> {
  return yargs
    .positional('part', {
      array: true,
      type: 'string',
      demandOption: true,
      describe: 'the folders of all parts of a sweep',
    })
    .option('out', {
      alias: 'o',
      type: 'string',
      requiresArg: true,
      demandOption: true,
      describe: 'the folder to write',
    })
    .option('force', { type: 'boolean', default: false, describe: 'replace an existing folder' })
    .option('quiet', { type: 'boolean', default: false, describe: 'no progress and no warnings' })
    .example('$0 merge part-1 part-2 -o whole', 'two parts, to the bytes of a single run');
}

/** Put the parts of a sweep together; an incomplete set is refused, with what is missing. */
export async function run(args: MergeArguments, host: Host): Promise<ExitCode> {
  const target = outputFolder(args.out, args.force, host);
  const folders = args.part.map((part) => openResults(part, host.folder));
  writeFolder(target, await mergeParts(folders), args.force);
  if (!args.quiet) host.err.write(`wrote ${args.out}\n`);
  return EXIT.done;
}
